// Contract of the renderer over every sample view and form: read by Microsoft's own parser without a complaint, within the
// limits, no text lost, every action and every value comes back.
import * as AdaptiveCards from 'adaptivecards';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../../src/conversation/form.js';
import type { Block, View } from '../../../src/conversation/view.js';
import { buttonTitles } from '../../../src/platforms/teams/button-titles.js';
import { type AdaptiveCard, sizeOf } from '../../../src/platforms/teams/card.js';
import { limits } from '../../../src/platforms/teams/limits.js';
import { messagesOf } from '../../../src/platforms/teams/outgoing.js';
import { readPressed, readSubmission } from '../../../src/platforms/teams/payload.js';
import { dialogSize, launcherOf, renderForm } from '../../../src/platforms/teams/render-form.js';
import { renderView } from '../../../src/platforms/teams/render-view.js';
import { sampleForms, sampleViews, textsOf, textsOfForm, tinyPng } from '../../contract/views.js';

type Json = Record<string, unknown>;

/** Everything that the card shows or links to, in reading order. */
function shown(card: AdaptiveCard): string {
  const out: string[] = [];
  const visit = (value: unknown, key?: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, name);
    else if (typeof value === 'string' && visible.has(key ?? '')) out.push(value);
  };
  visit(card.body);
  visit(card.actions ?? []);
  return out.join(' ');
}
const visible = new Set(['text', 'title', 'altText', 'url', 'label', 'placeholder', 'value', 'errorMessage']);

/** What a view's cards show together: the title stands on each of them and is counted once. */
function shownTogether(cards: readonly AdaptiveCard[]): string {
  return cards.map((card, index) => shown(index === 0 ? card : { ...card, body: card.body.slice(1) })).join(' ');
}

/** Splitting may fall between any two characters, and a table's cells may change place with their titles' order. */
const squeezed = (text: string): string => text.replace(/[\s\u200b]+/gu, '');

/** What Teams takes although the parser does not know it in 1.5: choices that are searched while one types. */
const beyondParser = /^Property "choices\.data" is supported in version 1\.6|^An Input\.ChoiceSet must have at least one choice/;

function complaints(card: unknown): string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  // What Teams has set; the parser's own default is five.
  parsed.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).filter(
    // A regular expression of the parser keeps its place between calls, so that every second language is refused.
    (message) => !/^Invalid value "(?:fi|sv|en)" for property "lang"/.test(message),
  );
  const properties = parsed.validateProperties().validationEvents.map((event) => event.message);
  // A card whose element the parser dropped is shorter than ours.
  const dropped = parsed.getItemCount() === (card as AdaptiveCard).body.length ? [] : ['an element was dropped'];
  const isSearched = JSON.stringify(card).includes('"choices.data"');
  return [...events, ...properties, ...dropped].filter((message) => !(isSearched && beyondParser.test(message)));
}

describe.each(sampleViews.map((view, index) => [`${index} ${view.name} ${view.language}`, view] as const))('view %s', (_name, view) => {
  const cards = renderView(view);

  test("is understood by Microsoft's parser", () => {
    for (const card of cards) expect(complaints(card)).toEqual([]);
  });

  test('is within the limits, message and all', () => {
    for (const message of messagesOf(view, 'message')) {
      expect(sizeOf({ ...message, serviceUrl: 'x'.repeat(200) })).toBeLessThanOrEqual(limits.messageBytes);
    }
    for (const card of cards) expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
  });

  test('loses no text', () => {
    const all = squeezed(shownTogether(cards));
    for (const text of textsOf(view)) expect(all).toContain(squeezed(text.replaceAll('{{', '{\u200b{')));
  });

  test('gives every action back as it was', () => {
    const pressed = cards.flatMap((card) => card.actions ?? []).map((action) => readPressed(JSON.parse(JSON.stringify(action.data))));
    expect(pressed).toEqual(view.actions.map(({ name, args }) => ({ name, args })));
  });

  test('says in plain text what an old client cannot draw', () => {
    for (const card of cards) expect(squeezed(card.fallbackText)).not.toBe('');
  });
});

test('a button that opens a form asks Teams for a dialog, others run', () => {
  const view = sampleViews.find((candidate) => candidate.name === 'reminders.due') as View;
  const [card] = renderView(view);
  const kinds = card?.actions?.map((action) => [action.type, (action.data.msteams as Json | undefined)?.type]);
  expect(kinds).toEqual([
    ['Action.Submit', 'task/fetch'],
    ['Action.Execute', undefined],
    ['Action.Execute', undefined],
  ]);
  const inDialog = renderView(view, 'dialog')[0]?.actions?.map((action) => [action.type, 'msteams' in action.data]);
  expect(inDialog).toEqual(Array.from({ length: 3 }, () => ['Action.Submit', false]));
  const withoutDialogs = renderView(view, 'message-without-dialogs')[0]?.actions?.map((action) => action.type);
  expect(withoutDialogs).toEqual(['Action.Execute', 'Action.Execute', 'Action.Execute']);
});

test('nothing that people write is taken for Markdown: only headings without its signs are TextBlocks', () => {
  for (const title of ['Matti_Meikäläinen_x', '1. neljännes 2026', '- viiva', '[a](http://b)', '*tähti*', '<at>Kaikki</at>', 'a &lt; b']) {
    const [card] = renderView({ name: 'x.y', title, language: 'fi', blocks: [{ kind: 'text', text: title }], actions: [] });
    expect(
      card?.body.map((element) => element.type),
      title,
    ).toEqual(['RichTextBlock', 'RichTextBlock']);
  }
  const [plainCard] = renderView({ name: 'x.y', title: '1.2.2026 klo 9.00 kokous', language: 'fi', blocks: [], actions: [] });
  expect(plainCard?.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading' });
});

test('a mark that turns the direction of writing ends with its text', () => {
  const text = 'a\u202eb\u2066c';
  const [card] = renderView({
    name: 'x.y',
    title: 'Otsikko',
    language: 'fi',
    blocks: [{ kind: 'text', text: [text, 'jatko'] }],
    actions: [],
  });
  expect(card?.body[1]).toMatchObject({ inlines: [{ text: `${text}\u202c\u2069` }, { text: 'jatko' }] });
});

test('a table that a phone cannot show becomes a paragraph for each row', () => {
  const table = (columns: string[], row: string[]): View => ({
    name: 'x.y',
    title: 'Taulukko',
    language: 'fi',
    blocks: [{ kind: 'table', columns: columns.map((title) => ({ title })), rows: [row] }],
    actions: [],
  });
  expect(JSON.stringify(renderView(table(['Kuukausi', 'Luku'], ['10/2026', '12'])))).toContain('"Table"');
  const wide = JSON.stringify(
    renderView(table(['Kuukausi', 'Työllisyysyhteistyöverkostot'], ['10/2026', 'Kaakkois-Suomen\u00a0TE-palvelutyhteensä'])),
  );
  expect(wide).not.toContain('"Table"');
  expect(wide).toContain('Kuukausi: ');
});

test('a picture beyond the limits is told in words', () => {
  const withPicture = (png: Uint8Array): string =>
    JSON.stringify(
      renderView({
        name: 'x.y',
        title: 'Kuva',
        language: 'fi',
        blocks: [{ kind: 'image', png, alt: 'Viivakaavio', name: 'a.png' }],
        actions: [],
      }),
    );
  expect(withPicture(tinyPng)).toContain('data:image/png;base64,');
  const tooLarge = withPicture(Buffer.concat([tinyPng, Buffer.alloc(limits.imageBytes)]));
  expect(tooLarge).not.toContain('data:image');
  expect(tooLarge).toContain('Kuvassa: Viivakaavio');
});

test('any text, of any length and any characters, is split without loss', () => {
  const block = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'binary', maxLength: 9_000, size: 'large' }) }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(fc.string({ unit: 'grapheme', maxLength: 2_000, size: 'large' }), { maxLength: 12 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const view: View = { name: 'x.y', title: 'Otsikko', language: 'fi', blocks: blocks as Block[], actions: [] };
      const cards = renderView(view);
      for (const card of cards) expect(sizeOf(card)).toBeLessThanOrEqual(limits.messageBytes);
      const all = letters(shownTogether(cards));
      for (const text of textsOf(view)) expect(all).toContain(letters(text));
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

/** Without what a client would not show, and without the marks that a list adds. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

describe.each(sampleForms.map((form, index) => [`${index} ${form.name} ${form.language}`, form] as const))('form %s', (_name, form) => {
  const card = renderForm(form, 2, { kind: 'dialog', origin: 'message-1' });

  test("is understood by Microsoft's parser, as a dialog and as a card", () => {
    expect(complaints(card)).toEqual([]);
    expect(complaints(renderForm(form, 1, { kind: 'card' }))).toEqual([]);
  });

  test('loses no text', () => {
    const all = squeezed(`${form.title} ${shown(card)}`);
    for (const text of textsOfForm(form)) expect(all).toContain(squeezed(text));
  });

  test('comes back with what was typed, by the ids of its fields', () => {
    const sent = { ...submitOf(card), ...typedInto(card) };
    expect(readSubmission(JSON.parse(JSON.stringify(sent)))).toMatchObject({
      kind: 'form',
      name: form.name,
      args: form.args,
      attempt: 2,
      origin: 'message-1',
    });
    const read = readSubmission(sent);
    const values = read?.kind === 'form' ? read.values : {};
    for (const [id, value] of Object.entries(form.values)) expect(values[id]).toBe(value);
  });

  test('has fresh ids for every attempt', () => {
    const ids = (attempt: number): unknown[] => inputsOf(renderForm(form, attempt, { kind: 'dialog' })).map((input) => input.id);
    expect(new Set([...ids(1), ...ids(2)]).size).toBe(2 * form.fields.length);
  });

  test('every field has a label, and a required one says what is missing', () => {
    for (const input of inputsOf(card)) {
      expect(input.label).toBeTruthy();
      if (input.isRequired) expect(input.errorMessage).toBeTruthy();
    }
  });
});

test('an unticked box comes back empty, whatever word the client has for it', () => {
  const form = sampleForms[0] as Form;
  const card = renderForm(form, 1, { kind: 'dialog' });
  const box = inputsOf(card).find((input) => input.type === 'Input.Toggle');
  for (const said of ['false', '', 'False']) {
    const read = readSubmission({ ...submitOf(card), [String(box?.id)]: said });
    expect(read).toMatchObject({ values: { noin: '' } });
  }
  expect(readSubmission({ ...submitOf(card), [String(box?.id)]: 'true' })).toMatchObject({ values: { noin: 'true' } });
});

test('altered data of a button or a form is refused', () => {
  for (const data of [
    undefined,
    null,
    'x',
    [],
    {},
    { koolla: 'action', verb: 'a.b' },
    { koolla: 'action', verb: 'a.b', args: { x: 1 } },
    { koolla: 'action', verb: '', args: {} },
    { koolla: 'action', verb: 'a.b', args: { x: 'y'.repeat(201) } },
    { koolla: 'action', verb: 'a.b', args: Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`k${i}`, 'v'])) },
    { koolla: 'form', verb: 'a.b', args: {}, attempt: 0 },
    { koolla: 'form', verb: 'a.b', args: {}, attempt: 1, 'a1.x': { not: 'text' } },
  ]) {
    expect(readSubmission(data), JSON.stringify(data)).toBeUndefined();
  }
});

test('a launcher opens the form with the very action that the form names', () => {
  const form = sampleForms[0] as Form;
  const [card] = renderView(launcherOf(form));
  expect(readPressed(card?.actions?.[0]?.data)).toEqual({ name: form.opener.name, args: form.opener.args });
  expect(dialogSize(form)).toEqual({ width: 'medium', height: 'large' });
});

function inputsOf(card: AdaptiveCard): Json[] {
  const out: Json[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      if (String((value as Json).type).startsWith('Input.')) out.push(value as Json);
      for (const item of Object.values(value)) visit(item);
    }
  };
  visit(card.body);
  return out;
}

function submitOf(card: AdaptiveCard): Json {
  return { ...card.actions?.[0]?.data };
}

/** What a client sends when the person changes nothing. */
function typedInto(card: AdaptiveCard): Json {
  return Object.fromEntries(inputsOf(card).map((input) => [String(input.id), input.value ?? '']));
}

test('a field with thousands of choices is searched in a dialog, and typed into where there is no search', () => {
  const form = sampleForms.find((candidate) => candidate.fields.some((field) => field.kind === 'search')) as Form;
  const [chosen, open] = inputsOf(renderForm(form, 1, { kind: 'dialog' }));
  expect(chosen).toMatchObject({ style: 'filtered', value: 'org-kouvola', choices: [{ value: 'org-kouvola' }] });
  expect(open).toMatchObject({ choices: [], 'choices.data': { type: 'Data.Query', dataset: 'people' } });
  expect(inputsOf(renderForm(form, 1, { kind: 'card' })).map(({ type }) => type)).toEqual(['Input.Text', 'Input.Text']);
});

describe('buttons too narrow for their labels', () => {
  const networks = ['Työnantajayhteistyöverkosto, Etelä-Karjala', 'Työnantajayhteistyöverkosto, Kymenlaakso', 'Tyko'];

  test('are shortened so that they stay apart, where the network is included', () => {
    expect(buttonTitles(networks)).toEqual(['Työnantajayhteis…, Etelä-Karjala', 'Työnantajayhteisty…, Kymenlaakso', 'Tyko']);
    const alike = ['Pohjois-Karjalan hyvinvointialueen raportointi', 'Pohjois-Karjalan hyvinvointialueen rekisteri'];
    expect(buttonTitles(alike)).toEqual(['1. Pohjois-Karjalan…', '2. Pohjois-Karjalan…']);
    expect(buttonTitles(['Sama pitkä nimi, joka ei mahdu yhdelle riville', 'Sama pitkä nimi, joka ei mahdu yhdelle riville'])).toEqual(
      Array(2).fill('Sama pitkä nimi, joka ei mahdu…'),
    );
  });

  test('are never longer than one line on a phone, never half a character, never empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }), { maxLength: 6 }), (labels) => {
        for (const [index, title] of buttonTitles(labels).entries()) {
          expect(title.length).toBeLessThanOrEqual(limits.buttonCharacters);
          expect(title).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
          if ((labels[index] ?? '').length <= limits.buttonCharacters && !/^\d+\. /.test(title)) expect(title).toBe(labels[index]);
        }
      }),
    );
  });

  test('the whole label stands in the tooltip and in the card, typed or not, once', () => {
    const action = { name: 'network.show', args: {}, label: networks[0] ?? '' };
    const [untyped] = renderView({ name: 'x.y', title: 'Mikä?', language: 'fi', blocks: [], actions: [action] });
    expect(untyped?.actions?.[0]).toMatchObject({ title: 'Työnantajayhteis…, Etelä-Karjala', tooltip: networks[0] });
    expect(shown(untyped as AdaptiveCard)).toContain(`Painikkeet kokonaan: ${networks[0]}`);
    const [typed] = renderView({ name: 'x.y', title: 'Mikä?', language: 'fi', blocks: [], actions: [{ ...action, typed: '1' }] });
    expect(shown(typed as AdaptiveCard)).toContain(`Voit myös kirjoittaa: ${networks[0]}:  1`);
    expect(shown(typed as AdaptiveCard)).not.toContain('Painikkeet kokonaan');
  });
});

test('a text to keep is shown whole, over as many messages as it takes', () => {
  const lines = Array.from({ length: 600 }, (_, index) => `{"kind":"convening","dueAt":"2026-10-20T08:00:00.000Z","row":"r${index};"}`);
  const file = { kind: 'file', label: 'Tietosi', name: 'tietoni.json', text: lines.join('\n') } as const;
  const view: View = { name: 'home.copy', title: 'Kopio', language: 'fi', blocks: [file], actions: [] };
  const cards = renderView(view, 'message');
  expect(cards.length).toBeGreaterThan(1);
  for (const card of cards) expect(sizeOf(card)).toBeLessThanOrEqual(limits.messageBytes);
  expect(cards.flatMap(complaints)).toEqual([]);
  const all = squeezed(shownTogether(cards));
  expect(lines.filter((line) => !all.includes(squeezed(line)))).toEqual([]);
});
