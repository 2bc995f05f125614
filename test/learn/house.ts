// A whole core on a database of its own, with an asker, a bystander and two stewards on one recording platform.
import type { Actor, Inbound, Place, Reply } from '../../src/conversation/feature.js';
import type { RawValues } from '../../src/conversation/form.js';
import type { Action, View } from '../../src/conversation/view.js';
import { type Core, createCore } from '../../src/core.js';
import { createLog } from '../../src/log.js';
import { type RecordingMessenger, recordingMessenger } from '../reminders/world.js';
import type { TestDatabase } from '../support/database.js';

/** Half past nine on a Monday in Helsinki; in the past, so that the queue takes what is due as due. */
export const morning = new Date('2026-03-02T07:30:00Z');

export type Name = 'asker' | 'bystander' | 'steward' | 'second';

const people: Readonly<Record<Name, Actor>> = {
  asker: { platform: 'slack', tenant: 'T1', user: 'U-asker', email: 'aino.asker@example.fi', name: 'Aino Asker', locale: 'fi-FI' },
  bystander: { platform: 'slack', tenant: 'T1', user: 'U-bystander', email: 'berit@example.fi', name: 'Berit Bredvid', locale: 'fi-FI' },
  steward: { platform: 'slack', tenant: 'T1', user: 'U-steward', email: 'steward@example.fi', name: 'Stina Steward', locale: 'fi-FI' },
  second: { platform: 'slack', tenant: 'T1', user: 'U-second', email: 'second@example.fi', name: 'Sakari Second', locale: 'fi-FI' },
};

export interface House {
  readonly core: Core;
  readonly slack: RecordingMessenger;
  set(now: Date): void;
  say(who: Name, text: string, channel?: string): Promise<Reply>;
  command(who: Name, rest: string): Promise<Reply>;
  press(who: Name, action: Action, channel?: string): Promise<Reply>;
  submit(who: Name, reply: Reply, values: RawValues): Promise<Reply>;
  deliver(): Promise<void>;
  /** The last message outside a reply, and how many there were. */
  inbox(who: Name): { readonly count: number; readonly last: View };
  close(): Promise<void>;
}

export async function openHouse(database: TestDatabase): Promise<House> {
  let now = morning;
  const log = createLog('silent');
  const core = await createCore({
    database,
    config: { stewards: ['steward@example.fi', 'second@example.fi'], local: false },
    log,
    now: () => now,
    lasting: false,
  });
  const slack = recordingMessenger('slack');
  const place = (who: Name, channel?: string): Place =>
    channel ? { kind: 'channel', conversation: channel } : { kind: 'personal', conversation: `dm-${who}` };
  const handle = (inbound: Inbound) => core.conversation.handle(inbound);
  for (const actor of Object.values(people)) await core.callers.remember(actor, { channel: actor.user }, 'certain', now);
  return {
    core,
    slack,
    set(instant) {
      now = instant;
    },
    say: (who, text, channel) => handle({ kind: 'message', text, actor: people[who], place: place(who, channel) }),
    command: (who, rest) => handle({ kind: 'command', word: 'kysymykset', rest, actor: people[who], place: place(who) }),
    press: (who, { name, args }, channel) => handle({ kind: 'action', name, args, actor: people[who], place: place(who, channel) }),
    submit(who, { form }, values) {
      if (!form) throw new Error('no form was opened');
      return handle({
        kind: 'submit',
        form: form.name,
        args: form.args,
        values: { ...form.values, ...values },
        actor: people[who],
        place: place(who),
      });
    },
    async deliver() {
      await core.dispatcher([slack]).deliverDue(now);
    },
    inbox(who) {
      const messages = slack.sent.filter((one) => one.address.user === people[who].user);
      const last = messages.at(-1)?.view;
      if (!last) throw new Error(`nothing was sent to ${who}`);
      return { count: messages.length, last };
    },
    close: () => core.stop(),
  };
}

/** The action of that name in what was shown. */
export function actionIn(view: View | undefined, name: string): Action {
  const action = view?.actions.find((one) => one.name === name);
  if (!action) throw new Error(`no ${name} in: ${view?.title ?? 'nothing'}`);
  return action;
}
