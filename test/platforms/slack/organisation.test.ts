// Installed for a whole organisation (Enterprise Grid), and several processes on one real database: one renewal, tokens
// and addresses that go together, workspaces that are never mixed.
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Address } from '../../../src/delivery/messenger.js';
import { createCallers } from '../../../src/storage/account-store.js';
import { createInstallationStore } from '../../../src/storage/installation-store.js';
import { createSeenStore } from '../../../src/storage/seen-store.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import { type AppOptions, deferred, saying, startApp, type TestApp } from './app.js';

let database: TestDatabase;
let peer: SlackPeer;
let apps: TestApp[] = [];
const key = randomBytes(32);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.db.installation.deleteMany();
  await database.db.account.deleteMany();
  await database.db.seenEvent.deleteMany();
  peer = await startSlackPeer();
});
afterEach(async () => {
  for (const app of apps) await app.close();
  apps = [];
  await peer.close();
  expect(peer.problems).toEqual([]);
});

/** One process: its own app and memory, the database shared. */
async function start(more: AppOptions = {}): Promise<TestApp> {
  const callers = createCallers(database, { firstStewards: [], localSteward: false });
  const app = await startApp(peer, {
    config: peer.config('oauth'),
    installations: createInstallationStore(database.db, 'slack', [key]),
    seen: createSeenStore(database),
    accounts: {
      onSeen: (actor, reference) => callers.remember(actor, reference, 'certain', new Date()),
      onGone: (tenant) => callers.forgetAddress({ platform: 'slack', tenant }),
    },
    answer: (inbound) => ({
      view: saying(inbound.kind === 'welcome' ? 'Tervetuloa' : `${inbound.actor.tenant} ${inbound.actor.email ?? '–'}`),
    }),
    ...more,
  });
  apps.push(app);
  return app;
}
const addressOf = (person: Person): Address => ({
  platform: 'slack',
  tenant: person.team.id,
  user: person.id,
  reference: { channel: person.direct.id },
});

const organisation = 'E0000000001';

it('installed for a whole organisation serves its workspaces as one, and knows its people', async () => {
  const app = await start();
  const anna = peer.person({ name: 'Anna', team: organisation, email: 'anna@example.fi' });
  const installed = await peer.install({ team: organisation, user: anna });
  expect([installed.status, installed.body.includes('Koolla on asennettu')]).toEqual([200, true]);
  await anna.sees(/Tervetuloa/);
  expect(await database.db.installation.findMany({ select: { tenant: true, enterprise: true } })).toEqual([
    { tenant: organisation, enterprise: organisation },
  ]);
  await anna.say('hei');
  await anna.sees(new RegExp(`${organisation} anna@example.fi`));
  await anna.slash('/koolla');
  await anna.sees(new RegExp(`${organisation} anna@example.fi`));
  const receipt = await app.slack.messenger.send(addressOf(anna), saying('Muistutus'), 'n-1');
  await anna.sees(/Muistutus/);
  expect(receipt.tenant).toBe(organisation);
  await peer.event(anna.team, { type: 'app_uninstalled' });
  await expect.poll(() => database.db.installation.count()).toBe(0);
  await expect.poll(() => database.db.account.count({ where: { tenant: organisation, active: true } })).toBe(0);
});

it('a person of several workspaces of the organisation is one, with one address; another organisation is another', async () => {
  const app = await start();
  const anna = peer.person({ name: 'Anna', team: organisation, email: 'anna@example.fi' });
  await peer.install({ team: organisation, user: anna });
  await anna.sees(/Tervetuloa/);
  const command = (team: string, enterprise: string) =>
    peer.deliver('slash_commands', {
      command: '/koolla',
      text: team,
      user_id: anna.id,
      team_id: team,
      enterprise_id: enterprise,
      is_enterprise_install: 'true',
      channel_id: anna.direct.id,
      channel_name: 'directmessage',
      trigger_id: peer.state.trigger(anna.team.id, anna.id),
      response_url: peer.state.responseUrl({ channel: anna.direct.id, user: anna.id, team: anna.team.id }),
    });
  for (const team of ['T0000000071', 'T0000000072']) await command(team, organisation);
  await expect.poll(() => app.heard.filter((inbound) => inbound.kind === 'command')).toHaveLength(2);
  for (const inbound of app.heard) expect(inbound.actor).toMatchObject({ tenant: organisation, user: anna.id, email: 'anna@example.fi' });
  await expect.poll(() => database.db.account.count()).toBe(1);
  // a command that claims an organisation which has not installed Koolla is nobody's
  await command('T0000000071', 'E0000000099').catch(() => undefined);
  await anna.say('viimeinen');
  await anna.sees(new RegExp(organisation));
  expect(app.heard.filter((inbound) => inbound.kind === 'command')).toHaveLength(2);
});

it('an address that is being stored when the workspace leaves goes with it', async () => {
  const held = deferred<void>();
  const callers = createCallers(database, { firstStewards: [], localSteward: false });
  await start({
    accounts: {
      async onSeen(actor, reference) {
        await held.promise;
        await callers.remember(actor, reference, 'certain', new Date());
      },
      onGone: (tenant) => callers.forgetAddress({ platform: 'slack', tenant }),
    },
  });
  const anna = peer.person({ name: 'Anna' });
  await peer.install({ user: anna });
  await anna.say('hei');
  await anna.sees(/T0/);
  await peer.event(anna.team, { type: 'app_uninstalled' });
  held.resolve();
  await expect.poll(() => database.db.installation.count()).toBe(0);
  await expect
    .poll(() => database.db.account.findMany({ select: { reference: true, active: true } }))
    .toEqual([{ reference: null, active: false }]);
});

it.each([
  [['app_uninstalled', 'tokens_revoked']],
  [['tokens_revoked', 'app_uninstalled']],
  [['app_uninstalled', 'app_uninstalled', 'tokens_revoked', 'tokens_revoked']],
])('%j: tokens and addresses of that workspace go, others stay', async (events) => {
  const app = await start();
  const [anna, bertil] = [peer.person({ name: 'Anna' }), peer.person({ name: 'Bertil', team: 'T0000000002' })];
  for (const person of [anna, bertil]) {
    await peer.install({ team: person.team.id, user: person });
    await person.say('hei');
    await person.sees(/T0/);
  }
  await expect.poll(() => database.db.account.count({ where: { active: true } })).toBe(2);
  for (const type of events)
    await peer.event(anna.team, type === 'tokens_revoked' ? { type, tokens: { bot: [anna.team.botUser] } } : { type });
  await expect.poll(() => database.db.installation.findMany({ select: { tenant: true } })).toEqual([{ tenant: bertil.team.id }]);
  await expect
    .poll(async () =>
      (await database.db.account.findMany({ orderBy: { tenant: 'asc' } })).map((row) => [row.tenant, row.reference === null, row.active]),
    )
    .toEqual([
      [anna.team.id, true, false],
      [bertil.team.id, false, true],
    ]);
  await expect(app.slack.messenger.send(addressOf(anna), saying('x'), 'n')).rejects.toMatchObject({ code: 'revoked' });
  await app.slack.messenger.send(addressOf(bertil), saying('Muistutus'), 'n');
  await bertil.sees(/Muistutus/);
});

it('two processes renew a token that is about to end once', async () => {
  const anna = peer.person({ name: 'Anna' });
  peer.state.expiresIn = 60;
  const first = await start();
  await peer.install({ user: anna });
  await anna.sees(/Tervetuloa/);
  await first.close();
  apps = [];
  peer.state.expiresIn = 43_200;
  // new processes, which have no token in memory
  const [one, two] = [await start(), await start()];
  await Promise.all(
    [one, two].flatMap((app, i) =>
      [0, 1, 2].map((j) => app.slack.messenger.send(addressOf(anna), saying(`Muistutus ${i}${j}`), `n-${i}${j}`)),
    ),
  );
  expect(peer.state.refreshes).toBe(1);
  expect((await database.db.installation.findFirstOrThrow()).leaseBy).toBeNull();
});

it('an event that is handed to a second process again is handled once', async () => {
  const first = await start();
  const anna = peer.person({ name: 'Anna' });
  await peer.install({ user: anna });
  await anna.sees(/Tervetuloa/);
  const event = { type: 'message', channel_type: 'im', channel: anna.direct.id, user: anna.id, text: 'kerran', ts: '1.1' };
  const id = await peer.event(anna.team, event);
  await anna.sees(/T0/);
  const second = await start();
  await peer.event(anna.team, event, { again: id });
  await anna.say('viimeinen');
  await anna.sees(/T0/);
  expect([...first.heard, ...second.heard].flatMap((inbound) => (inbound.kind === 'message' ? [inbound.text] : []))).toEqual([
    'kerran',
    'viimeinen',
  ]);
});

it('two workspaces under parallel load are never mixed', async () => {
  await start();
  const people = ['T0000000001', 'T0000000002'].map((team) => peer.person({ name: team, team, email: `${team.toLowerCase()}@example.fi` }));
  for (const person of people) await peer.install({ team: person.team.id, user: person });
  for (const person of people) await person.sees(/Tervetuloa/);
  const channels = people.map((person) => peer.channel('verkosto', [person], { team: person.team.id }));
  await Promise.all(
    people.flatMap((person, i) =>
      Array.from({ length: 12 }, (_, n) =>
        n % 3 === 0
          ? person.slash('/luvut', '', channels[i])
          : n % 3 === 1
            ? person.say('hei')
            : person.mention(channels[i] as never, 'kuka?'),
      ),
    ),
  );
  for (const person of people) {
    for (let n = 0; n < 12; n += 1) await person.sees(/T0/);
    const said = person.everything().filter((message) => message.text.startsWith('T0'));
    expect(said.map((message) => message.text)).toEqual(Array(12).fill(`${person.team.id} ${person.team.id.toLowerCase()}@example.fi`));
  }
  // no call for one workspace was made with another's token
  for (const call of peer.state.calls.filter((each) => String(each.args.text ?? '').startsWith('T0') && each.method !== 'respond'))
    expect(String(call.args.text).split(' ')[0]).toBe(call.team);
});
