// Notices outside a reply: sent once, found again after a lost answer, updated, and faults as the delivery knows them.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestSample } from '../../../src/catalogue/figures.js';
import type { Address } from '../../../src/delivery/messenger.js';
import { DeliveryError } from '../../../src/errors.js';
import { readRegistryFiles } from '../../../src/registry/files.js';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import { saying, startApp, type TestApp } from './app.js';

let peer: SlackPeer;
let app: TestApp;
let anna: Person;
let address: Address;

beforeEach(async () => {
  peer = await startSlackPeer();
  app = await startApp(peer);
  anna = peer.person({ name: 'Anna' });
  address = { platform: 'slack', tenant: peer.team().id, user: anna.id, reference: { channel: anna.direct.id } };
});

afterEach(async () => {
  await app.close();
  await peer.close();
  expect(peer.problems).toEqual([]);
  expect(app.logs()).not.toMatch(/xox|Muistutus/);
});

const view = saying('Muistutus', { actions: [{ name: 'reminders.convened', label: 'Kutsuttu', args: { network: 'tyko' } }] });
const caught = async (work: Promise<unknown>): Promise<DeliveryError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`no DeliveryError but ${String(error)}`);
  return error;
};

it('sends to the person, updates the message, and minds no message that is gone', async () => {
  const receipt = await app.slack.messenger.send(address, view, 'notice-1');
  const shown = await anna.sees(/Muistutus/);
  expect(receipt).toEqual({ platform: 'slack', tenant: peer.team().id, conversation: anna.direct.id, message: shown.ts });
  await app.slack.messenger.update(receipt, saying('Hoidettu'));
  expect(await anna.sees(/Hoidettu/)).toMatchObject({ ts: shown.ts, buttons: [] });
  await app.slack.messenger.update({ ...receipt, message: '1.1' }, saying('Hoidettu'));
});

it('finds its conversation with a person whose address is not known, or no longer good', async () => {
  for (const reference of [null, {}, { channel: 7 }, { channel: 'D9999999999' }]) {
    const receipt = await app.slack.messenger.send({ ...address, reference }, view, 'notice-1');
    expect(receipt.conversation).toBe(anna.direct.id);
    await anna.sees(/Muistutus/);
  }
});

it('finds a message whose answer was lost, and only that', async () => {
  const begun = new Date(Date.now() - 1000);
  await app.slack.messenger.send(address, view, 'notice-other');
  peer.fail('chat.postMessage', { drop: true });
  const error = await caught(app.slack.messenger.send(address, view, 'notice-1'));
  expect(error).toMatchObject({ code: 'network', retryable: true });
  await anna.sees();
  const lost = await anna.sees(/Muistutus/);
  expect(await app.slack.messenger.find?.(address, 'notice-1', begun)).toMatchObject({ conversation: anna.direct.id, message: lost.ts });
  expect(await app.slack.messenger.find?.(address, 'notice-2', begun)).toBeUndefined();
  expect(await app.slack.messenger.find?.(address, 'notice-1', new Date(Date.now() + 60_000))).toBeUndefined();
  // one call only: what is in doubt is not sent again behind the ledger's back
  expect(peer.calls('chat.postMessage')).toHaveLength(2);
});

it('finds it also where Slack refused the blocks, and knows nothing of it where it took only bare text', async () => {
  const begun = new Date(Date.now() - 1000);
  peer.fail('chat.postMessage', { error: 'invalid_blocks' });
  const receipt = await app.slack.messenger.send(address, view, 'notice-1');
  expect(await anna.sees(/Muistutus/)).toMatchObject({ ts: receipt.message, buttons: [] });
  expect(await app.slack.messenger.find?.(address, 'notice-1', begun)).toEqual(receipt);
  peer.fail('chat.postMessage', { error: 'invalid_blocks' }, 2);
  await app.slack.messenger.send(address, view, 'notice-2');
  expect((await anna.sees(/Muistutus/)).blocks).toEqual([]);
  expect(await app.slack.messenger.find?.(address, 'notice-2', begun)).toBeUndefined();
});

it('looks through a long conversation', async () => {
  const begun = new Date(Date.now() - 1000);
  const receipt = await app.slack.messenger.send(address, view, 'notice-1');
  for (let i = 0; i < 450; i += 1)
    peer.state.add({ channel: anna.direct.id, ts: peer.state.nextTs(), user: anna.id, text: 'x', blocks: [] });
  expect(await app.slack.messenger.find?.(address, 'notice-1', begun)).toEqual(receipt);
});

it.each([
  [{ retryAfter: 120 }, { code: 'rate-limited', retryable: true, retryAfterMs: 120_000 }],
  [
    { status: 503, error: 'x' },
    { code: 'platform', retryable: true },
  ],
  [{ error: 'internal_error' }, { code: 'platform', retryable: true }],
  [{ error: 'token_revoked' }, { code: 'revoked', retryable: false }],
  [{ error: 'account_inactive' }, { code: 'revoked', retryable: false }],
  [{ error: 'user_not_found' }, { code: 'gone', retryable: false }],
  [{ error: 'is_archived' }, { code: 'archived', retryable: false }],
  [{ error: 'not_in_channel' }, { code: 'not-in-channel', retryable: false }],
  [{ error: 'restricted_action' }, { code: 'refused', retryable: false }],
])('turns %j into %j', async (fault, expected) => {
  peer.fail('chat.postMessage', fault);
  const error = await caught(app.slack.messenger.send(address, view, 'notice-1'));
  expect(error).toMatchObject(expected);
  expect(JSON.stringify(error) + String(error.cause)).not.toMatch(/xox|Muistutus/);
});

it('says that a person is gone who was deactivated, and that another workspace has not installed it', async () => {
  anna.profile.deleted = true;
  expect(await caught(app.slack.messenger.send({ ...address, reference: {} }, view, 'n'))).toMatchObject({
    code: 'gone',
    retryable: false,
  });
  expect(await caught(app.slack.messenger.send({ ...address, tenant: 'T9' }, view, 'n'))).toMatchObject({
    code: 'revoked',
    retryable: false,
  });
});

const long = (title: string, lines: number) =>
  saying(title, {
    blocks: Array.from({ length: lines }, (_, i) => ({
      kind: 'text' as const,
      text: `${title} rivi ${i}. ${'Verkosto kokoontuu. '.repeat(60)}`,
    })),
    actions: view.actions,
  });
const shown = () => anna.everything().map((message) => message.text.slice(0, 30));

it('a message in several parts changes as a whole: parts that are not needed any more go', async () => {
  const begun = new Date(Date.now() - 1000);
  const receipt = await app.slack.messenger.send(address, long('Pitkä', 8), 'notice-1');
  const before = shown().length;
  expect(before).toBeGreaterThan(2);
  // found again, it knows its parts too
  expect(await app.slack.messenger.find?.(address, 'notice-1', begun)).toEqual(receipt);
  await app.slack.messenger.update(receipt, long('Uusi', 8));
  expect(shown()).toHaveLength(before);
  expect(anna.everything().every((message) => message.text.includes('Uusi') && !message.text.includes('Pitkä'))).toBe(true);
  await app.slack.messenger.update(receipt, saying('Hoidettu'));
  expect(shown()).toEqual(['Hoidettu']);
});

it('so it does when one of its buttons is pressed', async () => {
  await app.close();
  app = await startApp(peer, {
    answer: (inbound) => (inbound.kind === 'action' ? { replace: saying('Kirjattu') } : { view: long('Pitkä', 6) }),
  });
  await anna.say('hei');
  const message = await anna.sees(/Pitkä rivi 0/);
  await peer.state.until(
    'mark',
    () => (peer.calls('chat.update').length > 0 ? true : undefined),
    () => '',
  );
  await anna.press(message, 'Kutsuttu');
  await anna.sees(/Kirjattu/);
  await peer.state.until(
    'end of the parts',
    () => (shown().length === 1 ? true : undefined),
    () => JSON.stringify(shown()),
  );
});

it('posts into a channel, with a calendar entry as a file that is not sent again with an update', async () => {
  const channel = peer.channel('verkosto', [anna]);
  const shared = app.slack.messenger.shared?.(address, channel.id);
  expect(shared).toEqual({ platform: 'slack', tenant: peer.team().id, user: '', reference: { channel: channel.id } });
  if (!shared) return;
  const text = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
  const entry = { kind: 'calendar', label: 'Kalenterimerkintä', name: 'kokous.ics', method: 'PUBLISH', text } as const;
  const receipt = await app.slack.messenger.send(shared, saying('Kutsu', { blocks: [entry] }), 'notice-1');
  expect(await anna.sees(/Kutsu/)).toMatchObject({ channel: channel.id, ts: receipt.message });
  expect((await anna.sees()).file).toMatchObject({ title: 'kokous.ics', bytes: text.length });
  await app.slack.messenger.update(receipt, saying('Kutsu ja vastaukset', { blocks: [entry] }));
  expect((await anna.sees(/Kutsu ja vastaukset/)).file).toBeUndefined();
  // a channel that is gone is nobody's private chat
  expect(await caught(app.slack.messenger.send({ ...shared, reference: { channel: 'C9999999999' } }, view, 'notice-2'))).toMatchObject({
    code: 'gone',
  });
});

it("posts a month's digest into a channel, its picture with it", async () => {
  const channel = peer.channel('luvut', [anna]);
  const shared = app.slack.messenger.shared?.(address, channel.id);
  const [digest] = await digestSample(readRegistryFiles('prisma/registry'), 'fi', new Date('2026-11-20T08:00:00Z'));
  if (!shared || !digest?.view) throw new Error('nothing to post');
  const picture = digest.view.blocks.find((block) => block.kind === 'image');
  const receipt = await app.slack.messenger.send(shared, digest.view, 'notice-1');
  expect(await anna.sees(/Kuukauden luvut: lokakuu 2026/)).toMatchObject({ channel: channel.id, ts: receipt.message });
  expect((await anna.sees()).file).toMatchObject({ alt: picture?.alt, bytes: picture?.png.length });
});
