// A question's way from the asker to the steward and back, through the whole core and PostgreSQL.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { actionIn, type House, morning, openHouse } from './house.js';

const answerable = 'Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?';
const unanswerable = 'Kuka vastaa avaruusaseman siivouksesta?';
const identityCode = '131052-308T';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database);
});
beforeEach(async () => {
  const { db } = database;
  await db.$transaction([db.question.deleteMany(), db.notice.deleteMany(), db.audit.deleteMany(), db.dialogue.deleteMany()]);
  house.slack.sent.length = 0;
  house.set(morning);
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const rows = () => database.db.question.findMany({ orderBy: { id: 'asc' } });
const only = async () => {
  const all = await rows();
  expect(all).toHaveLength(1);
  return all[0] as (typeof all)[number];
};
const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);

/** Asks, opens the form and sends it. */
async function sendUnknown(at = house): Promise<void> {
  const { view } = await at.say('asker', unanswerable);
  const reply = await at.press('asker', actionIn(view, 'learn.send'));
  await at.submit('asker', reply, { suggestion: 'Avaruuskeskus?' });
  await at.deliver();
}

describe('before the asker agrees', () => {
  it('a question is counted without its text and without the asker', async () => {
    await house.say('asker', unanswerable);
    const row = await only();
    expect(row).toMatchObject({ state: 'unknown', language: 'fi', text: null, accountId: null, suggestion: null, sentAt: null });
    expect(JSON.stringify(row)).not.toMatch(/avaruusasema/i);
    expect(await database.db.notice.count()).toBe(0);
  });

  it('opening the form stores nothing more, and says who will read it', async () => {
    const { view } = await house.say('asker', unanswerable);
    const { form } = await house.press('asker', actionIn(view, 'learn.send'));
    expect(form?.values.question).toBe(unanswerable);
    expect(JSON.stringify(form?.intro)).toMatch(/Stina Steward.*Sakari Second|Sakari Second.*Stina Steward/);
    expect(JSON.stringify(form?.intro)).toMatch(/asiakkaiden tietoja/);
    expect(await only()).toMatchObject({ text: null, accountId: null });
  });

  it('an answer can be called right, twice as well as once', async () => {
    const { view } = await house.say('asker', answerable);
    expect(view?.actions.map((action) => action.name)).toEqual(expect.arrayContaining(['learn.right', 'learn.wrong']));
    expect(actionIn(view, 'learn.right').args).toEqual({ question: (await only()).id });
    for (let i = 0; i < 2; i++) expect((await house.press('asker', actionIn(view, 'learn.right'))).view?.title).toMatch(/Kiitos/);
    expect(await only()).toMatchObject({ feedback: 'right', text: null, accountId: null });
  });

  it('help and a question back carry no such actions', async () => {
    const help = await house.say('asker', 'Mitä osaat?');
    const back = await house.say('asker', 'Kuka kutsuu koolle työnantajayhteistyöverkoston?');
    expect(back.view?.actions.length).toBeGreaterThan(0);
    for (const { view } of [help, back]) expect(view?.actions.filter((action) => action.name.startsWith('learn.'))).toEqual([]);
  });

  it('an answer that was reached by a choice carries the question that led to it', async () => {
    const { view } = await house.say('asker', 'Kuka kutsuu koolle työnantajayhteistyöverkoston?');
    const chosen = await house.press('asker', actionIn(view, 'ask.choose'));
    const { form } = await house.press('asker', actionIn(chosen.view, 'learn.wrong'));
    expect(form?.values.question).toBe('Kuka kutsuu koolle työnantajayhteistyöverkoston?');
  });
});

describe('the whole loop', () => {
  it('goes from the asker to the stewards and back, and leaves a proposal', async () => {
    await sendUnknown();
    const account = await database.db.account.findFirstOrThrow({ where: { user: 'U-asker' } });
    expect(await only()).toMatchObject({
      text: unanswerable,
      suggestion: 'Avaruuskeskus?',
      accountId: account.id,
      feedback: 'unanswered',
      handling: 'open',
    });
    expect(house.slack.sent.map((one) => one.address.user).sort()).toEqual(['U-second', 'U-steward']);
    const card = house.inbox('steward').last;
    expect(viewAsText(card)).toContain(unanswerable);
    expect(viewAsText(card)).toContain('Avaruuskeskus?');
    expect(viewAsText(card)).toContain('ei tiedossa');

    const reply = await house.press('steward', actionIn(card, 'learn.answer'));
    const done = await house.submit('steward', reply, { answer: 'Kukaan ei ole sopinut siitä.' });
    expect(viewAsText(done.replace as never)).toContain('vastattu, ehdotus rekisteriin');
    await house.deliver();
    const back = house.inbox('asker');
    expect(back.count).toBe(1);
    expect(viewAsText(back.last)).toContain('Kukaan ei ole sopinut siitä.');
    expect(viewAsText(back.last)).toContain(unanswerable);
    expect(viewAsText(back.last)).toContain('Stina Steward');

    const proposals = await house.command('second', 'ehdotukset');
    expect(viewAsText(proposals.view as never)).toMatch(/Ehdotus rekisteriin .*Kukaan ei ole sopinut siitä/s);
    const after = await house.press('second', actionIn(proposals.view, 'learn.done'));
    expect(after.replace?.title).toMatch(/Käsittelemättömiä muutosehdotuksia ei ole/);
    await house.press('second', actionIn(proposals.view, 'learn.done'));
    expect(await only()).toMatchObject({ handling: 'done', answer: 'Kukaan ei ole sopinut siitä.' });
    const audited = await database.db.audit.findMany({ where: { action: { startsWith: 'question.' } }, orderBy: { id: 'asc' } });
    expect(audited.map((row) => row.action)).toEqual(['question.sent', 'question.answered', 'question.done']);
    expect(JSON.stringify(audited, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(/avaruus|sopinut/i);
  });

  it('a wrong answer goes with what it was about, and needs the correction', async () => {
    const { view } = await house.say('asker', answerable);
    const reply = await house.press('asker', actionIn(view, 'learn.wrong'));
    const again = await house.submit('asker', reply, {});
    expect(Object.keys(again.form?.errors ?? {})).toEqual(['suggestion']);
    await house.submit('asker', reply, { suggestion: 'Nykyään hyvinvointialue.' });
    await house.deliver();
    expect((await only()).feedback).toBe('wrong');
    const card = viewAsText(house.inbox('steward').last);
    expect(card).toContain('Nykyään hyvinvointialue.');
    expect(card).toMatch(/Vastaus koski: .*Etelä-Karjala/);
  });

  it('a question without a change is closed, and the asker is told', async () => {
    await sendUnknown();
    await house.press('steward', actionIn(house.inbox('steward').last, 'learn.dismiss'));
    await house.deliver();
    expect(house.inbox('asker').last.title).toMatch(/on käsitellyt kysymyksesi/);
    expect((await house.command('steward', 'ehdotukset')).view?.title).toMatch(/ei ole/);
  });

  it('waits for office hours at night', async () => {
    house.set(new Date('2026-03-02T20:30:00Z'));
    await sendUnknown();
    expect(house.slack.sent).toEqual([]);
    house.set(new Date('2026-03-03T07:30:00Z'));
    await house.deliver();
    expect(house.inbox('steward').count).toBe(1);
  });

  it('answers in the language of the question', async () => {
    const { view } = await house.say('asker', 'Vem ansvarar för städningen av rymdstationen?');
    const reply = await house.press('asker', actionIn(view, 'learn.send'));
    expect(reply.form?.title).toBe('Skicka frågan');
    await house.submit('asker', reply, {});
    await house.deliver();
    const form = await house.press('steward', actionIn(house.inbox('steward').last, 'learn.answer'));
    await house.submit('steward', form, { answer: 'Ingen.' });
    await house.deliver();
    expect(house.inbox('asker').last.title).toBe('Den registeransvariga har svarat på din fråga');
  });
});

describe('twice, at once and after a restart', () => {
  it('a form sent twice is one question and one notice to each steward', async () => {
    const { view } = await house.say('asker', unanswerable);
    const reply = await house.press('asker', actionIn(view, 'learn.send'));
    const replies = await Promise.all([house.submit('asker', reply, {}), house.submit('asker', reply, {})]);
    expect(replies.map((one) => one.view?.title).sort()).toEqual([
      expect.stringMatching(/^Kiitos, kysymyksesi on lähetetty/),
      expect.stringMatching(/^Lähetit tämän kysymyksen/),
    ]);
    expect(await database.db.notice.count()).toBe(2);
    expect((await house.press('asker', actionIn(view, 'learn.send'))).view?.title).toMatch(/jo 2\.3\.2026/);
  });

  it('the first answer wins, and the second steward sees it', async () => {
    await sendUnknown();
    const [first, second] = await Promise.all([
      house.press('steward', actionIn(house.inbox('steward').last, 'learn.answer')),
      house.press('second', actionIn(house.inbox('second').last, 'learn.answer')),
    ]);
    await house.submit('steward', first, { answer: 'Ensimmäinen.' });
    const late = viewAsText((await house.submit('second', second, { answer: 'Toinen.' })).replace as never);
    expect(late).toContain('Vastaustasi ei lähetetty');
    expect(late).toContain('Ensimmäinen.');
    const press = await house.press('second', actionIn(house.inbox('second').last, 'learn.dismiss'));
    expect(viewAsText(press.replace as never)).toContain('Ensimmäinen.');
    await house.deliver();
    expect(house.inbox('asker').count).toBe(1);
    expect(await only()).toMatchObject({ handling: 'answered', answer: 'Ensimmäinen.' });
  });

  it('two answers at the same moment are one', async () => {
    await sendUnknown();
    const forms = [
      await house.press('steward', actionIn(house.inbox('steward').last, 'learn.answer')),
      await house.press('second', actionIn(house.inbox('second').last, 'learn.answer')),
    ] as const;
    await Promise.all([house.submit('steward', forms[0], { answer: 'A' }), house.submit('second', forms[1], { answer: 'B' })]);
    await house.deliver();
    expect(house.inbox('asker').count).toBe(1);
    expect(viewAsText(house.inbox('asker').last)).toContain((await only()).answer as string);
  });

  it('a question that was handled is not sent to a steward any more', async () => {
    const { view } = await house.say('asker', unanswerable);
    await house.submit('asker', await house.press('asker', actionIn(view, 'learn.send')), {});
    const open = await house.command('steward', '');
    const code = (await only()).id.slice(-6);
    expect(open.view?.title).toBe('1 kysymys odottaa vastausta');
    const card = await house.command('steward', code);
    await house.press('steward', actionIn(card.view, 'learn.dismiss'));
    await house.deliver();
    expect(house.slack.sent.map((one) => one.address.user)).toEqual(['U-asker']);
  });

  it('the other steward’s card is brought up to date', async () => {
    const working = await openHouse(database);
    await working.core.deliver([working.slack]);
    await sendUnknown(working);
    await vi.waitFor(async () => expect(await database.db.notice.count({ where: { state: 'sent' } })).toBe(2), 10_000);
    const form = await working.press('steward', actionIn(working.inbox('steward').last, 'learn.answer'));
    await working.submit('steward', form, { answer: 'Ei kukaan.' });
    await vi.waitFor(() => expect(working.slack.updated.map(({ receipt }) => receipt.conversation)).toContain('dm-U-second'), 10_000);
    expect(working.slack.updated.every(({ view }) => viewAsText(view).includes('Ei kukaan.'))).toBe(true);
    await working.close();
  });

  it('a restart loses the prefilled text and nothing else', async () => {
    const { view } = await house.say('asker', unanswerable);
    const restarted = await openHouse(database);
    const reply = await restarted.press('asker', actionIn(view, 'learn.send'));
    expect(reply.form?.values).toEqual({});
    await restarted.submit('asker', reply, { question: unanswerable });
    await restarted.deliver();
    expect(viewAsText(restarted.inbox('steward').last)).toContain(unanswerable);
    await restarted.close();
  });

  it('half an hour loses the prefilled text too', async () => {
    const { view } = await house.say('asker', unanswerable);
    house.set(later(29));
    expect((await house.press('asker', actionIn(view, 'learn.send'))).form?.values.question).toBe(unanswerable);
    house.set(later(31));
    expect((await house.press('asker', actionIn(view, 'learn.send'))).form?.values).toEqual({});
  });
});

describe('who may', () => {
  it('nobody sends another’s question', async () => {
    const { view } = await house.say('asker', unanswerable, 'C1');
    const send = actionIn(view, 'learn.send');
    expect((await house.press('bystander', send, 'C1')).form).toBeUndefined();
    const own = await house.press('asker', send, 'C1');
    const stolen = await house.submit('bystander', own, {});
    expect(stolen.view?.title).toMatch(/vain se, joka sen kysyi/);
    expect(await only()).toMatchObject({ text: null, accountId: null });
    await house.submit('asker', own, {});
    expect((await house.press('bystander', send)).view?.title).toMatch(/vain se, joka sen kysyi/);
  });

  it('in a channel a question whose asker is forgotten is asked anew', async () => {
    const { view } = await house.say('asker', unanswerable, 'C1');
    house.set(later(31));
    const reply = await house.press('bystander', actionIn(view, 'learn.send'), 'C1');
    expect(reply.form).toBeUndefined();
    expect(reply.view?.title).toMatch(/Kysy uudelleen/);
  });

  it('only a steward lists, opens, answers, dismisses and closes', async () => {
    await sendUnknown();
    const args = { question: (await only()).id };
    for (const name of ['learn.list', 'learn.open', 'learn.answer', 'learn.dismiss', 'learn.done', 'learn.proposals', 'learn.missed']) {
      const reply = await house.press('bystander', { name, args, label: '' });
      expect(reply.form ?? reply.replace).toBeUndefined();
      expect(viewAsText(reply.view as never)).not.toContain(unanswerable);
      expect(reply.view?.title).toBe('Kysymyksiä käsittelee rekisterin hoitaja.');
    }
    const form = await house.press('steward', actionIn(house.inbox('steward').last, 'learn.answer'));
    expect((await house.submit('bystander', form, { answer: 'x' })).view?.title).toBe('Kysymyksiä käsittelee rekisterin hoitaja.');
    for (const rest of ['', 'ehdotukset', 'vastaamatta', args.question.slice(-6)])
      expect(viewAsText((await house.command('bystander', rest)).view as never)).not.toContain(unanswerable);
    expect(await only()).toMatchObject({ handling: 'open', answer: null });
  });

  it('made-up ids are answered kindly', async () => {
    for (const question of ['', 'x', "'; DROP TABLE", '01900000-0000-7000-8000-000000000000'])
      for (const name of ['learn.right', 'learn.wrong', 'learn.send', 'learn.answer', 'learn.dismiss', 'learn.done', 'learn.open']) {
        const reply = await house.press('steward', { name, args: { question }, label: '' });
        expect(reply.view?.name).toBe('learn.notice');
      }
  });

  it('a personal identity code is refused in every field, and what was typed stays', async () => {
    const { view } = await house.say('asker', `${unanswerable} ${identityCode}`);
    const reply = await house.press('asker', actionIn(view, 'learn.send'));
    expect(reply.form?.values).toEqual({});
    const refused = await house.submit('asker', reply, { question: `Asia ${identityCode}`, suggestion: identityCode });
    expect(Object.keys(refused.form?.errors ?? {}).sort()).toEqual(['question', 'suggestion']);
    expect(refused.form?.values.question).toBe(`Asia ${identityCode}`);
    expect(await only()).toMatchObject({ text: null });
    await house.submit('asker', reply, { question: unanswerable });
    await house.deliver();
    const answer = await house.press('steward', actionIn(house.inbox('steward').last, 'learn.answer'));
    expect((await house.submit('steward', answer, { answer: identityCode })).form?.errors).toHaveProperty('answer');
    expect((await only()).handling).toBe('open');
  });
});

describe('what was not answered', () => {
  it('is counted by week without texts but those that were sent', async () => {
    await house.say('asker', unanswerable);
    await house.say('bystander', 'Kuka johtaa kuun kolonisaatiota?');
    await house.say('asker', answerable);
    house.set(later(7 * 24 * 60));
    await sendUnknown();
    const { view } = await house.command('steward', 'vastaamatta');
    const table = view?.blocks.find((block) => block.kind === 'table');
    expect(table?.rows).toEqual([
      ['11/2026', 'ei tiedossa', '–', 'suomi', '1'],
      ['10/2026', 'ei tiedossa', '–', 'suomi', '2'],
    ]);
    const text = viewAsText(view as never);
    expect(text.split(unanswerable)).toHaveLength(2);
    expect(text).not.toMatch(/kolonisaatio|Aino|Berit|example/);
  });

  it('forgets after 400 days what was never sent', async () => {
    await house.say('bystander', unanswerable);
    await sendUnknown();
    await house.core.tick(new Date(morning.getTime() + 399 * 86_400_000));
    expect(await rows()).toHaveLength(2);
    await house.core.tick(new Date(morning.getTime() + 401 * 86_400_000));
    expect((await only()).text).toBe(unanswerable);
  });
});
