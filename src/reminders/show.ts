// Small pieces that cards and answers share: names, dates with times, the state in a sentence, the actions of a
// convening. Whole views stand in card.ts and views.ts.
import { formatDate, helsinkiDay } from '../conversation/format.js';
import type { Action, Args, Language, View } from '../conversation/view.js';
import type { LocalDate, LocalText } from '../registry/model.js';
import { handOverWording } from './hand-over-wording.js';
import { invitationAction, invitationWording } from './invitation.js';
import { isOpenConvening } from './life.js';
import type { Convening, NetworkDetail, NetworkSummary, Recipient, Situation } from './model.js';
import { rhythmWording } from './rhythm-wording.js';
import { wording } from './wording.js';

/** What somebody is to a network; stewards are stewards of all, `asked` was asked to take one convening over. */
export type Role = 'contact' | 'deputy' | 'steward' | 'asked';

/** The slash command that works on every platform; the words of the three languages work in a message. */
export const command = '/verkosto';

/** The name in that language, else in Finnish. */
export function local(text: LocalText, language: Language): string {
  return text[language] ?? text.fi;
}

/** "Työnantajayhteistyöverkosto, Kymenlaakso": networks of several regions share a name. */
export function fullName(network: { readonly name: LocalText; readonly region: { readonly name: LocalText } }, language: Language): string {
  return `${local(network.name, language)}, ${local(network.region.name, language)}`;
}

/** The same from a situation. */
export function situationName(situation: Situation, language: Language): string {
  return fullName({ name: situation.networkName, region: { name: situation.regionName } }, language);
}

/** "1.2.2027 klo 9.00". */
export function meetingTime(convening: Pick<Convening, 'meetsOn' | 'meetsAt'>, language: Language): string {
  if (!convening.meetsOn) return '';
  return wording[language].dateAndTime(formatDate(convening.meetsOn, language), convening.meetsAt ?? '');
}

/** Where a convening stands, in a sentence. */
export function stateSentence(convening: Convening, language: Language, now: Date): string {
  const say = wording[language].state;
  const when = meetingTime(convening, language);
  switch (convening.state) {
    case 'planned':
      return convening.dueAt > now ? say.planned(formatDate(convening.dueAt, language)) : say.waiting;
    case 'reminded':
      return say.waiting;
    case 'escalated':
      return say.escalated;
    case 'snoozed':
      return say.snoozed(convening.snoozedUntil ? formatDate(convening.snoozedUntil, language) : '');
    case 'offered':
      return handOverWording[language].stateOffered(
        convening.offer?.to.name ?? '',
        formatDate(convening.offer?.until ?? convening.dueAt, language),
      );
    case 'handed-over':
      return convening.handedTo === 'person'
        ? handOverWording[language].stateAccepted(convening.offer?.to.name ?? '')
        : say.handedOver(convening.handedTo ?? 'steward');
    case 'proposed':
      return invitationWording[language].proposed;
    case 'convened':
      return isOver(convening.meetsOn, now) ? say.askedWhetherMet(when) : say.convened(when);
    case 'closed':
      return closedSentence(convening, language, when);
    default:
      return convening.state satisfies never;
  }
}

function closedSentence(convening: Convening, language: Language, when: string): string {
  const say = wording[language].state;
  switch (convening.outcome) {
    case 'met':
      return say.met(when);
    case 'not-met':
      return say.notMet;
    case 'unknown':
      return say.unknown(when);
    case 'skipped':
      return say.skipped;
    case 'cadence':
      return say.cadence;
    case 'lapsed':
    case undefined:
      return say.lapsed;
    default:
      return convening.outcome satisfies never;
  }
}

/** True from the meeting's day on: from then it can be told whether it took place. */
export function isOver(meetsOn: LocalDate | undefined, now: Date): boolean {
  return meetsOn !== undefined && meetsOn <= helsinkiDay(now);
}

/** True where "was it held?" can be answered. */
export function canTellWhetherMet(convening: Convening, now: Date): boolean {
  const asked = convening.state === 'convened' || (convening.state === 'closed' && convening.outcome === 'unknown');
  return asked && isOver(convening.meetsOn, now);
}

/** What somebody with that role can do about a convening now. */
export function conveningActions(convening: Convening, language: Language, role: Role | undefined, now: Date): Action[] {
  if (!role) return [];
  const say = wording[language];
  const args: Args = { c: convening.id, r: String(convening.revision) };
  const typed = (verb: string, rest = '') => `${command} ${convening.network} ${verb}${rest ? ` ${rest}` : ''}`;
  const change: Action = {
    name: 'network.convene',
    label: say.actions.changeDate,
    args,
    opensForm: true,
    typed: typed(say.typed.convene, say.typed.dateExample),
  };
  if (canTellWhetherMet(convening, now)) {
    return [
      { name: 'network.met', label: say.actions.met, args, style: 'primary', opensForm: true, typed: typed(say.typed.met, '12') },
      { name: 'network.not-met', label: say.actions.notMet, args, opensForm: true, typed: typed(say.typed.notMet) },
      ...(convening.state === 'convened' ? [change] : []),
    ];
  }
  if (!isOpenConvening(convening)) return [];
  if (convening.state === 'convened') return [change, invitationAction(convening, language, false)];
  if (convening.state === 'proposed') return [invitationAction(convening, language, true)];
  if (role === 'asked') {
    const words = handOverWording[language];
    return [
      { name: 'network.accept', label: words.accept, args, style: 'primary', typed: typed(words.typedAccept) },
      { name: 'network.decline', label: words.decline, args, typed: typed(words.typedDecline) },
    ];
  }
  const actions: Action[] = [
    invitationAction(convening, language, true),
    {
      name: 'network.convene',
      label: say.actions.convene,
      args,
      opensForm: true,
      typed: typed(say.typed.convene, say.typed.dateExample),
    },
  ];
  if (convening.state === 'offered' && role !== 'steward') return actions;
  if (role === 'steward') {
    actions.push({
      name: 'network.settings',
      label: say.actions.settings,
      args: { network: convening.network },
      opensForm: true,
      typed: `${command} ${say.typed.settings} ${convening.network}`,
    });
  } else {
    actions.push({ name: 'network.snooze', label: say.actions.snooze, args: { ...args, days: '7' }, typed: typed(say.typed.snooze, '7') });
    actions.push({ name: 'network.not-mine', label: say.actions.notMine, args, opensForm: true, typed: typed(say.typed.notMine) });
  }
  actions.push({ name: 'network.skip', label: say.actions.skip, args, opensForm: true, typed: typed(say.typed.skip) });
  return actions;
}

/** The button that opens the form of how often the network meets. */
export function rhythmAction(network: string, language: Language): Action {
  const { action, typed } = rhythmWording[language];
  return { name: 'network.rhythm', label: action, args: { network }, opensForm: true, typed: `${command} ${network} ${typed}` };
}

/** "Maija Meikäläinen (poissa 14.8.2027 asti)". */
export function recipientName(recipient: Recipient, language: Language): string {
  return recipient.absentUntil
    ? wording[language].facts.absentUntil(recipient.name, formatDate(recipient.absentUntil, language))
    : recipient.name;
}

/** Organisations by name, those that have ended marked as such. */
export function memberNames(members: NetworkDetail['members'], language: Language): string {
  const say = wording[language].facts;
  return members
    .map(({ name, endedOn }) => (endedOn ? say.ended(local(name, language), formatDate(endedOn, language)) : local(name, language)))
    .join(', ');
}

/** The stewards' names, or '' when there is none. */
export function stewardNames(stewards: readonly Recipient[], language: Language): string {
  return wording[language].and(stewards.map((steward) => steward.name).filter((name) => name !== ''));
}

/** Buttons that open networks. */
export function showActions(networks: readonly NetworkSummary[], language: Language): Action[] {
  return networks.map((network) => ({
    name: 'network.show',
    label: fullName(network, language),
    args: { network: network.id },
    typed: `${command} ${network.id}`,
  }));
}

/** A view that says why not, and whom to ask. */
export function refusal(language: Language, title: string, lines: readonly string[], actions: readonly Action[] = []): View {
  return {
    name: 'network.refused',
    title,
    language,
    blocks: lines.filter((line) => line !== '').map((line) => ({ kind: 'text', text: line })),
    actions,
  };
}
