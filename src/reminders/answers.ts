// Answers to a reminder: called together, later, not mine, skip, held, not held. Each is authorised again against
// the duties of today and against the convening's revision, so that an old card, a second press and two people
// answering at once do no harm and say what is already known.

import type { Context, Reply } from '../conversation/feature.js';
import type { RawValues } from '../conversation/form.js';
import { formatDate, helsinkiDay } from '../conversation/format.js';
import type { Args } from '../conversation/view.js';
import { askSteward, roleIn } from './authority.js';
import { lapseOf } from './cadence.js';
import { morningAfter, morningOf, nextOpen } from './calendar.js';
import { parseDay } from './dates.js';
import * as forms from './forms.js';
import { createHandOver } from './hand-over.js';
import { periodOf, plannerRules } from './life.js';
import type { Answer, NetworkSummary, ReminderStore, Situation } from './model.js';
import { rhythmWording } from './rhythm-wording.js';
import {
  canTellWhetherMet,
  conveningActions,
  fullName,
  meetingTime,
  type Role,
  refusal,
  situationName,
  stateSentence,
  stewardNames,
} from './show.js';
import { alreadyView, answeredView, confirmView } from './views.js';
import { wording } from './wording.js';

export interface AnswerDeps {
  readonly store: ReminderStore;
  /** Told after an answer was stored, so that other people's cards can be brought up to date. */
  readonly answered?: (convening: string, now: Date) => void;
}

type ActionHandler = (context: Context, args: Args) => Promise<Reply>;
type FormHandler = (context: Context, args: Args, values: RawValues) => Promise<Reply>;
export type AnswerVerb = 'convene' | 'snooze' | 'not-mine' | 'accept' | 'decline' | 'skip' | 'met' | 'not-met';

export interface Answers {
  readonly actions: Readonly<Record<string, ActionHandler>>;
  readonly forms: Readonly<Record<string, FormHandler>>;
  /** The typed twin of each button. */
  typed(context: Context, network: NetworkSummary, verb: AnswerVerb, rest: string): Promise<Reply>;
}

/** A convening that the caller may answer for. */
interface Permitted {
  readonly situation: Situation;
  readonly role: Role;
  /** The card was drawn from an older revision. */
  readonly stale: boolean;
  /** … and it was the caller's own answer that made it old. */
  readonly own: boolean;
}

const defaultSnoozeDays = 7;
const longestSnoozeDays = 60;

export function createAnswers({ store, answered }: AnswerDeps): Answers {
  /** Looks the convening up and lets only its contact, deputy or a steward on. */
  async function permitted(context: Context, args: Args, then: (permitted: Permitted) => Promise<Reply> | Reply): Promise<Reply> {
    const { caller, now } = context;
    const say = wording[caller.language];
    const situation = await store.situation(args.c ?? '', now);
    if (!situation) return { view: refusal(caller.language, say.refused.gone, []) };
    const role = roleIn(caller, situation.convening, situation.colleagues);
    if (!role) {
      const names = [situation.contact?.name, situation.deputy?.name, situation.assignee?.name].filter((name) => name !== undefined);
      return {
        view: refusal(caller.language, say.refused.title, [
          say.refused.answer(say.and(names)),
          askSteward(stewardNames(situation.stewards, caller.language), caller),
        ]),
      };
    }
    const stale = args.r !== String(situation.convening.revision);
    return then({ situation, role, stale, own: situation.convening.answeredBy?.account === caller.account });
  }

  /** … and only while there is something to answer. */
  function answerable(
    context: Context,
    args: Args,
    ownAgain: boolean,
    then: (permitted: Permitted) => Promise<Reply> | Reply,
  ): Promise<Reply> {
    return permitted(context, args, (found) => {
      const { convening } = found.situation;
      const usable = !found.stale || (ownAgain && found.own);
      if (convening.state === 'closed' || !usable)
        return { replace: alreadyView(found.situation, found.role, context.caller.language, context.now) };
      return then(found);
    });
  }

  /** "Was it held?" can be answered from the meeting's day on, and late too. */
  function afterMeeting(context: Context, args: Args, then: (permitted: Permitted) => Promise<Reply> | Reply): Promise<Reply> {
    return permitted(context, args, (found) => {
      const { caller, now } = context;
      const say = wording[caller.language];
      const { convening } = found.situation;
      if (canTellWhetherMet(convening, now)) return then(found);
      if (convening.state === 'convened')
        return { view: refusal(caller.language, say.refused.metTooEarly(meetingTime(convening, caller.language)), []) };
      if (convening.state !== 'closed')
        return {
          view: refusal(
            caller.language,
            say.refused.notConvened,
            [],
            alreadyView(found.situation, found.role, caller.language, now).actions,
          ),
        };
      return { replace: alreadyView(found.situation, found.role, caller.language, now) };
    });
  }

  async function save(
    context: Context,
    { situation, role }: Permitted,
    answer: Answer,
  ): Promise<{ stored: boolean; situation: Situation; reply: Reply }> {
    const { caller, now } = context;
    const result = await store.answer(
      situation.convening.id,
      situation.convening.revision,
      answer,
      { account: caller.account, authority: role, source: caller.actor.platform },
      now,
    );
    if (result.stored) answered?.(situation.convening.id, now);
    const after = result.situation ?? situation;
    const standing = roleIn(caller, after.convening, after.colleagues); // a yes or a no changes what one is
    const view = result.stored ? answeredView(after, standing, caller.language, now) : alreadyView(after, standing, caller.language, now);
    return { stored: result.stored, situation: after, reply: { replace: view } };
  }

  async function convene(context: Context, found: Permitted, values: RawValues, sentRevision: string, confirmed: boolean): Promise<Reply> {
    const { language } = context.caller;
    const { situation } = found;
    const parsed = forms.parseMeeting(values, language, context.now);
    if (!parsed.ok) return { form: forms.conveneForm(situation, language, values, parsed.errors) };
    const { day, time, place, relative } = parsed.value;
    // Somebody answered while the form was open: nothing typed is lost, and it is the person who decides.
    if (sentRevision !== String(situation.convening.revision) && !sameMeeting(situation, parsed.value))
      return { form: forms.conveneForm(situation, language, values, overtaken(situation, context)) };
    if (sameMeeting(situation, parsed.value)) return { replace: answeredView(situation, found.role, language, context.now) };
    if (relative && !confirmed) return { view: confirmView(situation, { day, time, place }, language) };
    const saved = await save(context, found, { kind: 'convened', meetsOn: day, meetsAt: time, ...(place !== '' && { place }) });
    return saved.stored || saved.situation.convening.state === 'closed'
      ? saved.reply
      : { form: forms.conveneForm(saved.situation, language, values, overtaken(saved.situation, context)) };
  }

  /** Where the next meeting is agreed from meeting to meeting, its date is asked for in the same card. */
  async function asksForNext({ caller, now }: Context, saved: Awaited<ReturnType<typeof save>>): Promise<Reply> {
    const { cadence, convening } = saved.situation;
    if (!saved.stored || cadence?.every.unit !== 'agreed' || !saved.reply.replace) return saved.reply;
    await store.plan(now, plannerRules, { reconcile: true, dryRun: false, network: convening.network });
    const next = (await store.network(convening.network, now))?.open;
    if (next?.state !== 'planned') return saved.reply;
    const words = rhythmWording[caller.language];
    const { replace } = saved.reply;
    const offered = conveningActions(next, caller.language, roleIn(caller, next), now);
    // Who has agreed the next date at the meeting gives it; who has not may send an invitation with times to choose from.
    const date = offered.find(({ name }) => name === 'network.convene');
    const invitation = offered.find(({ name }) => name === 'meeting.open');
    return {
      replace: {
        ...replace,
        blocks: [...replace.blocks, { kind: 'text', text: words.afterMeeting(cadence.every.weeks) }],
        actions: [...(date ? [{ ...date, label: words.nextDate }] : []), ...(invitation ? [invitation] : [])],
      },
    };
  }

  function overtaken(situation: Situation, { caller, now }: Context): Record<string, string> {
    return {
      '': wording[caller.language].problems.othersAnswer(
        situation.convening.answeredBy?.name ?? '',
        stateSentence(situation.convening, caller.language, now),
      ),
    };
  }

  async function snooze(context: Context, found: Permitted, until: Date): Promise<Reply> {
    return (await save(context, found, { kind: 'snoozed', until })).reply;
  }

  const handOver = createHandOver({ store, answerable, save });

  const actions: Record<string, ActionHandler> = {
    'network.convene': (context, args) =>
      answerable(context, args, true, ({ situation }) => ({ form: forms.conveneForm(situation, context.caller.language) })),
    'network.confirm': (context, args) => {
      const values = { date: args.d ?? '', time: args.t ?? '', place: args.p ?? '' };
      return answerable(context, args, false, (found) => convene(context, found, values, args.r ?? '', true));
    },
    'network.snooze': (context, args) =>
      answerable(context, args, false, (found) => snooze(context, found, morningAfter(context.now, snoozeDays(args.days)))),
    'network.not-mine': handOver.open,
    'network.accept': handOver.accept,
    'network.decline': (context, args) => handOver.decline(context, args, ''),
    'network.skip': (context, args) =>
      answerable(context, args, true, ({ situation }) => ({ form: forms.skipForm(situation, context.caller.language) })),
    'network.met': (context, args) =>
      afterMeeting(context, args, ({ situation }) => ({ form: forms.metForm(situation, context.caller.language) })),
    'network.not-met': (context, args) =>
      afterMeeting(context, args, ({ situation }) => ({ form: forms.notMetForm(situation, context.caller.language) })),
  };

  const submits: Record<string, FormHandler> = {
    'network.convene': (context, args, values) =>
      permitted(context, args, (found) =>
        found.situation.convening.state === 'closed'
          ? { replace: alreadyView(found.situation, found.role, context.caller.language, context.now) }
          : convene(context, found, values, args.r ?? '', false),
      ),
    'network.not-mine': handOver.submit,
    'network.skip': (context, args, values) =>
      answerable(context, args, false, async (found) => {
        const parsed = forms.parseReason(values, context.caller.language);
        if (!parsed.ok) return { form: forms.skipForm(found.situation, context.caller.language, values, parsed.errors) };
        return (await save(context, found, { kind: 'skipped', reason: parsed.value })).reply;
      }),
    'network.met': (context, args, values) =>
      afterMeeting(context, args, async (found) => {
        const parsed = forms.parseMet(values, context.caller.language);
        if (!parsed.ok) return { form: forms.metForm(found.situation, context.caller.language, values, parsed.errors) };
        return asksForNext(context, await save(context, found, { kind: 'met', ...parsed.value }));
      }),
    'network.not-met': (context, args, values) =>
      afterMeeting(context, args, async (found) => {
        const { language } = context.caller;
        const parsed = forms.parseNotMet(values, language, context.now);
        if (!parsed.ok) return { form: forms.notMetForm(found.situation, language, values, parsed.errors) };
        const saved = await save(context, found, { kind: 'not-met', ...parsed.value });
        return saved.stored ? { replace: notMetView(saved.situation, found.role, context) } : saved.reply;
      }),
  };

  async function typed(context: Context, network: NetworkSummary, verb: AnswerVerb, rest: string): Promise<Reply> {
    const open = network.open;
    const args: Args = { c: open?.id ?? '', r: String(open?.revision ?? '') };
    const { language } = context.caller;
    if (!open) {
      const say = wording[language];
      return {
        view: refusal(language, fullName(network, language), [`${say.facts.cadence}: ${say.facts.noCadence}.`, say.refused.settings]),
      };
    }
    if (verb === 'convene' && rest !== '') {
      return answerable(context, args, true, (found) => {
        const values = forms.splitMeeting(rest);
        return convene(context, found, values, args.r ?? '', false);
      });
    }
    if (verb === 'snooze') {
      return answerable(context, args, true, (found) => {
        const until = snoozeUntil(rest, found.situation, context);
        return 'problem' in until ? { view: refusal(language, until.problem, []) } : snooze(context, found, until.at);
      });
    }
    if (verb === 'decline') return handOver.decline(context, args, rest);
    if (verb === 'skip' && rest !== '') return submitted('network.skip', context, args, { reason: rest });
    if (verb === 'met' && rest !== '') return submitted('network.met', context, args, { participants: rest });
    if (verb === 'not-met' && rest !== '') return submitted('network.not-met', context, args, { reason: rest });
    return actions[`network.${verb}`]?.(context, args) ?? {};
  }

  function submitted(name: string, context: Context, args: Args, values: RawValues): Promise<Reply> {
    return submits[name]?.(context, args, values) ?? Promise.resolve({});
  }

  return { actions, forms: submits, typed };
}

function notMetView(situation: Situation, role: Role, { caller, now }: Context) {
  const say = wording[caller.language].answered;
  const { convening } = situation;
  const text =
    convening.state === 'convened'
      ? say.notMetNext(meetingTime(convening, caller.language))
      : convening.snoozedUntil
        ? say.notMetAgain(formatDate(convening.snoozedUntil, caller.language))
        : '';
  const view = answeredView(situation, role, caller.language, now);
  return {
    ...view,
    title: say.notMetTitle(situationName(situation, caller.language)),
    blocks: [{ kind: 'text' as const, text }, ...view.blocks.slice(0, 1)],
  };
}

function sameMeeting({ convening }: Situation, meeting: forms.Meeting): boolean {
  return (
    convening.state === 'convened' &&
    convening.meetsOn === meeting.day &&
    convening.meetsAt === meeting.time &&
    (convening.place ?? '') === meeting.place
  );
}

function snoozeDays(typed: string | undefined): number {
  const days = Number(typed);
  return Number.isInteger(days) && days >= 1 ? Math.min(days, longestSnoozeDays) : defaultSnoozeDays;
}

/** "7", "1.2." or nothing; never into the next period's reminder. */
function snoozeUntil(rest: string, situation: Situation, { caller, now }: Context): { at: Date } | { problem: string } {
  const { problems } = wording[caller.language];
  const days = /^\d{1,2}$/.test(rest) || rest === '' ? snoozeDays(rest) : undefined;
  const parsed = days === undefined ? parseDay(rest, caller.language, helsinkiDay(now)) : undefined;
  if (parsed && !parsed.ok)
    return { problem: { 'not-a-date': problems.notADate, 'no-such-day': problems.noSuchDay, past: problems.past }[parsed.problem] };
  const at = parsed?.ok ? nextOpen(morningOf(parsed.day)) : morningAfter(now, days ?? defaultSnoozeDays);
  const period = periodOf(situation);
  const lapse = situation.cadence && period ? lapseOf(situation.cadence, period) : undefined;
  if (parsed && lapse && at >= lapse) return { problem: problems.snoozeTooFar(formatDate(lapse, caller.language)) };
  return { at: at > now ? at : morningAfter(now, 1) };
}
