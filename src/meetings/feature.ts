// Invitations in the conversation: opened from a reminder's card or by command, looked over, sent, changed, cancelled.
// Answers to them stand in replies.ts. Everything that arrives is authorised again.
import type { Caller, Context, Feature, Reply } from '../conversation/feature.js';
import type { RawValues } from '../conversation/form.js';
import { helsinkiDay } from '../conversation/format.js';
import type { Args } from '../conversation/view.js';
import { askSteward, roleIn, roleOf } from '../reminders/authority.js';
import type { Invitations } from '../reminders/invitation.js';
import type { AnswerBy, NetworkSummary, RegistryEditor, ReminderStore } from '../reminders/model.js';
import { fullName, stewardNames } from '../reminders/show.js';
import { meetingVerbs } from './commands.js';
import { createCounting } from './counting.js';
import { cancelForm, type Errors, inviteForm, knownValues, parseInvite, parseReason, splitTyped, valuesOfArgs } from './forms.js';
import { createMembers } from './members.js';
import type { Change, Draft, Duty, Meeting, MeetingStore } from './model.js';
import { organiserView } from './notices.js';
import { previewView, saying, sentView } from './preview.js';
import { createReplies } from './replies.js';
import { meetingName } from './show.js';
import { instantOf, isOver } from './timing.js';
import { wording } from './wording.js';

interface MeetingFeatureDeps {
  readonly store: MeetingStore;
  readonly reminders: Pick<ReminderStore, 'situation' | 'networks' | 'stewards'>;
  readonly editor: Pick<RegistryEditor, 'organisations'>;
  /** Told after something was stored, so that other people's cards can be brought up to date. */
  readonly changed: (meeting: Meeting, now: Date) => void;
  /** The address of the conversation in which somebody is speaking; undefined where there is none to post in. */
  readonly sharedAddress: (
    context: Context,
  ) => Promise<{ readonly platform: string; readonly tenant: string; readonly reference: unknown } | undefined>;
}

/** The feature behind the buttons, and the commands that the networks' feature hands on. */
export function createMeetingFeature(deps: MeetingFeatureDeps): { readonly feature: Feature; readonly invitations: Invitations } {
  const { store, reminders } = deps;
  const replies = createReplies(deps);
  const counting = createCounting(deps);
  const members = createMembers(deps);

  /** Only the network's contact person, deputy or a steward calls its meetings. */
  async function convener(context: Context, network: NetworkSummary, then: (by: AnswerBy) => Promise<Reply> | Reply): Promise<Reply> {
    const { caller, now } = context;
    const role = roleHere(caller, network);
    if (role) return then({ account: caller.account, authority: role, source: caller.actor.platform });
    const say = wording[caller.language].refused;
    const names = [network.contact?.name, network.deputy?.name].filter((name) => name !== undefined);
    return {
      view: saying(
        'meeting.refused',
        say.title,
        [say.invite(wording[caller.language].and(names)), askSteward(stewardNames(await reminders.stewards(now), caller.language), caller)],
        caller.language,
      ),
    };
  }

  async function networkOf(id: string, now: Date): Promise<NetworkSummary | undefined> {
    return (await reminders.networks(now)).find((network) => network.id === id);
  }

  function gone({ caller }: Context): Reply {
    return { view: saying('meeting.refused', wording[caller.language].refused.gone, [], caller.language) };
  }

  /** The network that a card's arguments are about. */
  async function subjectOf(context: Context, args: Args): Promise<{ network: NetworkSummary; duty: Duty } | undefined> {
    const { now } = context;
    const situation = args.c ? await reminders.situation(args.c, now) : undefined;
    const network = await networkOf(situation?.convening.network ?? args.k ?? '', now);
    if (!network) return undefined;
    const { id = '', revision = 0 } = situation?.convening ?? {};
    const usable = situation && situation.convening.state !== 'closed' && !isPast(situation.convening, now);
    return { network, duty: { network: network.id, ...(usable && { convening: { id, revision: Number(args.r ?? revision) } }) } };
  }

  async function open(context: Context, args: Args): Promise<Reply> {
    const { caller, now } = context;
    if (args.m) return look(context, await store.meeting(args.m));
    const subject = await subjectOf(context, args);
    if (!subject) return gone(context);
    const { network, duty } = subject;
    return convener(context, network, async () => {
      const standing = await store.standing(network.id, helsinkiDay(now), duty.convening?.id);
      if (standing && !args.w) return { view: await organiserView(store, standing, caller.language, now) };
      const known = network.open && network.open.id === duty.convening?.id && network.open.state === 'convened' ? network.open : undefined;
      const values = args.w
        ? valuesOfArgs(args)
        : known?.meetsOn
          ? knownValues({ at: { day: known.meetsOn, time: known.meetsAt ?? '09:00' }, ...(known.place && { place: known.place }) })
          : {};
      return { form: inviteForm({ name: fullName(network, caller.language), args: argsOf(duty), change: false }, caller.language, values) };
    });
  }

  /** An invitation as its convener sees it, or as a member does. */
  async function look(context: Context, meeting: Meeting | undefined): Promise<Reply> {
    const { caller, now } = context;
    if (!meeting) return gone(context);
    if (roleOf(caller, meeting.network)) return { view: await organiserView(store, meeting, caller.language, now) };
    return replies.look(context, meeting);
  }

  async function preview(context: Context, args: Args, values: RawValues): Promise<Reply> {
    const { caller, now } = context;
    const subject = await subjectOf(context, args);
    if (!subject) return gone(context);
    const { network, duty } = subject;
    return convener(context, network, async () => {
      const name = fullName(network, caller.language);
      const parsed = parseInvite(values, caller.language, now);
      if (!parsed.ok) return { form: inviteForm({ name, args: argsOf(duty), change: false }, caller.language, values, parsed.errors) };
      return { view: await previewOf(context, { name, network: network.id, args: argsOf(duty), change: false }, parsed.value) };
    });
  }

  async function previewOf(
    { caller, now }: Context,
    subject: { name: string; network: string; args: Args; change: boolean },
    draft: Draft,
  ) {
    const members = (await store.members(subject.network, now)).filter((member) => member.person !== caller.person);
    return previewView(subject, draft, { members, channel: await store.channel(subject.network) }, caller.language);
  }

  async function send(context: Context, args: Args): Promise<Reply> {
    const { caller, now } = context;
    const say = wording[caller.language];
    const subject = await subjectOf(context, args);
    if (!subject) return gone(context);
    const { network, duty } = subject;
    return convener(context, network, async (by) => {
      const name = fullName(network, caller.language);
      const again = (errors: Errors, from: Duty) => ({
        form: inviteForm({ name, args: argsOf(from), change: false }, caller.language, valuesOfArgs(args), errors),
      });
      const parsed = parseInvite(valuesOfArgs(args), caller.language, now);
      if (!parsed.ok) return again(parsed.errors, duty);
      const created = await store.create(fitting(duty, network, parsed.value, now), parsed.value, by, now);
      switch (created.kind) {
        case 'stored': {
          deps.changed(created.meeting, now);
          const others = (await store.members(network.id, now)).filter(
            (member) => member.person !== caller.person && member.reach !== 'none',
          );
          return { replace: sentView(created.meeting, 'invited', others.length, caller.language, now) };
        }
        case 'standing': {
          // a second press on the same card, or another convener who was faster
          const view = await organiserView(store, created.meeting, caller.language, now);
          const mine = created.meeting.organiser.account === caller.account;
          const text = say.refused.standing(created.meeting.organiser.name);
          return { replace: mine ? view : { ...view, blocks: [{ kind: 'text', text }, ...view.blocks] } };
        }
        case 'overtaken':
          return again({ '': say.problems.overtaken }, (await subjectOf(context, { ...args, r: '' }))?.duty ?? duty);
        default:
          return created satisfies never;
      }
    });
  }

  /** A meeting that stands, for one who may change it. */
  async function standing(context: Context, args: Args, then: (meeting: Meeting, by: AnswerBy) => Promise<Reply> | Reply): Promise<Reply> {
    const { caller, now } = context;
    const meeting = await store.meeting(args.m ?? '');
    const network = meeting && (await networkOf(meeting.network, now));
    if (!meeting || !network) return gone(context);
    return convener(context, network, async (by) => {
      const open = (meeting.state === 'confirmed' || meeting.state === 'proposed') && !isOver(meeting, now);
      if (!open || (args.v ?? '') !== String(meeting.version))
        return { replace: await organiserView(store, meeting, caller.language, now) };
      return then(meeting, by);
    });
  }

  async function change(context: Context, meeting: Meeting, what: Change, by: AnswerBy): Promise<Reply> {
    const { caller, now } = context;
    const changed = await store.change(meeting.id, meeting.version, what, by, now);
    if (changed.kind === 'overtaken') return { replace: await organiserView(store, changed.meeting, caller.language, now) };
    deps.changed(changed.meeting, now);
    return { replace: sentView(changed.meeting, what.kind === 'cancel' ? 'cancelled' : 'changed', 1, caller.language, now) };
  }

  function editForm(meeting: Meeting, context: Context, values: RawValues, errors?: Errors): Reply {
    const { language } = context.caller;
    const args = { m: meeting.id, v: String(meeting.version) };
    return {
      form: {
        ...inviteForm({ name: meetingName(meeting, language), args, change: true }, language, values, errors),
        opener: { name: 'meeting.edit', args, label: wording[language].actions.change },
      },
    };
  }

  async function previewChange(context: Context, meeting: Meeting, values: RawValues): Promise<Reply> {
    const { caller, now } = context;
    const parsed = parseInvite(values, caller.language, now);
    if (!parsed.ok) return editForm(meeting, context, values, parsed.errors);
    const args = { m: meeting.id, v: String(meeting.version) };
    const subject = { name: meetingName(meeting, caller.language), network: meeting.network, args, change: true };
    return { view: await previewOf(context, subject, { ...parsed.value, times: parsed.value.times.slice(0, 1) }) };
  }

  async function command(context: Context, network: NetworkSummary, verb: string, rest: string): Promise<Reply> {
    const { caller, now } = context;
    const say = wording[caller.language];
    const name = fullName(network, caller.language);
    if (verb === 'here' || verb === 'not-here') return convener(context, network, (by) => here(context, network, verb === 'here', by));
    if (verb === 'counting') return counting.open(context, { k: network.id });
    if (verb === 'members') return members.command(context, network, rest);
    const meeting = await store.standing(network.id, helsinkiDay(now));
    const current = meeting && !isOver(meeting, now) ? meeting : undefined;
    if (verb === 'invite') {
      if (current && rest === '') return look(context, current);
      const open = network.open && !isPast(network.open, now) ? network.open : undefined;
      const args: Args = { k: network.id, ...(open && { c: open.id, r: String(open.revision) }) };
      if (rest === '') return openOrRefuse(context, network, args, name);
      const values = splitTyped(rest);
      if (!values) return { view: saying('meeting.refused', say.problems.tooMany, [], caller.language) };
      return current?.at
        ? convener(context, network, () => previewChange(context, current, { ...knownValues(current), ...values }))
        : preview(context, args, values);
    }
    if (!current) return { view: saying('meeting.refused', say.refused.noMeeting(name), [], caller.language) };
    const args: Args = { m: current.id, v: String(current.version) };
    if (verb === 'cancel')
      return rest === '' ? actions['meeting.cancel'](context, args) : forms['meeting.cancel'](context, args, { reason: rest });
    if (verb === 'choose') return actions['meeting.choose'](context, { ...args, o: rest.replace(/\D/g, '') });
    return replies.typed(context, current, verb, rest);
  }

  /** Who may not invite is told whether there is a meeting at all. */
  async function openOrRefuse(context: Context, network: NetworkSummary, args: Args, name: string): Promise<Reply> {
    if (roleHere(context.caller, network)) return open(context, args);
    const { language } = context.caller;
    return { view: saying('meeting.refused', wording[language].refused.noMeeting(name), [], language) };
  }

  async function here(context: Context, network: NetworkSummary, set: boolean, by: AnswerBy): Promise<Reply> {
    const { caller, place, now } = context;
    const say = wording[caller.language];
    const name = fullName(network, caller.language);
    if (!set) {
      const had = await store.channel(network.id);
      await store.setChannel(network.id, undefined, by, now);
      return { view: saying('meeting.channel', had ? say.channel.ended(name) : say.channel.none, [], caller.language) };
    }
    const address = place.kind === 'personal' ? undefined : await deps.sharedAddress(context);
    if (!address) return { view: saying('meeting.refused', say.refused.notHere, [], caller.language) };
    await store.setChannel(network.id, { ...address, conversation: place.conversation, language: caller.language }, by, now);
    const lines = [say.channel.set, ...(address.platform === 'slack' ? [say.channel.slack] : [])];
    return { view: saying('meeting.channel', say.channel.title(name), lines, caller.language), audience: 'everyone' };
  }

  const actions = {
    'meeting.open': (context: Context, args: Args) => open(context, args),
    'meeting.send': (context: Context, args: Args) => send(context, args),
    'meeting.edit': (context: Context, args: Args) =>
      standing(context, args, (meeting) => editForm(meeting, context, args.w ? valuesOfArgs(args) : knownValues(meeting))),
    'meeting.move': (context: Context, args: Args) =>
      standing(context, args, async (meeting, by) => {
        const values = valuesOfArgs(args);
        const parsed = parseInvite(values, context.caller.language, context.now);
        return parsed.ok
          ? change(context, meeting, { kind: 'move', draft: parsed.value }, by)
          : editForm(meeting, context, values, parsed.errors);
      }),
    'meeting.choose': (context: Context, args: Args) =>
      standing(context, args, async (meeting, by) => change(context, meeting, { kind: 'choose', option: Number(args.o ?? 0) }, by)),
    'meeting.cancel': (context: Context, args: Args) =>
      standing(context, args, (meeting) => ({
        form: cancelForm(
          meetingName(meeting, context.caller.language),
          { m: meeting.id, v: String(meeting.version) },
          context.caller.language,
        ),
      })),
    'meeting.counting': (context: Context, args: Args) => counting.open(context, args),
    'meeting.member': (context: Context, args: Args) => members.open(context, args),
    'meeting.reply': (context: Context, args: Args) => replies.press(context, args),
  };
  const forms = {
    'meeting.counting': (context: Context, args: Args, values: RawValues) => counting.submit(context, args, values),
    'meeting.member': (context: Context, args: Args, values: RawValues) => members.submit(context, args, values),
    'meeting.invite': (context: Context, args: Args, values: RawValues) => preview(context, args, values),
    'meeting.change': (context: Context, args: Args, values: RawValues) =>
      standing(context, args, (meeting) => previewChange(context, meeting, values)),
    'meeting.cancel': (context: Context, args: Args, values: RawValues) =>
      standing(context, args, async (meeting, by) => {
        const parsed = parseReason(values, context.caller.language);
        if (parsed.ok) return change(context, meeting, { kind: 'cancel', reason: parsed.value }, by);
        const name = meetingName(meeting, context.caller.language);
        return { form: cancelForm(name, args, context.caller.language, values, parsed.errors) };
      }),
  };
  return {
    feature: {
      name: 'meeting',
      words: [],
      command: async () => ({}),
      actions,
      forms,
    },
    invitations: { verbs: meetingVerbs, command },
  };
}

/** Contact, deputy, steward, or who said yes to calling the open period together. */
function roleHere(caller: Caller, network: NetworkSummary): AnswerBy['authority'] | undefined {
  const role = (network.open && roleIn(caller, network.open)) ?? roleOf(caller, network.id);
  return role === 'asked' ? undefined : role;
}

function argsOf({ network, convening }: Duty): Args {
  return { k: network, ...(convening && { c: convening.id, r: String(convening.revision) }) };
}

/** A meeting before the period's reminder has come, and before the period itself, is one of its own. */
function fitting(duty: Duty, network: NetworkSummary, draft: Draft, now: Date): Duty {
  const { open } = network;
  const first = draft.times[0];
  if (!duty.convening || open?.id !== duty.convening.id || !first) return duty;
  return open.state === 'planned' && open.dueAt > now && first.day < open.period ? { network: duty.network } : duty;
}

/** Its meeting has been; whether it was held is another question. */
function isPast(convening: { readonly state: string; readonly meetsOn?: string; readonly meetsAt?: string }, now: Date): boolean {
  return (
    convening.state === 'convened' &&
    convening.meetsOn !== undefined &&
    instantOf({ day: convening.meetsOn, time: convening.meetsAt ?? '00:00' }) <= now
  );
}
