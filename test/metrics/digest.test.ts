// The digest of a channel: who may set it, when it goes, once; what a wide place may be told and what not.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller, Context } from '../../src/conversation/feature.js';
import { languages, type View, viewAsText } from '../../src/conversation/view.js';
import { createDispatcher } from '../../src/delivery/dispatcher.js';
import type { Address, Messenger } from '../../src/delivery/messenger.js';
import { digestView } from '../../src/metrics/digest.js';
import { createDigestNotices, type DigestStore, digestKind, tickDigests } from '../../src/metrics/digest-notices.js';
import { createMetricsFeature } from '../../src/metrics/feature.js';
import { addMonths } from '../../src/metrics/period.js';
import type { MetricsStore } from '../../src/metrics/store.js';
import type { Course, DrawTrend } from '../../src/metrics/summary.js';
import { createDigestStore } from '../../src/storage/digest-store.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { createNoticeStore } from '../../src/storage/notice-store.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, contextOf, fillWorld, now, type World } from './support.js';

let database: TestDatabase;
let queue: NoticeQueue;
let world: World;
let store: MetricsStore;
let digests: DigestStore;

const shared = (of: Address, conversation: string): Address => ({ ...of, user: '', reference: { channel: conversation } });
const drawn: Course[] = [];
const draw: DrawTrend = async (course) => {
  drawn.push(course);
  return Buffer.from('png');
};

beforeAll(async () => {
  database = await testDatabase();
  queue = createNoticeQueue({ connection: database.connection, onError: () => {}, supervise: false });
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});
beforeEach(async () => {
  await clear(database);
  await database.db.notice.deleteMany();
  await database.db.figureDigest.deleteMany();
  world = await fillWorld(database.db);
  await database.db.metric.updateMany({ data: { reportedBy: ['keskus', 'kunta'] } });
  store = createMetricsStore(database.db);
  digests = createDigestStore(database.db, queue, shared);
});

const at = (day: string, time = '09:30') => new Date(`${day}T${time}:00+02:00`);
const inChannel = (caller: Caller, conversation = 'C1'): Context => ({ ...contextOf(caller), place: { kind: 'channel', conversation } });
const feature = () => createMetricsFeature({ store, newId: randomUUID, draw, digests });
const type = async (context: Context, text: string) => (await feature().command(context, text, 'luvut')).view;

async function give(organisation: string, metricId: string, values: readonly (number | null)[], over: object = {}) {
  await database.db.figure.createMany({
    data: values.flatMap((value, i) =>
      value === null
        ? []
        : [
            {
              metricId,
              organisationId: organisation,
              period: addMonths('2026-10', i + 1 - values.length),
              version: 1,
              value,
              source: 'slack',
              authority: 'reporter',
              enteredAt: at('2026-11-05'),
              ...over,
            },
          ],
    ),
  });
}
const digest = (language: 'fi' | 'sv' | 'en' = 'fi', when = now) => digestView(store, draw, [], '2026-10', language, when);
const table = (view: View | undefined) => view?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

describe('the setting', () => {
  test('a steward or a coordinator sets it in a channel, changes it and ends it, on record', async () => {
    expect((await type(inChannel(world.steward), 'kooste tähän'))?.title).toBe('Kuukausikooste tulee tälle kanavalle');
    expect((await type(inChannel({ ...world.colleague, coordinatorOf: ['keskus'] }), 'kooste tähän'))?.title).toContain(
      'tulee tälle kanavalle',
    );
    expect(await digests.all()).toEqual([{ id: expect.any(String), organisations: ['keskus'] }]);
    expect((await type(inChannel(world.steward), 'kooste pois'))?.title).toBe('Kuukausikoostetta ei enää lähetetä tänne.');
    expect((await type(inChannel(world.steward), 'kooste pois'))?.title).toBe('Tänne ei tule kuukausikoostetta.');
    expect(await digests.all()).toEqual([]);
    const trail = await database.db.audit.findMany({ where: { action: { startsWith: 'digest.' } }, orderBy: { id: 'asc' } });
    expect(trail.map(({ action, authority }) => `${action} ${authority}`)).toEqual([
      'digest.set steward',
      'digest.set coordinator',
      'digest.ended steward',
    ]);
  });

  test('nobody else, not in a private chat, and not where Koolla cannot write', async () => {
    expect((await type(inChannel(world.reporter), 'kooste tähän'))?.title).toBe('Koosteen tilaa koordinaattori tai rekisterin hoitaja');
    expect((await type(contextOf(world.steward), 'kooste tähän'))?.title).toBe('Koosteen voi tilata kanavalle tai ryhmäkeskusteluun');
    digests = createDigestStore(database.db, queue, () => undefined);
    expect((await type(inChannel(world.steward), 'kooste tähän'))?.title).toContain('Lisää minut ensin kanavalle');
    expect(await database.db.figureDigest.count()).toBe(0);
  });

  test('without a word it shows the next one and whether it comes here', async () => {
    await give('keskus', 'palkkatuki', [20, 25]);
    const view = await type(inChannel(world.steward), 'kooste');
    expect(view?.title).toBe('Kuukauden luvut: lokakuu 2026');
    expect(viewAsText(view as View)).toContain('Kooste ei tule tähän keskusteluun itsestään.');
  });
});

describe('the sending', () => {
  const sent: { address: Address; view: View }[] = [];
  const messenger: Messenger = {
    platform: 'slack',
    async send(address, view) {
      sent.push({ address, view });
      return { platform: 'slack', tenant: address.tenant, conversation: 'C1', message: String(sent.length) };
    },
    update: async () => {},
  };
  const deliver = (when: Date) =>
    createDispatcher({
      store: createNoticeStore(database.db, queue),
      messengers: [messenger],
      kinds: { [digestKind]: createDigestNotices(store, digests, draw) },
      log: { info: () => {}, warn: () => {} },
    }).deliverDue(when);

  beforeEach(async () => {
    sent.length = 0;
    await type(inChannel(world.steward), 'kooste tähän');
    await give('keskus', 'palkkatuki', [20, 25]);
  });

  test('the working day after the deadline, once a month and channel, in office hours, to that channel', async () => {
    expect(await tickDigests(store, digests, at('2026-11-13'))).toBe(0);
    expect(await tickDigests(store, digests, at('2026-11-16', '08:30'))).toBe(0);
    expect(await tickDigests(store, digests, at('2026-11-16'))).toBe(1);
    expect(await tickDigests(store, digests, at('2026-11-16'))).toBe(0);
    expect((await deliver(at('2026-11-16', '22:00')))[0]?.outcome).toBe('planned');
    expect(sent).toEqual([]);
    expect((await deliver(at('2026-11-17'))).map(({ outcome }) => outcome)).toEqual(['sent']);
    await deliver(at('2026-11-18'));
    expect(sent.map(({ address, view }) => [address.reference, view.title])).toEqual([
      [{ channel: 'C1' }, 'Kuukauden luvut: lokakuu 2026'],
    ]);
    expect(await tickDigests(store, digests, at('2026-12-17'))).toBe(1);
  });

  test('not when it was ended meanwhile, and not weeks late', async () => {
    await tickDigests(store, digests, at('2026-11-16'));
    await type(inChannel(world.steward), 'kooste pois');
    expect((await deliver(at('2026-11-16')))[0]).toMatchObject({ outcome: 'cancelled', reason: 'gone' });
    await type(inChannel(world.steward, 'C2'), 'kooste tähän');
    expect(await tickDigests(store, digests, at('2026-12-01'))).toBe(0);
  });
});

test('what a channel gets without being set is nobody’s figures: every answer goes to whoever asked', async () => {
  await give('keskus', 'palkkatuki', [20, 25]);
  for (const text of ['yhteenveto', 'tilanne', 'historia', 'kooste', 'vienti', 'palkkatuki 3']) {
    expect([text, (await feature().command(inChannel(world.steward), text, 'luvut')).audience]).toEqual([text, 'caller']);
  }
  const hint = viewAsText((await type(contextOf(world.reporter), 'vienti')) as View);
  expect(hint).toContain('npx koolla metrics export --format xlsx --language fi -o luvut.xlsx');
});

describe('what it says', () => {
  test('how much came and in time, totals with their change, a picture of what is comparable, who is missing', async () => {
    await give('keskus', 'palkkatuki', [20, 22, 25, 30]);
    await give('kunta', 'palkkatuki', [10, 11, 12, 15]);
    await give('keskus', 'tyko', [1], { enteredAt: at('2026-11-20') });
    const view = await digest();
    const text = viewAsText(view as View);
    expect(text).toContain('Yhteensä annettu 3/6 (50\u00a0%): ajallaan 2, myöhässä 1.');
    expect(table(view)).toEqual([['palkkatukipäätökset', '45', '+8, +21,6\u00a0%', '–']]);
    expect(drawn.at(-1)).toMatchObject({
      organisationName: '2 organisaatiota yhteensä',
      points: [{ value: 30 }, { value: 33 }, { value: 37 }, { value: 45 }],
    });
    expect(text).toContain('palkkatukipäätökset: 4 lukua. Ensimmäinen 30 (heinäkuu 2026), viimeisin 45 (lokakuu 2026)');
    expect(text).toContain('Työllisyyskeskus: puuttuu 1/3 lukua');
    expect(text).toContain('Joensuun kunta: puuttuu 2/3 lukua');
    expect(text).not.toMatch(/Maija|Olli|@keskus/);
  });

  test('a total that lacks somebody says so and is compared with nothing', async () => {
    await give('keskus', 'palkkatuki', [20, 30], { status: 'provisional', approximate: true });
    await give('kunta', 'palkkatuki', [10, null]);
    expect(table(await digest())).toEqual([['palkkatukipäätökset', 'ennakkotieto noin 30 (1/2 organisaatiota)', '–', '–']]);
    expect(viewAsText((await digest()) as View)).not.toContain('Ensimmäinen');
  });

  test('small counts are hidden, also where one could be reckoned from a total', async () => {
    await database.db.metric.update({ where: { id: 'palkkatuki' }, data: { hideBelow: 5 } });
    await give('keskus', 'palkkatuki', [30, 31, 32, 3]);
    const alone = await digest();
    expect(table(alone)?.[0]?.slice(1)).toEqual(['salattu', '–', '–']);
    // A second one would know the first one's figure from the total and its own.
    await give('kunta', 'palkkatuki', [30, 31, 32, 40]);
    const text = viewAsText((await digest()) as View);
    expect(text).not.toMatch(/\b43\b/);
    expect(text).not.toMatch(/\b40\b/);
    expect(text).toContain('Salattu: luku on niin pieni');
  });

  test('what waits for approval is not counted; overlapping metrics are never put together; a break is not compared across', async () => {
    await database.db.metric.updateMany({ where: { id: { in: ['palkkatuki', 'infot-henkilosto'] } }, data: { overlapGroup: 'samat' } });
    await database.db.metricVersion.create({
      data: {
        metricId: 'infot-henkilosto',
        position: 1,
        definition: { fi: 'uusi' },
        breakNote: { fi: 'laki' },
        validFrom: new Date('2026-10-01'),
      },
    });
    await give('keskus', 'palkkatuki', [21, 31]);
    await give('kunta', 'palkkatuki', [52], { approval: 'waiting' });
    await give('keskus', 'infot-henkilosto', [101, 102]);
    await give('kunta', 'infot-henkilosto', [201, 202]);
    const view = await digest();
    expect(table(view)).toEqual([
      ['infot henkilöstölle', '304', '–', '–'],
      ['palkkatukipäätökset', '31 (1/2 organisaatiota)', '+10, +47,6\u00a0%', '–'],
    ]);
    const text = viewAsText(view as View);
    expect(text).toContain('lukuja ei voi laskea yhteen: infot henkilöstölle, palkkatukipäätökset');
    expect(text).not.toContain('335');
  });

  test('in three languages; nothing expected is no digest', async () => {
    await give('keskus', 'palkkatuki', [20, 25]);
    for (const language of languages) expect((await digest(language))?.language).toBe(language);
    expect(viewAsText((await digest('sv')) as View)).toContain('Joensuu kommun: 3/3 siffror saknas');
    await database.db.metric.updateMany({ data: { reportedBy: [] } });
    expect(await digest()).toBeUndefined();
  });
});
