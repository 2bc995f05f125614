// Remind's knowledge in Ask's answers, through the whole core on a database with the bundled agreements.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/conversation/feature.js';
import { type Language, viewAsText } from '../../src/conversation/view.js';
import { type Core, createCore } from '../../src/core.js';
import { createLog } from '../../src/log.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let test: TestDatabase;
let core: Core;
beforeAll(async () => {
  test = await testDatabase();
  const database = { db: test.db, pool: test.pool, connection: test.connection, close: async () => {} };
  core = await createCore({
    database,
    config: { stewards: [], local: true },
    log: createLog('silent'),
    now: () => new Date('2026-03-02T08:00:00Z'),
    lasting: false,
  });
}, 60_000);
afterAll(async () => {
  await core.stop();
  await test.close();
});

async function ask(text: string, language: Language): Promise<string> {
  const actor: Actor = { platform: 'slack', tenant: 'T', user: `U-${language}`, locale: language };
  const reply = await core.conversation.handle({
    kind: 'message',
    text,
    actor,
    place: { kind: 'personal', conversation: `D-${language}` },
  });
  return reply.view ? viewAsText(reply.view) : '';
}

const questions = [
  [
    'fi',
    'Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?',
    'Koolla ei tavoita nyt ketään, joka kutsuisi tämän verkoston koolle.',
  ],
  ['sv', 'Vem sammankallar nätverket för arbetsgivarsamarbete i Kymmenedalen?', 'Koolla når just nu ingen som skulle sammankalla'],
  ['en', 'Who convenes the employer cooperation network in Kymenlaakso?', 'Koolla can reach nobody at present who would call'],
] as const;

it('an answer says that nobody can be reached to call the network together, where that is Koolla’s to know', async () => {
  for (const [language, text, sentence] of questions) expect(await ask(text, language)).not.toContain(sentence); // nobody set it up
  await test.db.cadence.create({
    data: { networkId: 'ky-tav', everyCount: 3, everyUnit: 'months', startsOn: new Date('2026-01-01'), leadDays: 30, escalateAfterDays: 7 },
  });
  for (const [language, text, sentence] of questions) expect(await ask(text, language)).toContain(sentence);
  const one = await test.db.person.findFirstOrThrow({ where: { email: { not: null } } });
  await test.db.assignment.create({ data: { id: 'contact', kind: 'contact', personId: one.id, networkId: 'ky-tav' } });
  await test.db.account.create({
    data: { platform: 'slack', tenant: 'T', user: 'U', email: one.email, personId: one.id, reference: {}, seenAt: new Date('2026-03-01') },
  });
  for (const [language, text, sentence] of questions) expect(await ask(text, language)).not.toContain(sentence);
});
