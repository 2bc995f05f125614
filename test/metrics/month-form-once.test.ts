// The month's form when things cross: pressed twice, two people at once, what is unlikely, who may not.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Form } from '../../src/conversation/form.js';
import { type View, viewAsText } from '../../src/conversation/view.js';
import { formHouse } from './form-house.js';
import { contextOf } from './support.js';

const house = formHouse();
const { open, send, submit, act, rows } = house;

describe('once', () => {
  test('a second press of the same form stores nothing more and says so', async () => {
    const form = await open();
    await send(form, { palkkatuki: '31' });
    const { view } = await send(form, { palkkatuki: '31' });
    expect(viewAsText(view as View)).toContain('Tämä lomake oli jo tallennettu.');
    const changed = await send(form, { palkkatuki: '32' });
    expect(viewAsText(changed.view as View)).toContain('palkkatukipäätökset: 31');
    expect((await rows()).length).toBe(1);
  });

  test('ten presses at the same moment store once', async () => {
    const form = await open();
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(form, { palkkatuki: '31', tyko: 'ei' })));
    expect((await rows()).map((row) => [row.metricId, row.version])).toEqual([
      ['palkkatuki', 1],
      ['tyko', 1],
    ]);
    expect(await house.database.db.submission.count()).toBe(1);
    for (const reply of replies) expect(reply.view?.name).toBe('metrics.receipt');
  });
});

describe('two people at once', () => {
  test('the second sees the first’s figures, and both choices are open', async () => {
    const first = await open();
    const second = await open(house.world.colleague);
    await send(first, { palkkatuki: '31', tyko: 'kyllä' });
    const { view } = await send(second, { palkkatuki: '29', tyko: 'kyllä', 'infot-henkilosto': '4' }, house.world.colleague);
    expect(viewAsText(view as View)).toContain('Mittari: palkkatukipäätökset; Tallennettu: 31 (Maija Mallikas, klo 10.00); Sinun: 29');
    expect(viewAsText(view as View)).not.toContain('tyko');
    expect((await rows()).length).toBe(2);

    const reopened = (await act(view, 'metrics.open', house.world.colleague)).form as Form;
    expect(reopened.values).toMatchObject({ 'palkkatuki@1': '29', 'infot-henkilosto@0': '4' });
    expect(reopened.fields.find((field) => field.id === 'palkkatuki@1')?.hint).toContain('Tallennettu nyt 31 (Maija Mallikas)');
    await send(reopened, { reason: 'tarkempi tieto' }, house.world.colleague);
    expect((await rows()).map((row) => [row.metricId, row.version, row.value?.toNumber()])).toEqual([
      ['infot-henkilosto', 1, 4],
      ['palkkatuki', 1, 31],
      ['palkkatuki', 2, 29],
      ['tyko', 1, 1],
    ]);
  });

  test('keeping the stored ones drops the draft', async () => {
    const second = await open(house.world.colleague);
    await send(await open(), { palkkatuki: '31' });
    const { view } = await send(second, { palkkatuki: '29' }, house.world.colleague);
    const kept = await act(view, 'metrics.keep', house.world.colleague);
    expect(kept.replace?.title).toContain('jäivät voimaan');
    expect((await open(house.world.colleague, '10/2026')).values['palkkatuki@1']).toBe('31');
  });

  test('of two corrections at the same moment one is stored and the other is told', async () => {
    await send(await open(), { palkkatuki: '31' });
    const forms = await Promise.all([open(house.world.reporter, '10/2026'), open(house.world.colleague, '10/2026')]);
    const replies = await Promise.all([
      send(forms[0], { palkkatuki: '32', reason: 'yksi lisää' }, house.world.reporter),
      send(forms[1], { palkkatuki: '33', reason: 'kaksi lisää' }, house.world.colleague),
    ]);
    expect(replies.map((reply) => reply.view?.name).sort()).toEqual(['metrics.conflict', 'metrics.receipt']);
    const versions = await rows();
    expect(versions.map((row) => [row.version, row.current])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test('a form that claims to have seen a later version does not overwrite', async () => {
    await send(await open(), { palkkatuki: '31' });
    const form = await open(house.world.reporter, '10/2026');
    const { view } = await submit(form, { 'palkkatuki@7': '99', reason: 'väärennetty' });
    expect(view?.name).toBe('metrics.conflict');
    expect((await rows()).length).toBe(1);
  });
});

describe('what is unlikely', () => {
  beforeEach(async () => {
    await house.database.db.figure.create({
      data: {
        metricId: 'infot-henkilosto',
        organisationId: 'keskus',
        period: '2026-09',
        version: 1,
        value: 7,
        source: 'slack',
        authority: 'reporter',
      },
    });
  });

  test('is asked first; confirming stores once, however often it is pressed', async () => {
    const { view } = await send(await open(), { 'infot-henkilosto': '6', palkkatuki: '31' });
    expect(viewAsText(view as View)).toContain('infot henkilöstölle: 6 on vähemmän kuin 7 (syyskuu 2026), vaikka luku kertyy alusta asti.');
    expect((await rows()).length).toBe(1);
    const confirmed = await act(view, 'metrics.confirm');
    expect(confirmed.replace?.name).toBe('metrics.receipt');
    const again = await act(view, 'metrics.confirm');
    expect(viewAsText(again.replace as View)).toContain('jo tallennettu');
    expect((await rows()).length).toBe(3);
  });

  test('can be typed to confirm, and nobody else can confirm it', async () => {
    const { view } = await send(await open(), { 'infot-henkilosto': '6' });
    expect((await act(view, 'metrics.confirm', house.world.colleague)).replace?.name).toBe('metrics.gone');
    expect((await house.feature.command(contextOf(house.world.reporter), 'vahvista', 'luvut')).view?.name).toBe('metrics.receipt');
  });

  test('can be changed: the form comes back as it was typed', async () => {
    const { view } = await send(await open(), { 'infot-henkilosto': '6', palkkatuki: '31' });
    const reopened = (await act(view, 'metrics.open')).form;
    expect(reopened?.values).toMatchObject({ 'infot-henkilosto@0': '6', 'palkkatuki@0': '31' });
  });
});

describe('who may', () => {
  test('a form in the hands of somebody else is refused at sending, with whom to ask, and recorded', async () => {
    const form = await open();
    const { view } = await send(form, { palkkatuki: '31' }, house.world.stranger);
    expect(view?.title).toBe('Et voi antaa lukuja organisaatiolle Työllisyyskeskus');
    expect(viewAsText(view as View)).toContain('Maija Mallikas (maija@keskus.fi) tai Olli Oja (olli@keskus.fi)');
    expect(await rows()).toEqual([]);
    expect(await house.database.db.audit.findMany()).toMatchObject([
      { action: 'figures.submit', outcome: 'refused', actor: house.world.stranger.account },
    ]);
  });

  test('an organisation or a month that the client made up does not get through', async () => {
    const form = await open();
    const forged = (args: Record<string, string>) =>
      house.feature.forms['metrics.submit']?.(contextOf(house.world.reporter), { ...form.args, ...args }, { 'palkkatuki@0': '31' });
    expect((await forged({ organisation: 'kunta' }))?.view?.name).toBe('metrics.refused');
    expect((await forged({ month: '2026-13' }))?.view?.name).toBe('metrics.old');
    expect((await forged({ month: '2026-12' }))?.form?.errors?.['']).toContain('ei ole vielä alkanut');
    expect((await forged({ id: 'not-a-uuid' }))?.view?.name).toBe('metrics.old');
    expect(await rows()).toEqual([]);
  });

  test('a card from last year says that the month is locked and keeps what was typed', async () => {
    const form = await open();
    const { form: again } =
      (await house.feature.forms['metrics.submit']?.(
        contextOf(house.world.reporter),
        { ...form.args, month: '2025-10' },
        { 'palkkatuki@0': '31' },
      )) ?? {};
    expect(again?.errors?.['']).toContain('lukittiin');
    expect(again?.values['palkkatuki@0']).toBe('31');
  });

  test('a metric that the organisation does not report is not taken', async () => {
    await house.database.db.metric.update({ where: { id: 'tyko' }, data: { reportedBy: [] } });
    const { form } = await submit(await open(), { 'tyko@0': 'kyllä' });
    expect(form?.errors?.['']).toBe('Täytä ainakin yksi kenttä.');
    expect(await rows()).toEqual([]);
  });
});
