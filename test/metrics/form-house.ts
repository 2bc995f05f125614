// The month's form as a test uses it: a world in a fresh database, the form opened, filled in, sent and pressed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Caller, Feature, Reply } from '../../src/conversation/feature.js';
import type { Form, RawValues } from '../../src/conversation/form.js';
import type { View } from '../../src/conversation/view.js';
import { createMetricsFeature, type MetricsDeps } from '../../src/metrics/feature.js';
import { createMetricsStore } from '../../src/storage/metrics-store.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { clear, contextOf, fillWorld, type World } from './support.js';

type Over = Parameters<typeof contextOf>[1];

/** One world for a test file, filled anew before each test. Call it at the top of the file. */
export function formHouse(deps: (database: TestDatabase) => Partial<MetricsDeps> = () => ({})) {
  let database: TestDatabase;
  let feature: Feature;
  let world: World;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await clear(database);
    world = await fillWorld(database.db);
    feature = createMetricsFeature({ store: createMetricsStore(database.db), newId: randomUUID, ...deps(database) });
  });

  async function open(caller: Caller = world.reporter, rest = '', over: Over = {}): Promise<Form> {
    const { form } = await feature.command(contextOf(caller, over), rest, 'luvut');
    if (!form) throw new Error('no form was opened');
    return form;
  }

  async function submit(form: Form, values: RawValues, caller: Caller = world.reporter, over: Over = {}): Promise<Reply> {
    const handler = feature.forms[form.name];
    if (!handler) throw new Error(`no handler for ${form.name}`);
    return handler(contextOf(caller, over), form.args, values);
  }

  return {
    get database() {
      return database;
    },
    get feature() {
      return feature;
    },
    get world() {
      return world;
    },
    open,
    submit,

    /** Sends a form with values by metric id; what is not named keeps what the form held. */
    send(form: Form, typed: Readonly<Record<string, string>>, caller: Caller = world.reporter, over: Over = {}): Promise<Reply> {
      const values: Record<string, string> = { ...form.values };
      for (const [metric, text] of Object.entries(typed)) {
        const field = form.fields.find((candidate) => candidate.id === metric || candidate.id.startsWith(`${metric}@`));
        if (!field) throw new Error(`the form has no field for ${metric}`);
        values[field.id] = text;
      }
      return submit(form, values, caller, over);
    },

    say: (rest: string, caller: Caller = world.reporter, over: Over = {}) => feature.command(contextOf(caller, over), rest, 'luvut'),

    async act(view: View | undefined, name: string, caller: Caller = world.reporter): Promise<Reply> {
      const action = view?.actions.find((candidate) => candidate.name === name);
      const handler = feature.actions[name];
      if (!action || !handler) throw new Error(`no action ${name}`);
      return handler(contextOf(caller), action.args);
    },

    rows: () => database.db.figure.findMany({ orderBy: [{ metricId: 'asc' }, { period: 'asc' }, { version: 'asc' }] }),
  };
}

/** What the form says beside a metric's field. */
export function errorOf(form: Form | undefined, metric: string): string | undefined {
  return form?.errors?.[form.fields.find((field) => field.id.startsWith(`${metric}@`))?.id ?? metric];
}
