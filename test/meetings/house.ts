// A whole core over the reminders' small world, with members of every kind: in Slack, by e-mail only, reached by
// nothing, and a stranger. What is sent is recorded; the clock is the test's.
import type { Actor, Inbound, Place, Reply } from '../../src/conversation/feature.js';
import type { RawValues } from '../../src/conversation/form.js';
import { type Action, type View, viewAsText } from '../../src/conversation/view.js';
import { type Core, createCore } from '../../src/core.js';
import type { Messenger } from '../../src/delivery/messenger.js';
import { createLog } from '../../src/log.js';
import { buildWorld, clearWorld, monthly, person, type RecordingMessenger, recordingMessenger } from '../reminders/world.js';
import type { TestDatabase } from '../support/database.js';

/** Maija is the contact, Pekka the deputy, Liisa a member, Risto reports for Kela, Matti has e-mail only, Olli is a stranger. */
export type Name = 'maija' | 'pekka' | 'sirkka' | 'liisa' | 'risto' | 'olli';

/** Monday 18 January 2027, 9.30 in Helsinki: the first reminder is due. */
export const monday = '2027-01-18T07:30:00Z';
export const publicUrl = 'https://koolla.example.fi';

export interface House {
  readonly core: Core;
  readonly slack: RecordingMessenger;
  readonly mail: RecordingMessenger;
  now(): Date;
  set(instant: string): void;
  /** What the minute does, and the delivery of what is due. */
  minute(): Promise<void>;
  type(who: Name, rest: string, channel?: string): Promise<Reply>;
  press(who: Name, action: Action, channel?: string): Promise<Reply>;
  submit(who: Name, reply: Reply, values: RawValues): Promise<Reply>;
  /** The invitation of one time, typed and sent. */
  invite(who: Name, times: string): Promise<Reply>;
  /** Messages in a person's own conversation, oldest first. */
  inbox(who: Name): readonly View[];
  mails(address: string): readonly View[];
  channel(): readonly View[];
  close(): Promise<void>;
}

export async function openHouse(database: TestDatabase, extra: readonly Messenger[] = []): Promise<House> {
  await clearWorld(database);
  await buildWorld(database.db);
  await monthly(database.db);
  const { db } = database;
  await person(db, 'liisa', 'Liisa Lahti', 'kela');
  await person(db, 'risto', 'Risto Ranta', 'kela');
  await person(db, 'olli', 'Olli Outo', 'kymsote');
  await db.organisation.create({ data: { id: 'muu', name: { fi: 'Muu' }, kind: 'muu', aliases: [], regionIds: [], confidence: 'high' } });
  await db.person.update({ where: { id: 'olli' }, data: { organisationId: 'muu' } });
  for (const [id, name, email] of [
    ['matti', 'Matti Maili', 'matti@example.fi'],
    ['niilo', 'Niilo Numero', null],
  ] as const)
    await db.person.create({
      data: {
        id,
        name,
        email,
        organisationId: 'kela',
        isContact: true,
        concerns: { fi: 'verkosto' },
        language: id === 'matti' ? 'sv' : 'fi',
        confidence: 'high',
      },
    });
  await db.assignment.createMany({
    data: [
      { id: 'm1', kind: 'member', personId: 'liisa', networkId: 'tyko' },
      { id: 'm2', kind: 'member', personId: 'matti', networkId: 'tyko' },
      { id: 'm3', kind: 'member', personId: 'niilo', networkId: 'tyko' },
      { id: 'm4', kind: 'reporter', personId: 'risto', organisationId: 'kela' },
    ],
  });
  let now = new Date(monday);
  const slack = {
    ...recordingMessenger('slack'),
    shared: ({ tenant }: { tenant: string }, conversation: string) => ({
      platform: 'slack' as const,
      tenant,
      user: '',
      reference: { channel: conversation },
    }),
  };
  const mail = { ...recordingMessenger('slack', false), platform: 'mail' as const };
  const messengers: readonly Messenger[] = extra.length > 0 ? [slack, ...extra] : [slack, mail];
  const core = await createCore({
    database,
    config: {
      stewards: [],
      local: false,
      publicUrl,
      mail: { url: 'smtp://127.0.0.1:1', from: { name: 'Koolla', address: 'koolla@example.fi' } },
    },
    log: createLog('silent'),
    now: () => now,
    lasting: false,
  });
  await core.deliver(messengers);
  await core.tick(now);
  const actor = (who: Name): Actor => ({ platform: 'slack', tenant: 'T1', user: `U-${who}`, email: `${who}@example.fi`, locale: 'fi-FI' });
  const place = (who: Name, channel?: string): Place =>
    channel ? { kind: 'channel', conversation: channel } : { kind: 'personal', conversation: `D-${who}` };
  const handle = (inbound: Inbound) => core.conversation.handle(inbound);
  const house: House = {
    core,
    slack,
    mail,
    now: () => now,
    set(instant) {
      now = new Date(instant);
    },
    async minute() {
      await core.tick(now);
      await core.dispatcher(messengers).deliverDue(now);
    },
    type: (who, rest, channel) => handle({ kind: 'command', word: 'verkosto', rest, actor: actor(who), place: place(who, channel) }),
    press: (who, { name, args }, channel) => handle({ kind: 'action', name, args, actor: actor(who), place: place(who, channel) }),
    submit(who, { form }, values) {
      if (!form) throw new Error('no form was opened');
      return handle({
        kind: 'submit',
        form: form.name,
        args: form.args,
        values: { ...form.values, ...values },
        actor: actor(who),
        place: place(who),
      });
    },
    async invite(who, times) {
      const preview = await house.type(who, `tyko kutsu ${times}`);
      return house.press(who, action(viewOf(preview), 'meeting.send'));
    },
    inbox: (who) => slack.sent.filter((one) => one.address.user === `U-${who}`).map((one) => one.view),
    mails: (address) => mail.sent.filter((one) => one.address.user === address).map((one) => one.view),
    channel: () => slack.sent.filter((one) => one.address.user === '').map((one) => one.view),
    close: () => core.stop(),
  };
  return house;
}

/** What a reply shows, the changed card first. */
export function viewOf(reply: Reply): View {
  const view = reply.replace ?? reply.view;
  if (!view) throw new Error(`no view but ${JSON.stringify(reply.form?.errors ?? reply)}`);
  return view;
}

export function shown(reply: Reply): string {
  return viewAsText(viewOf(reply));
}

/** The button of that name; of several the one whose label begins so. */
export function action(view: View | undefined, name: string, label = ''): Action {
  const found = view?.actions.find((each) => each.name === name && each.label.startsWith(label));
  if (!found) throw new Error(`no ${name} ${label} among ${view?.actions.map((each) => `${each.name} ${each.label}`).join(', ')}`);
  return found;
}

export function last<T>(items: readonly T[]): T {
  const item = items.at(-1);
  if (item === undefined) throw new Error('there is nothing');
  return item;
}
