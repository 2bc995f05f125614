// The catalogue lacks nothing: each kind of view and form that the slices' sources can make is in it, in each language, and
// one that a slice makes anew is missed here until it is. And each of them is what a screen reader, a plain text and both
// platforms' limits want: in order, with every text, named buttons and labelled fields.
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue, type Shown } from '../../src/catalogue/catalogue.js';
import { printed } from '../../src/cli/preview.js';
import { languages, viewAsText } from '../../src/conversation/view.js';
import { renderForm as slackForm } from '../../src/platforms/slack/render-form.js';
import { renderView as slackView } from '../../src/platforms/slack/render-view.js';
import { createSeal } from '../../src/platforms/slack/seal.js';
import type { AdaptiveCard } from '../../src/platforms/teams/card.js';
import { limits } from '../../src/platforms/teams/limits.js';
import { renderForm as teamsForm } from '../../src/platforms/teams/render-form.js';
import { renderView as teamsView } from '../../src/platforms/teams/render-view.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import { textsOf, textsOfForm } from '../contract/views.js';
import { bundled } from '../registry/folder.js';
import { messageProblems, textsIn, viewProblems } from '../support/slack-rules.js';
import { kindsIn, kindsOf } from './view-names.js';

/** Where views and forms are made; what a platform says of itself alone (a slow form, an old button) is tested with it. */
const slices = ['ask', 'conversation', 'delivery', 'learn', 'meetings', 'metrics', 'reminders'];
const root = path.resolve(import.meta.dirname, '../../src');
/** A name put together at run time, by hand: what it can be. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is a piece of source
const composed: ReadonlyMap<string, readonly string[]> = new Map([['learn/forms.ts: `learn.${purpose}`', ['learn.send', 'learn.wrong']]]);

const registry = readRegistryFiles(bundled);
const seal = createSeal('a secret');
const own = ({ name }: Shown): boolean => !/^(?:sample|extreme)\./.test(name);
const squeezed = (text: string): string => text.replace(/[\s\u200b]+/gu, '');
const texts = (shown: Shown): string[] => ('view' in shown ? textsOf(shown.view) : textsOfForm(shown.form));

interface Json {
  readonly [key: string]: unknown;
}

/** Each object in it, outermost first. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

/**
 * What must be read in this order. A table too wide for a phone says the titles of its columns again in each row; an entry
 * for the calendar comes to Slack as a file.
 */
function inOrder(shown: Shown): string[] {
  if (!('view' in shown)) return [shown.form.title, ...shown.form.fields.map(({ label }) => label)];
  return textsOf({ ...shown.view, blocks: shown.view.blocks.filter(({ kind }) => kind !== 'table' && kind !== 'calendar'), actions: [] });
}

/** Those of the parts that are not in the text after the one before them. */
function outOfOrder(parts: readonly string[], text: string): string[] {
  let from = 0;
  return parts.filter((part) => {
    const at = text.indexOf(squeezed(part), from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

const sources = kindsIn(root, slices);
const made = new Map<string, readonly Shown[]>();
beforeAll(async () => {
  for (const language of languages) made.set(language, await catalogue(registry, language));
}, 180_000);

describe.each(languages)('in %s', (language) => {
  const all = (): readonly Shown[] => made.get(language) ?? [];

  test('each kind of view and form that the sources can make is there', () => {
    const { names, unread } = sources;
    expect(unread.filter((place) => !composed.has(place))).toEqual([]);
    const kinds = [...names.keys(), ...[...composed.values()].flat()];
    expect(kinds.length).toBeGreaterThan(100);
    // What is made for renderers alone is no proof that the slices' own is there.
    const there = new Set(all().flatMap((shown) => (own(shown) ? ['view' in shown ? shown.view.name : shown.form.name] : [])));
    expect(kinds.filter((name) => !there.has(name)).map((name) => `${name} (${names.get(name)})`)).toEqual([]);
  });

  test('each has a name of its own, and says in its own words what the others say in theirs', () => {
    const names = all().map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const everyday = (of: readonly Shown[]) => of.filter(({ name }) => !name.startsWith('extreme.'));
    const finnish = made.get('fi') ?? [];
    expect(everyday(all()).map(({ name }) => name)).toEqual(everyday(finnish).map(({ name }) => name));
    if (language === 'fi') return;
    const said = (shown: Shown) => ('view' in shown ? viewAsText(shown.view) : JSON.stringify([shown.form.title, shown.form.fields]));
    const theirs = new Map(finnish.map((shown) => [shown.name, said(shown)]));
    expect(
      all()
        .filter((shown) => own(shown) && theirs.get(shown.name) === said(shown))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test('as text each says everything, buttons and what to type included', () => {
    for (const shown of all().filter(({ name }) => !name.startsWith('extreme.'))) {
      const text = squeezed(printed(shown, 'text'));
      for (const part of texts(shown)) expect(text, shown.name).toContain(squeezed(part));
    }
  });

  test('nothing is said by a picture sign alone, and no two buttons of one message are called the same', () => {
    expect(
      problems(all(), (shown) => {
        if (!('view' in shown)) return texts(shown).filter((text) => pictograph.test(text));
        const labels = shown.view.actions.map(({ label }) => label);
        return [
          ...texts(shown).filter((text) => pictograph.test(text)),
          ...labels.filter((label, at) => labels.indexOf(label) !== at || label.trim() === '').map((label) => `twice: ${label}`),
          ...shown.view.blocks.flatMap((block) => (block.kind === 'image' && block.alt.length < 20 ? [`alt: ${block.alt}`] : [])),
        ];
      }),
    ).toEqual([]);
  });

  test('a card of Teams is within its limits, has its language, a heading first, and reads in order', () => {
    expect(
      problems(all(), (shown) => {
        const cards = 'view' in shown ? teamsView(shown.view) : [teamsForm(shown.form, 1, { kind: 'card' })];
        const body = squeezed(cards.map((card, index) => spokenOf(index === 0 ? card.body : card.body.slice(1))).join(' '));
        return [
          ...outOfOrder(inOrder(shown), body).map((text) => `not in order: ${text}`),
          ...cards.flatMap((card) => cardProblems(card, language)),
        ];
      }),
    ).toEqual([]);
  });

  test('a message or modal of Slack is within its limits, reads in order, and says in its text what it shows', () => {
    expect(
      problems(all(), (shown) => {
        if (!('view' in shown)) {
          const modal = slackForm(shown.form, { kind: 'personal' }, seal);
          return [...viewProblems(modal), ...outOfOrder(inOrder(shown).slice(1), squeezed(textsIn(modal).join(' ')))];
        }
        const { messages } = slackView(shown.view, seal);
        const read = squeezed(messages.flatMap(({ blocks }) => textsIn(blocks)).join(' '));
        return [
          ...messages.flatMap((message) => messageProblems(message, 4_000)),
          ...objectsIn(messages).flatMap((part) => (part.type === 'image' && !part.alt_text ? ['a picture without words'] : [])),
          ...outOfOrder(inOrder(shown), read).map((text) => `not in order: ${text}`),
          ...(squeezed(messages[0]?.text ?? '').includes(squeezed(shown.view.title).slice(0, 40))
            ? []
            : ['its text does not say its title']),
        ];
      }),
    ).toEqual([]);
  });
});

const pictograph = /\p{Extended_Pictographic}/u;

/** What is wrong with each that a slice made, by its name. */
function problems(all: readonly Shown[], of: (shown: Shown) => readonly string[]): string[] {
  return all.filter(own).flatMap((shown) => of(shown).map((problem) => `${shown.name}: ${problem}`));
}

function cardProblems(card: AdaptiveCard, language: string): string[] {
  const wrong = objectsIn(card).flatMap((part) => [
    ...(part.type === 'Image' && !part.altText ? ['a picture without words'] : []),
    ...(String(part.type).startsWith('Input.') && !part.label ? ['a field without a label'] : []),
    ...(part.isRequired && !part.errorMessage ? ['a required field does not say so when it is empty'] : []),
    // Red is never alone: a word says that something is to be corrected.
    ...(part.type === 'RichTextBlock' &&
    /"color":"Attention"/.test(JSON.stringify(part)) &&
    !/Korjaa:|Rätta:|To correct:/.test(JSON.stringify(part))
      ? ['red without a word']
      : []),
  ]);
  return [
    ...wrong,
    ...(card.lang === language ? [] : ['in no language']),
    ...(card.fallbackText?.trim() ? [] : ['nothing for a client that cannot draw it']),
    ...((card.actions?.length ?? 0) > limits.actions ? ['too many buttons'] : []),
    ...(/"style":"heading"|"weight":"Bolder"/.test(JSON.stringify(card.body[0])) ? [] : ['no heading first']),
  ];
}

test('what stands over a part of a card is a heading there too', async () => {
  const [card] = teamsView(
    (await catalogue(registry, 'fi', 'network')).flatMap((shown) =>
      'view' in shown && shown.name === 'network.show' ? [shown.view] : [],
    )[0] ?? failed(),
  );
  const headings = objectsIn(card).flatMap((part) => (part.style === 'heading' ? [part.text] : []));
  expect(headings).toEqual(['Työnantajayhteistyöverkosto, Kymenlaakso', 'Vaiheet']);
});

function failed(): never {
  throw new Error('the catalogue has no network.show');
}

/** What a screen reader says of a card's body, in order. */
function spokenOf(body: unknown): string {
  return objectsIn(body)
    .flatMap((part) => [part.label, part.text, part.altText, part.title, part.selectAction && (part.selectAction as Json).url])
    .filter((text) => typeof text === 'string')
    .join(' ');
}

test('a kind is read off however it is written, and one that cannot be read is told', () => {
  const source = `
    const a = { name: 'x.plain', title, language, blocks: [], actions: [] };
    const b = { ...a, name: 'x.renamed', title };
    const c = { name: 'x.form', fields: [], submitLabel: '' };
    const action = { name: 'x.press', label: '', args: {} };
    function saying(name: string, title: string) { return { name, title, blocks: [] }; }
    const d = (why: boolean) => saying(why ? 'x.yes' : 'x.no', '');
    function formOf(about: object, parts: { name: string }) { const { name } = parts; return { name, fields: [], submitLabel: '' }; }
    const e = formOf({}, { name: 'x.given' });
    const f = { name: x.kind, title, blocks: [] };`;
  const { names, unread } = kindsOf([{ name: 'x.ts', text: source }]);
  expect([...names.keys()].sort()).toEqual(['x.form', 'x.given', 'x.no', 'x.plain', 'x.renamed', 'x.yes']);
  expect(unread).toEqual(['x.ts: x.kind']);
});
