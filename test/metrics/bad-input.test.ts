// What people type that is no clear figure, or not theirs to give: each has an answer in their language, and what they
// typed is there when they come back.
import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/conversation/form.js';
import { type Language, type View, viewAsText } from '../../src/conversation/view.js';
import { seemsToNameClient } from '../../src/metrics/client-name.js';
import { csvText, observe } from '../../src/metrics/export.js';
import { errorOf, formHouse } from './form-house.js';
import { contextOf, figure, metric } from './support.js';

const house = formHouse();
const { open, send, say, submit, act, rows } = house;
const drafts = async () => JSON.stringify((await house.database.db.draft.findMany()).map((row) => row.values));

/** The same in the form and in one line: an answer in the language, nothing stored, and the draft holds what was typed. */
const refused: readonly (readonly [typed: string, language: Language, answer: string])[] = [
  ['1.234', 'fi', 'Tarkoitatko 1,234 vai 1\u00a0234?'],
  ['1.234', 'sv', 'Menar du 1,234 eller 1\u00a0234?'],
  ['1.234', 'en', 'Do you mean 1.234 or 1,234?'],
  ['-3', 'fi', 'Luvun pitää olla vähintään 0.'],
  ['−3', 'sv', 'Talet ska vara minst 0.'],
  ['-3', 'en', 'The number must be at least 0.'],
  ['1e9', 'fi', 'Luku on suurempi kuin tähän voi tallentaa. Tarkista numerot.'],
  ['1e9', 'sv', 'Talet är större än vad som kan sparas här.'],
  ['1e9', 'en', 'The number is larger than can be stored here.'],
];

describe.each(refused)('"%s" in %s', (typed, language, answer) => {
  test('is answered beside its field', async () => {
    const form = await open(house.world.reporter, '', { language });
    const { form: again } = await send(form, { palkkatuki: typed, tyko: 'ja' }, house.world.reporter, { language });
    expect(errorOf(again, 'palkkatuki')).toContain(answer);
    expect(again?.values).toMatchObject({ 'palkkatuki@0': typed, 'tyko@0': 'ja' });
    expect(await rows()).toEqual([]);
    expect(await drafts()).toContain(JSON.stringify(typed));
  });

  test('is answered in one line, and waits in the form', async () => {
    const reply = await say(`10/2026 palkkatuki ${typed}`, house.world.reporter, { language });
    expect(reply.view?.title).toContain(answer);
    const { form } = await act(reply.view, 'metrics.open');
    expect(form?.values['palkkatuki@0']?.replace('−', '-')).toBe(typed.replace('−', '-'));
    expect(await rows()).toEqual([]);
  });
});

describe('what is written unusually but clearly is taken', () => {
  test.each([
    ['kolme', 3, false],
    ['tre', 3, false],
    ['three', 3, false],
    ['n. 70', 70, true],
    ['ca 70', 70, true],
    ['１２', 12, false],
    ['１２３４', 1234, false],
  ])('"%s", in the form and in one line', async (typed, value, approximate) => {
    await send(await open(), { palkkatuki: typed });
    const reply = await say(`9/2026 palkkatuki ${typed}`);
    await act(reply.view, 'metrics.confirm');
    expect((await rows()).map((row) => [row.period, row.value?.toNumber(), row.approximate])).toEqual([
      ['2026-09', value, approximate],
      ['2026-10', value, approximate],
    ]);
  });
});

describe('a month that cannot be given', () => {
  test.each([
    ['fi', 'Joulukuu 2026 ei ole vielä alkanut. Lukuja voi antaa alkaneelta kuukaudelta.'],
    ['sv', 'December 2026 har inte börjat ännu.'],
    ['en', 'December 2026 has not begun yet.'],
  ] as const)('%s: has not begun', async (language, answer) => {
    for (const rest of ['12/2026', '12/2026 palkkatuki 3']) {
      expect((await say(rest, house.world.reporter, { language })).view?.title).toContain(answer);
    }
    const form = await open(house.world.reporter, '', { language });
    const { form: again } = await submit(
      { ...form, args: { ...form.args, month: '2026-12' } },
      { 'palkkatuki@0': '31' },
      house.world.reporter,
      { language },
    );
    expect(again?.errors?.['']).toContain(answer);
    expect(again?.values['palkkatuki@0']).toBe('31');
    expect(await rows()).toEqual([]);
  });

  test.each([
    ['fi', 'lukittiin'],
    ['sv', 'låstes'],
    ['en', 'was locked'],
  ] as const)('%s: closed while the form was open; a steward opens it, and the draft is there', async (language, answer) => {
    const form = await open(house.world.reporter, '', { language });
    const later = new Date('2027-03-01T08:00:00Z');
    const { form: again } = await send(form, { palkkatuki: '31' }, house.world.reporter, { language, now: later });
    expect(again?.errors?.['']).toContain(answer);
    expect(await rows()).toEqual([]);
    expect((await say('10/2026 palkkatuki 3', house.world.reporter, { language, now: later })).view?.title).toContain(answer);
    await say('avaa 10/2026 Työllisyyskeskus: luvut tulivat myöhässä', house.world.steward, { now: later });
    const reopened = await open(house.world.reporter, '10/2026', { language, now: later });
    expect(reopened.values['palkkatuki@0']).toBe('31');
    await send(reopened, {}, house.world.reporter, { language, now: later });
    expect((await rows()).map((row) => row.value?.toNumber())).toEqual([31]);
  });

  test('a card from last year opens nothing, says why, and leads to the months that are open', async () => {
    const old = { organisation: 'keskus', month: '2025-10', part: '1' };
    const { view, form } = (await house.feature.actions['metrics.open']?.(contextOf(house.world.reporter), old)) ?? {};
    expect(form).toBeUndefined();
    expect(view?.title).toContain('lokakuu 2025 lukittiin');
    expect(view?.actions.map((action) => action.label)).toEqual(['Anna luvut: lokakuu 2026']);
    const sent = await house.feature.forms['metrics.submit']?.(
      contextOf(house.world.reporter),
      { ...old, id: crypto.randomUUID() },
      { 'palkkatuki@0': '31' },
    );
    expect(sent?.form?.values['palkkatuki@0']).toBe('31');
    expect(await drafts()).toContain('"palkkatuki@0":"31"');
    expect(await rows()).toEqual([]);
  });
});

describe('somebody else’s organisation', () => {
  test.each([
    ['fi', 'Et voi antaa lukuja organisaatiolle Työllisyyskeskus'],
    ['sv', 'Du kan inte ange siffror för Sysselsättningscentralen'],
    ['en', 'You cannot enter figures for Työllisyyskeskus'],
  ] as const)('%s: is refused at each door, with whom to ask; what was typed waits for when they are named', async (language, answer) => {
    const form = await open();
    const over = { language };
    const sent = await send(form, { palkkatuki: '31' }, house.world.stranger, over);
    expect(sent.view?.title).toContain(answer);
    expect(viewAsText(sent.view as View)).toContain('maija@keskus.fi');
    const opened = await house.feature.actions['metrics.open']?.(contextOf(house.world.stranger, over), form.args);
    expect(opened?.view?.title).toContain(answer);
    expect((await say('10/2026 palkkatuki 3', house.world.stranger, over)).form).toBeUndefined();
    expect(await rows()).toEqual([]);
    expect(await drafts()).toContain('"palkkatuki@0":"31"');
    const named = await open({ ...house.world.stranger, reporterFor: ['keskus'] }, '10/2026', over);
    expect(named.values['palkkatuki@0']).toBe('31');
  });
});

describe('a remark', () => {
  test('that is a formula stays text, and no spreadsheet runs it', async () => {
    const formula = '=HYPERLINK("http://paha.example";"avaa")';
    await send(await open(), { palkkatuki: `31 (${formula})` });
    const [row] = await rows();
    expect(row?.comment).toBe(formula);
    const observation = observe(figure({ comment: formula }), metric(), 'Työllisyyskeskus');
    let csv = '';
    for await (const part of csvText(pageOf([observation]), 'fi')) csv += part;
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).not.toMatch(/;"?=HYPERLINK/);
  });

  test.each([
    ['fi', '31 (asiakas Virtanen mukana)', 'näyttää olevan asiakkaan nimi'],
    ['sv', '31 (även Anna-Lena Sandström)', 'verkar innehålla en klients namn'],
    ['en', '31 (with client Smith)', 'seems to hold a client’s name'],
  ] as const)(
    '%s: with a client’s name is warned about before anything is stored, and can be changed',
    async (language, typed, warning) => {
      const { view } = await send(await open(house.world.reporter, '', { language }), { palkkatuki: typed }, house.world.reporter, {
        language,
      });
      expect(viewAsText(view as View)).toContain(warning);
      expect(await rows()).toEqual([]);
      const { form } = await act(view, 'metrics.open');
      expect((form as Form).values['palkkatuki@0']).toBe(typed);
      await send(form as Form, { palkkatuki: '31' });
      expect((await rows()).map((row) => row.comment)).toEqual([null]);
    },
  );

  test('in one line and in a reason for a correction is warned about too', async () => {
    expect(viewAsText((await say('10/2026 palkkatuki 31 (Matti Meikäläinen)')).view as View)).toContain('asiakkaan nimi');
    await send(await open(), { palkkatuki: '31' });
    const { view } = await send(await open(house.world.reporter, '10/2026'), { palkkatuki: '32', reason: 'Liisa Virtasen päätös puuttui' });
    expect(viewAsText(view as View)).toContain('asiakkaan nimi');
    expect(await rows()).toHaveLength(1);
  });

  test.each([
    ['Matti Meikäläinen', true],
    ['Maijan Virtasen päätös', true],
    ['Åsa Lindholm flyttade', true],
    ['rouva Aalto', true],
    ['potilas Korhonen', true],
    ['tieto puuttui Virtaselta, soitti Kaarina Vir', true],
    ['kaksi vuokratyössä', false],
    ['Pohjois-Karjalan TE-toimisto ja Kela', false],
    ['Joensuun Työllisyyskeskuksen luvut', false],
    ['asiakkaan oma ilmoitus', false],
    ['Siun sote, Kiteen toimipiste', false],
    ['Etelä-Karjalan Hyvinvointialueen järjestelmä vaihtui', false],
  ])('"%s": %s', (text, warned) => {
    expect(seemsToNameClient(text)).toBe(warned);
  });
});

async function* pageOf<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  yield items;
}
