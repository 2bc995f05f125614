// The channel of a network's invitations closes, or turns Koolla out: it is ended on record, who keeps the registry and
// who chose it hear of it once and how to choose another, and where one is chosen anew the meeting is told anew.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
import { DeliveryError } from '../../src/errors.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type House, last, openHouse } from './house.js';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());
beforeEach(async () => {
  house = await openHouse(database);
  return () => house.close();
});

/** Sending to any channel is answered so until the function that comes back is called. */
function refuse(code: string, retryable = false): () => void {
  const { send } = house.slack;
  let refusing = true;
  house.slack.send = async (address, view, notice) => {
    if (address.user === '' && refusing) throw new DeliveryError(code, { retryable });
    return send(address, view, notice);
  };
  return () => {
    refusing = false;
  };
}
/** Who has been told about the channel, a name for each letter. */
const told = async () => {
  const about = { kind: 'undelivered', state: 'sent', subject: { path: ['conversation'], equals: 'C-tyko' } };
  return (await database.db.notice.findMany({ where: about })).map((row) => row.personId).sort();
};
const channels = () => database.db.networkChannel.count();

async function invited(who: 'maija' | 'sirkka' = 'maija') {
  await house.type(who, 'tyko tänne', 'C-tyko');
  await house.invite('maija', '26.1.2027 klo 9');
}

describe.each(['archived', 'not-in-channel', 'gone', 'blocked'])('a channel that is %s', (reason) => {
  it('is ended on record; the steward and who chose it hear once, the members get theirs', async () => {
    await invited();
    refuse(reason);
    await house.minute();
    await house.minute();
    expect(await channels()).toBe(0);
    expect(await database.db.audit.findMany({ where: { action: 'network.channel.end' } })).toMatchObject([
      { actor: 'system', authority: 'platform', subject: 'tyko', source: 'slack', detail: { reason } },
    ]);
    expect(await told()).toEqual(['maija', 'sirkka']);
    const text = viewAsText(last(house.inbox('maija').filter((view) => view.name === 'delivery.undelivered')));
    expect(text).toContain('Minne: Slack, kanavan tunnus C-tyko');
    expect(text).toContain('Kanavan valitsi: Maija Meikäläinen');
    expect(text).toContain('Verkoston kutsut eivät enää tule tälle kanavalle.');
    expect(text).toContain('”/verkosto tyko tänne”');
    expect(house.inbox('liisa').map((view) => view.name)).toContain('meeting.invitation');

    // What follows is not planned for it any more, and nobody hears of it again.
    await house.submit('maija', await house.type('maija', 'tyko peru kokous'), { reason: 'Sairastapaus' });
    await house.minute();
    expect(await told()).toEqual(['maija', 'sirkka']);
    expect(await database.db.notice.count({ where: { personId: 'channel:tyko', state: { in: ['planned', 'sending', 'sent'] } } })).toBe(0);
  });
});

it('a steward who chose the channel gets one letter', async () => {
  await invited('sirkka');
  refuse('archived');
  await house.minute();
  expect(await told()).toEqual(['sirkka']);
});

it('chosen anew, it is told of the coming meeting, and a letter that has not left does not', async () => {
  const afternoons = { fromHour: 12, untilHour: 16, updatedAt: house.now() };
  await database.db.courtesy.createMany({ data: ['maija', 'sirkka'].map((person) => ({ person, ...afternoons })) });
  await invited();
  const works = refuse('archived');
  await house.minute();
  works();
  expect(await channels()).toBe(0);
  await house.type('maija', 'tyko tänne', 'C-tyko');
  house.set('2027-01-18T11:00:00Z');
  await house.minute();
  expect(house.channel().map((view) => view.name)).toEqual(['meeting.invitation']);
  expect(await told()).toEqual([]);
  expect(await database.db.notice.count({ where: { kind: 'undelivered', state: 'cancelled', reason: 'gone' } })).toBe(2);
});

it('a channel that is away for a while is not ended', async () => {
  await invited();
  refuse('unavailable', true);
  await house.minute();
  expect(await channels()).toBe(1);
  expect(await database.db.notice.findFirstOrThrow({ where: { personId: 'channel:tyko' } })).toMatchObject({ state: 'planned' });
  expect(await told()).toEqual([]);
});

it('another that was chosen while the message was under way stays, and gets it', async () => {
  await invited();
  const { send } = house.slack;
  house.slack.send = async (address, view, notice) => {
    if ((address.reference as { channel?: string }).channel !== 'C-tyko') return send(address, view, notice);
    await house.type('maija', 'tyko tänne', 'C-toinen');
    throw new DeliveryError('archived', { retryable: false });
  };
  await house.minute();
  expect(await database.db.networkChannel.findMany()).toMatchObject([{ conversation: 'C-toinen' }]);
  house.set('2027-01-18T08:10:00Z');
  await house.minute();
  expect(house.channel()).toHaveLength(1);
  expect(await told()).toEqual([]);
});
