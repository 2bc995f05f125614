// The contract of the renderer over every sample: within Slack's limits, no text lost, every action and value comes back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/conversation/form.js';
import { plain, type Span, type View } from '../../../src/conversation/view.js';
import { readSubmission, renderForm, type SubmittedView } from '../../../src/platforms/slack/render-form.js';
import { actionName, renderHome, renderSheet, renderView } from '../../../src/platforms/slack/render-view.js';
import { escapeText, splitSpans, splitText } from '../../../src/platforms/slack/rich-text.js';
import { createSeal } from '../../../src/platforms/slack/seal.js';
import { sampleForms, sampleViews, textsOf, textsOfForm } from '../../contract/views.js';
import { initialState } from '../../support/slack-modal.js';
import { messageProblems, textsIn, viewProblems } from '../../support/slack-rules.js';
import { saying } from './app.js';

const seal = createSeal('a secret');
const bare = (text: string) => text.replaceAll(/\s+/g, '');
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Long texts go over several blocks: they are looked for in parts. */
function expectAll(texts: readonly string[], shown: string, where: string): void {
  for (const text of texts) {
    const wanted = bare(text);
    for (let i = 0; i < wanted.length; i += 40) {
      const part = wanted.slice(i, i + 40).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
      if (!shown.includes(part)) throw new Error(`${where} does not show “${part}” of “${text.slice(0, 60)}”`);
    }
  }
}

describe.each(sampleViews.map((view, i) => [`${i} ${view.name} ${view.language}`, view] as [string, View]))('view %s', (_, view) => {
  const { messages } = renderView(view, seal);

  it('is within the limits of messages', () => {
    for (const message of messages) expect(messageProblems(message, 4000)).toEqual([]);
  });

  it('loses no text', () => {
    const body = messages.flatMap((message) => message.blocks.filter((block) => block.type !== 'actions' && block.type !== 'context'));
    const rest = messages.flatMap((message) => message.blocks.filter((block) => block.type === 'actions' || block.type === 'context'));
    expectAll(textsOf(view), `${bare(textsIn(body).join(''))}\n${bare(textsIn(rest).join(''))}`, 'the blocks');
  });

  it('says in each message’s text what its blocks say', () => {
    for (const message of messages) {
      const shown = textsIn(message.blocks).filter((text) => text !== '–' && !text.startsWith('mailto:'));
      expectAll(shown, bare(unescaped(message.text)), 'the text');
    }
  });

  it('gives every action back', () => {
    const buttons = messages.flatMap((message) => message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])));
    const back = buttons.map((button) => {
      if (button.type !== 'button') throw new Error('not a button');
      const named = actionName(button.action_id ?? '');
      return { ...seal.openAction(named?.name ?? '', button.value), opensForm: named?.opensForm };
    });
    expect(back).toEqual(view.actions.map((action) => ({ name: action.name, args: action.args, opensForm: action.opensForm ?? false })));
    expect(messages.slice(1).some((message) => message.blocks.some((block) => block.type === 'actions'))).toBe(false);
  });

  it('fits the Home tab', () => {
    const home = renderHome(view, seal);
    expect(viewProblems(home)).toEqual([]);
    // in parts the commands stay in the help
    const texts = view.parts
      ? view.parts.flatMap((part) => textsOf({ ...view, ...part, actions: part.actions.map(({ typed: _, ...action }) => action) }))
      : textsOf(view);
    if (home.blocks.length < 100) expectAll(texts, bare(textsIn(home.blocks).join('\n')), 'Home');
    expect(viewProblems(renderSheet(view, seal))).toEqual([]);
  });
});

describe.each(sampleForms.map((form, i) => [`${i} ${form.name} ${form.language}`, form] as [string, Form]))('form %s', (_, form) => {
  const modal = renderForm(form, { kind: 'personal', channel: 'D1' }, seal);

  it('is within the limits of a modal', () => {
    expect(viewProblems(modal)).toEqual([]);
  });

  it('shows every text and error', () => {
    expectAll(textsOfForm(form), bare(textsIn(modal).join('\n')), 'the modal');
  });

  it('comes back with what it was about and what was typed', () => {
    expect(seal.openModal(modal.private_metadata)).toEqual({
      form: form.name,
      args: form.args,
      origin: { kind: 'personal', channel: 'D1' },
      title: form.title,
    });
    const { values, blockOf } = readSubmission({
      blocks: [],
      state: { values: initialState(modal) as unknown as SubmittedView['state']['values'] },
    });
    expect([...blockOf.keys()].sort()).toEqual(form.fields.map((field) => field.id).sort());
    for (const field of form.fields) {
      // a date that is none cannot stand in a date picker: it stands above it
      const kept = field.kind === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(form.values[field.id] ?? '') ? '' : (form.values[field.id] ?? '');
      expect(values[field.id]).toBe(kept);
    }
    expectAll(
      form.fields.flatMap((field) => {
        // what was chosen is seen by its label, not by its value
        const isValue = field.kind === 'choice' || field.kind === 'checkbox' || (field.kind === 'search' && field.shown !== undefined);
        const value = form.values[field.id];
        return value === undefined || isValue || /^org-/.test(value) ? [] : [value];
      }),
      bare(textsIn(modal).join('\n')),
      'the modal',
    );
  });
});

describe('splitting', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom('&<>'.repeat(60), '😀'.repeat(80), 'a. b\nc '.repeat(40)),
  );

  const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

  it('loses nothing, cuts no character in two and keeps the length', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 120 }), (whole, max) => {
        const parts = splitText(whole, max);
        expect(parts.join('')).toBe(whole);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(max);
          expect(halfPair.test(part)).toBe(halfPair.test(whole));
        }
      }),
    );
  });

  it('of spans keeps their kinds, and the length as it is sent', () => {
    const span = fc.oneof(
      text,
      text.map((each) => ({ kind: 'bold' as const, text: each })),
      text.map((each) => ({ kind: 'code' as const, text: each })),
    );
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 12, max: 200 }), (spans, max) => {
        const parts = splitSpans(spans, max);
        const marked = (list: readonly Span[]) =>
          list
            .flatMap((each) => [...plain([each])].map((character) => `${typeof each === 'string' ? '' : each.kind}${character}`))
            .join('');
        expect(marked(parts.flat())).toBe(marked(spans));
        for (const part of parts) expect(escapeText(plain(part)).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('a label longer than a phone shows', () => {
  it('keeps its number, its beginning and the place at its end; the whole stands above', () => {
    const label = 'Työnantajayhteistyöverkosto, Etelä-Karjala';
    const [message] = renderView(saying('Valitse', { actions: [{ name: 'a.b', label, args: {} }] }), seal).messages;
    expect(message.text).toContain(`1. ${label}`);
    const [button] = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(button).toMatchObject({ text: { text: '1. Työnantajayhteistyöverko…Etelä-Karjala' } });
  });
});

describe('seals', () => {
  it('refuse what was altered', () => {
    const value = seal.action('metrics.open', { organisation: 'kela' });
    expect(seal.openAction('metrics.open', value)).toEqual({ name: 'metrics.open', args: { organisation: 'kela' } });
    expect(seal.openAction('metrics.submit', value)).toBeUndefined();
    expect(seal.openAction('metrics.open', value.replace('kela', 'muu1'))).toBeUndefined();
    expect(createSeal('another secret').openAction('metrics.open', value)).toBeUndefined();
    for (const junk of [undefined, '', '.', '{}', `${'€'.repeat(22)}.{}`, value.slice(0, 22)])
      expect(seal.openAction('metrics.open', junk)).toBeUndefined();
  });

  it('fail with a code where a value would be too long', () => {
    expect(() => seal.action('a.b', { long: 'x'.repeat(2000) })).toThrowError(expect.objectContaining({ code: 'action-too-long' }));
  });
});
