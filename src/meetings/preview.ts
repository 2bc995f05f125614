// Before anything is sent: what the invitation says, who gets it and who cannot be reached. And what is said afterwards.
import { formatDate } from '../conversation/format.js';
import type { Action, Args, Block, Language, View } from '../conversation/view.js';
import { local } from '../reminders/show.js';
import { draftArgs } from './forms.js';
import type { Channel, Draft, Meeting, Member } from './model.js';
import { meetingFacts, meetingName } from './show.js';
import { newsAt } from './timing.js';
import { wording } from './wording.js';

const platformNames: Readonly<Record<string, string>> = { slack: 'Slack', teams: 'Teams', terminal: 'Koolla' };

/** What would be sent, with the buttons that send it or go back to the form. */
export function previewView(
  subject: { readonly name: string; readonly network: string; readonly args: Args; readonly change: boolean },
  draft: Draft,
  to: { readonly members: readonly Member[]; readonly channel: Channel | undefined },
  language: Language,
): View {
  const say = wording[language];
  const [only, ...more] = draft.times;
  const facts = meetingFacts(
    {
      ...(only && more.length === 0 && { at: only }),
      options: more.length === 0 ? [] : draft.times,
      minutes: draft.minutes,
      place: draft.place,
      agenda: draft.agenda,
    },
    language,
  );
  const unreached = to.members.filter((member) => member.reach === 'none').map((member) => member.name);
  const reached = to.members.filter((member) => member.reach !== 'none').map((member) => member.name);
  const blocks: Block[] = [
    { kind: 'facts', facts },
    {
      kind: 'facts',
      facts: [
        { label: say.facts.recipients, value: reached.length > 0 ? `${reached.length} (${reached.join(', ')})` : '0' },
        {
          label: say.facts.channel,
          value: to.channel ? say.preview.channelOn(platformNames[to.channel.platform] ?? to.channel.platform) : say.preview.noChannel,
        },
      ],
    },
    ...(to.members.length === 0 ? [{ kind: 'text' as const, text: `${say.preview.nobody} ${say.preview.nobodyHow}` }] : []),
    ...(unreached.length > 0 ? [{ kind: 'text' as const, text: say.preview.mailOff(say.and(unreached)) }] : []),
    ...(more.length > 0 ? [{ kind: 'text' as const, text: say.preview.several }] : []),
    { kind: 'note', text: subject.change ? say.preview.changeNote : say.preview.note },
  ];
  const args: Args = { ...subject.args, ...draftArgs(draft) };
  const actions: Action[] = [
    { name: subject.change ? 'meeting.move' : 'meeting.send', label: say.actions.send, args, style: 'primary' },
    { name: subject.change ? 'meeting.edit' : 'meeting.open', label: say.actions.edit, args, opensForm: true },
  ];
  return {
    name: 'meeting.preview',
    title: subject.change ? say.preview.changeTitle(subject.name) : say.preview.title(subject.name),
    language,
    blocks,
    actions,
  };
}

/** After an invitation, a change or a cancellation was stored. */
export function sentView(meeting: Meeting, what: 'invited' | 'changed' | 'cancelled', count: number, language: Language, now: Date): View {
  const say = wording[language];
  const title =
    what === 'cancelled'
      ? say.sent.cancelled
      : what === 'changed'
        ? say.sent.changed
        : meeting.state === 'proposed'
          ? say.sent.proposed(count)
          : say.sent.invited(count);
  const at = newsAt(meeting, now);
  const lines = [
    ...(at > now && count > 0 ? [say.sent.later(formatDate(at, language))] : []),
    ...(what === 'invited' ? [say.sent.follows] : []),
  ];
  return {
    name: 'meeting.sent',
    title: `${title}. ${meetingName(meeting, language)}`,
    language,
    blocks: [{ kind: 'facts', facts: meetingFacts(meeting, language) }, ...lines.map((line): Block => ({ kind: 'text', text: line }))],
    actions: [],
  };
}

/** Who is invited to the meetings of a network, and how. */
export function membersView(name: string, members: readonly Member[], language: Language): View {
  const say = wording[language].members;
  return {
    name: 'meeting.members',
    title: say.title(name),
    language,
    blocks: [
      members.length === 0
        ? { kind: 'text', text: say.none }
        : {
            kind: 'table',
            columns: say.columns.map((title) => ({ title })),
            rows: members.map((member) => [member.name, local(member.organisation, language), say.reach[member.reach]]),
          },
      { kind: 'note', text: say.how },
    ],
    actions: [],
  };
}

/** One sentence as a view. */
export function saying(name: string, title: string, lines: readonly string[], language: Language, actions: readonly Action[] = []): View {
  return {
    name,
    title,
    language,
    blocks: lines.filter((line) => line !== '').map((line) => ({ kind: 'text', text: line })),
    actions,
  };
}
