// A process that sends figures and is killed while it does: one line on stdout before each press and after each receipt.
import { createMetricsFeature } from '../../dist/metrics/feature.js';
import { connect } from '../../dist/storage/database.js';
import { createMetricsStore } from '../../dist/storage/metrics-store.js';

const { connection, caller, presses, now } = JSON.parse(process.env.KOOLLA_BENCH);
const { db } = connect(connection);
const feature = createMetricsFeature({ store: createMetricsStore(db), newId: () => crypto.randomUUID() });
const context = { caller, place: { kind: 'personal', conversation: 'D' }, now: new Date(now), correlation: 'bench' };
for (const { args, values } of presses) {
  process.stdout.write(`press ${args.id}\n`);
  const reply = await feature.forms['metrics.submit'](context, args, values);
  process.stdout.write(`${reply.view?.name ?? 'form'} ${args.id}\n`);
}
process.exit(0);
