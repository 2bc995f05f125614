// One process of Koolla's reminders for the fault bench: plans and delivers until it is killed. Runs what `npm start`
// runs (dist/); only the platform is a stand-in over HTTP. Started by remind.ts.
import { createDispatcher } from '../../dist/delivery/dispatcher.js';
import { DeliveryError } from '../../dist/errors.js';
import { createConveningNotices } from '../../dist/reminders/card.js';
import { createReminderClock } from '../../dist/reminders/clock.js';
import { createManners } from '../../dist/reminders/courtesy.js';
import { createCourtesyStore } from '../../dist/storage/courtesy-store.js';
import { connect } from '../../dist/storage/database.js';
import { createNoticeStore } from '../../dist/storage/notice-store.js';
import { createNoticeQueue } from '../../dist/storage/queue.js';
import { conveningSettled, createReminderStore } from '../../dist/storage/reminder-store.js';

const { connection, peer, now, startedAt } = JSON.parse(process.argv[2]);
const clock = () => new Date(now + Date.now() - startedAt);

const messenger = {
  platform: 'slack',
  async send(address, _view, notice) {
    const answer = await request('/send', { method: 'POST', body: JSON.stringify({ notice, user: address.user, pid: process.pid }) });
    return receipt(address, (await answer.json()).message);
  },
  async find(address, notice) {
    const { message } = await (await request(`/find?notice=${notice}`)).json();
    return message ? receipt(address, message) : undefined;
  },
  async update() {},
};

function receipt({ tenant, user }, message) {
  return { platform: 'slack', tenant, conversation: user, message };
}

async function request(path, options) {
  let answer;
  try {
    answer = await fetch(`${peer}${path}`, options);
  } catch (cause) {
    throw new DeliveryError('network', { retryable: true, retryAfterMs: 200, cause });
  }
  if (answer.status === 429) throw new DeliveryError('rate-limited', { retryable: true, retryAfterMs: 300 });
  return answer;
}

const { db } = connect({ ...connection, max: 4 });
const queue = createNoticeQueue({ connection, onError: () => {}, pollSeconds: 0.5, batchSize: 8, supervise: false });
const reminders = createReminderStore(db, queue, { firstStewards: [], localSteward: false });
const notices = createNoticeStore(db, queue, { convening: conveningSettled });
const dispatcher = createDispatcher({
  store: notices,
  messengers: [messenger],
  kinds: { convening: createConveningNotices(reminders) },
  manners: createManners(createCourtesyStore(db)),
  log: { info() {}, warn() {} },
  leaseMs: 8000,
  sendTimeoutMs: 3000,
  maxAttempts: 1000,
});
const ticker = createReminderClock({ reminders, notices });
await queue.start();
await queue.work((notice) => dispatcher.deliver(notice, clock()));
for (;;) {
  await ticker.tick(clock()).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 3000));
}
