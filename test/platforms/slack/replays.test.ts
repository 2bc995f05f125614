// The same signed bytes twice, and the same press or form twice: through the whole service, whose database says what
// came of it.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { takeResponse } from '../../support/slack-api.js';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import { breaches, type Served, serve } from './served.js';

vi.setConfig({ testTimeout: 60_000 });

let peer: SlackPeer;
let served: Served;
let maija: Person;

beforeAll(async () => {
  peer = await startSlackPeer();
  served = await serve(peer, '2026-03-03T09:00:00Z');
  maija = peer.person({ name: 'Maija Virtanen', email: 'maija.virtanen@example.fi' });
  const { db } = served.database;
  const person = { organisationId: 'pk-hva', isContact: true, concerns: { fi: 'luvut' }, language: 'fi', confidence: 'high' } as const;
  await db.person.create({ data: { id: 'maija-virtanen', name: 'Maija Virtanen', email: 'maija.virtanen@example.fi', ...person } });
  await db.assignment.create({ data: { id: 'maija-reporter', kind: 'reporter', personId: 'maija-virtanen', organisationId: 'pk-hva' } });
}, 90_000);
afterAll(async () => {
  await served.close();
  await peer.close();
});
afterEach(() => expect(breaches(peer)).toEqual([]));

const versions = (period = '2026-02') => served.database.db.figure.count({ where: { metricId: 'tyopajat-siunsote', period } });

it('a command that is replayed byte by byte stores nothing a second time', async () => {
  const body = new URLSearchParams({
    command: '/luvut',
    text: '2/2026 tyopajat-siunsote 3',
    user_id: maija.id,
    team_id: maija.team.id,
    channel_id: maija.direct.id,
    channel_name: 'directmessage',
    trigger_id: peer.state.trigger(maija.team.id, maija.id),
    response_url: peer.state.responseUrl({ channel: maija.direct.id, user: maija.id, team: maija.team.id }),
  }).toString();
  const timestamp = Math.floor(Date.now() / 1000);
  const send = () => peer.post(body, { contentType: 'application/x-www-form-urlencoded', timestamp });
  const cards = [];
  for (let i = 0; i < 2; i += 1) {
    const response = await send();
    expect(response.status).toBe(200);
    takeResponse(peer.state, { channel: maija.direct.id, user: maija.id, team: maija.team.id }, JSON.parse(await response.text()));
    cards.push(await maija.sees(/Tallennetaanko/));
  }
  expect(await versions()).toBe(0); // a typed figure is confirmed first
  for (const card of cards) await maija.press(card, 'Tallenna');
  // one of the two waits for its confirmation, the other one says that it does not any more
  await maija.sees(/Luvut tallennettu/);
  await maija.sees(/ei enää odota vahvistusta/);
  expect(await versions()).toBe(1);
});

it('a form that is handed over twice stores one version', async () => {
  await maija.slash('/luvut', '1/2026');
  const modal = await maija.modal(/työpajat/);
  const field = 'Toteutuneet työpajat ja koulutukset Siun soten kanssa (kpl)';
  modal.fill({ [field]: '7' });
  const outcomes = await Promise.all([modal.submit(), modal.submit()]);
  expect(outcomes).toContain('closed');
  await maija.sees(/tammikuu 2026/);
  expect(await versions('2026-01')).toBe(1);
});
