import { describe, expect, it } from 'vitest';
import { dialogueMinutes, memoryDialogues } from '../../src/ask/dialogue.js';
import { createAskFeature } from '../../src/ask/feature.js';
import type { Context } from '../../src/conversation/feature.js';
import { viewAsText } from '../../src/conversation/view.js';
import { ask, engine, figures } from './bundled.js';

describe('follow-up questions', () => {
  it('carry the topic to another region', async () => {
    const a = await ask('Kuka vastaa työnantajayhteistyöverkoston koolle kutsumisesta Kymenlaaksossa?', 'Entä Etelä-Karjalassa?');
    expect(a.view.title).toContain('Etelä-Karjala: koollekutsuja on Kaakkois-Suomen TE-palvelut');
    expect((await ask('Vem sammankallar tyko-nätverket i Södra Karelen?', 'och i Norra Karelen?')).state).toBe('not-assigned');
  });

  it('carry topic and region to another year', async () => {
    const a = await ask('Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?', 'ja 2019?');
    expect(a.text).toContain('Tilanne 2019');
    expect(a.text).not.toContain('lakkasi');
  });

  it('carry the person: "mikä sen puhelin on?"', async () => {
    expect((await ask('Kuka on Katja Pippuri?', 'mikä sen puhelin on?')).text).toContain('0295 043 187');
  });

  it('carry the region to another topic', async () => {
    const a = await ask('Kuka kutsuu koolle työnantajayhteistyöverkoston Etelä-Karjalassa?', 'entä sosiaalinen kuntoutus?');
    expect(a.view.title).toContain('Eksoten aikuissosiaalityö');
  });

  it('do not change a question that stands alone', async () => {
    const a = await ask('Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?', 'Paljonko palkkatukipäätöksiä tehtiin vuonna 2020?');
    expect(a.view.title).toContain('279');
  });
});

const context = (account: string, now: string, thread?: string): Context => ({
  caller: {
    actor: { platform: 'terminal', tenant: 'local', user: account },
    account,
    name: account,
    language: 'fi',
    languageChosen: false,
    isSteward: false,
    contactOf: [],
    deputyOf: [],
    reporterFor: [],
    coordinatorOf: [],
  },
  place: { kind: 'channel', conversation: 'c1', ...(thread ? { thread } : {}) },
  now: new Date(now),
  correlation: 'test',
});
const titleOf = (reply: { view?: { title: string } }): string => reply.view?.title ?? '';

describe('the feature', () => {
  const make = () => createAskFeature({ engine: () => engine, figures, dialogues: memoryDialogues() });
  const question = 'Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?';

  it('keeps one person’s dialogue from another’s, and a thread from another', async () => {
    const feature = make();
    await feature.ask(context('a', '2026-11-22T10:00:00Z', 't1'), question);
    expect(titleOf(await feature.ask(context('b', '2026-11-22T10:01:00Z', 't1'), 'ja 2019?'))).not.toContain('Eksote');
    expect(titleOf(await feature.ask(context('a', '2026-11-22T10:01:00Z', 't2'), 'ja 2019?'))).not.toContain('Eksote');
    expect(titleOf(await feature.ask(context('a', '2026-11-22T10:02:00Z', 't1'), 'ja 2019?'))).toContain('Eksote');
  });

  it('forgets after half an hour', async () => {
    const feature = make();
    await feature.ask(context('a', '2026-11-22T10:00:00Z'), question);
    const later = new Date(Date.parse('2026-11-22T10:00:00Z') + dialogueMinutes * 60_000 + 1).toISOString();
    expect(titleOf(await feature.ask(context('a', later), 'ja 2019?'))).not.toContain('Eksote');
  });

  it('every action of an answer leads somewhere, and a changed one is harmless', async () => {
    const feature = make();
    for (const text of [
      question,
      'Kuka kutsuu koolle työnantajayhteistyöverkoston?',
      'Mistä Kaakkois-Suomen TE-palvelut vastaa?',
      'Kuka on Katja Pippuri?',
    ]) {
      const here = context('a', '2026-11-22T10:00:00Z');
      const { view } = await feature.ask(here, text);
      for (const action of view?.actions ?? []) {
        const handler = feature.actions[action.name];
        expect(handler, action.name).toBeDefined();
        expect((await handler?.(here, action.args))?.view?.title).toBeTruthy();
        const altered = await handler?.(here, {
          of: 'entry',
          id: 'no:such',
          organisation: 'x',
          agreement: '__proto__',
          person: '../..',
          page: '-9',
        });
        expect(altered?.view?.title).toBeTruthy();
      }
    }
  });

  it('shows long lists a page at a time, all of them in the end', async () => {
    const feature = make();
    const here = context('a', '2026-11-22T10:00:00Z');
    let reply = await feature.actions['ask.agreement']?.(here, { agreement: 'ky-sopimus', page: '0' });
    let lines = 0;
    for (let i = 0; i < 10 && reply?.view; i++) {
      for (const block of reply.view.blocks) if (block.kind === 'list') lines += block.items.length;
      const more = reply.view.actions.find((a) => a.name === 'ask.agreement');
      reply = more ? await feature.actions[more.name]?.(here, more.args) : undefined;
    }
    expect(lines).toBe(11);
  });

  it('the command without words shows help', async () => {
    const reply = await make().command(context('a', '2026-11-22T10:00:00Z'), ' ', 'vastuu');
    expect(viewAsText(reply.view ?? { name: '', title: '', language: 'fi', blocks: [], actions: [] })).toContain('Kuka kutsuu koolle');
  });
});
