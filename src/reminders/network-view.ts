// One network as the conversation shows it: what is agreed, who is there, what is next, and what happened so far.
import { formatDate, formatNumber } from '../conversation/format.js';
import type { Action, Block, Language, View } from '../conversation/view.js';
import { handOverWording } from './hand-over-wording.js';
import { invitationEvent } from './invitation.js';
import type { NetworkDetail, Recipient, Step, TimelineEntry } from './model.js';
import { everyText } from './rhythm-wording.js';
import {
  command,
  conveningActions,
  fullName,
  isOver,
  local,
  meetingTime,
  memberNames,
  type Role,
  recipientName,
  rhythmAction,
  stateSentence,
  stewardNames,
} from './show.js';
import { vacancyWording } from './vacancy-wording.js';
import { wording } from './wording.js';

/** One network with everything that may be shown to that role; nobody else sees actions or inner steps. */
export function networkView(network: NetworkDetail, role: Role | undefined, language: Language, now: Date): View {
  const say = wording[language];
  const blocks: Block[] = [];
  if (!network.convenes) blocks.push({ kind: 'text', text: say.facts.nothingToConvene });
  blocks.push({ kind: 'facts', facts: networkFacts(network, language, now) });
  const entries = network.timeline.filter((entry) => role !== undefined || isPublic(entry)).slice(0, 8);
  if (entries.length > 0) {
    blocks.push({ kind: 'text', text: [{ kind: 'bold', text: say.facts.timeline }] });
    blocks.push({ kind: 'list', items: entries.map((entry) => timelineSentence(entry, language)) });
  }
  if (network.agreed) {
    const source = say.card.source(local(network.agreed.document, language), network.agreed.place);
    blocks.push({ kind: 'note', text: `${local(network.agreed.description, language)} ${source}` });
  }
  return {
    name: 'network.show',
    title: fullName(network, language),
    language,
    blocks,
    actions: role && network.convenes ? networkActions(network, role, language, now) : [],
  };
}

function networkActions(network: NetworkDetail, role: Role, language: Language, now: Date): Action[] {
  const say = wording[language];
  const actions = network.open ? conveningActions(network.open, language, role, now) : [];
  if (role !== 'asked') actions.push(rhythmAction(network.id, language));
  if (role === 'steward' && !actions.some((action) => action.name === 'network.settings')) {
    actions.push({
      name: 'network.settings',
      label: say.actions.settings,
      args: { network: network.id },
      opensForm: true,
      typed: `${command} ${say.typed.settings} ${network.id}`,
    });
  }
  return actions;
}

function networkFacts(network: NetworkDetail, language: Language, now: Date) {
  const say = wording[language].facts;
  const facts: { label: string; value: string }[] = [];
  if (network.conveners.length === 0 && network.convenes)
    facts.push({ label: say.convener, value: network.conveningOpen ? say.openInAgreement : say.conveningNotMentioned });
  for (const convener of network.conveners) {
    const name = local(convener.organisation, language);
    facts.push({ label: say.convener, value: convener.endedOn ? say.ended(name, formatDate(convener.endedOn, language)) : name });
    if (convener.successors.length > 0) {
      facts.push({
        label: say.successor,
        value: say.successorIs(wording[language].and(convener.successors.map((successor) => local(successor, language)))),
      });
    }
  }
  if (network.convenes) {
    facts.push({
      label: say.contact,
      value: network.contact
        ? withOrganisation(network.contact, network.contactOrganisation, language)
        : say.notNamedAsk(stewardNames(network.stewards, language)),
    });
    if (network.deputy) facts.push({ label: say.deputy, value: withOrganisation(network.deputy, network.deputyOrganisation, language) });
    const words = vacancyWording[language];
    if (network.recordedConvener)
      facts.push({
        label: words.convenerNow,
        value: words.recorded(local(network.recordedConvener.organisation, language), formatDate(network.recordedConvener.since, language)),
      });
    if (network.unreachable) facts.push({ label: words.reach, value: words.unreachable });
    facts.push({ label: say.cadence, value: network.cadence ? everyText(network.cadence.every, language) : say.noCadence });
    const next = network.open?.state === 'convened' && !isOver(network.open.meetsOn, now) ? network.open : undefined;
    facts.push({ label: say.next, value: next ? [meetingTime(next, language), next.place].filter(Boolean).join(', ') : say.nothingAgreed });
    const previous = network.held[0];
    if (previous)
      facts.push({
        label: say.previous,
        value: [
          meetingTime(previous, language),
          previous.participants === undefined ? '' : say.participantsCount(formatNumber(previous.participants, language)),
        ]
          .filter(Boolean)
          .join(', '),
      });
    if (network.open) facts.push({ label: say.state, value: stateSentence(network.open, language, now) });
  }
  facts.push({
    label: say.members,
    value: network.members.length > 0 ? memberNames(network.members, language) : say.membersUnknown,
  });
  return facts;
}

function withOrganisation(person: Recipient, organisation: NetworkDetail['contactOrganisation'], language: Language): string {
  const name = recipientName(person, language);
  return organisation ? `${name}, ${local(organisation, language)}` : name;
}

/** Reasons and steps are the network's own business; that it was called together, and met, is everybody's. */
function isPublic(entry: TimelineEntry): boolean {
  return entry.what === 'convened' || entry.what === 'met';
}

/** "18.1.2027 Maija Meikäläinen kutsui koolle: 1.2.2027 klo 9.00". */
function timelineSentence(entry: TimelineEntry, language: Language): string {
  const say = wording[language];
  const hands = handOverWording[language].events;
  const when = formatDate(entry.at, language);
  const { detail } = entry;
  const meeting = () => say.dateAndTime(detail.meetsOn ? formatDate(detail.meetsOn, language) : '', detail.meetsAt ?? '');
  const what = (): string => {
    switch (entry.what) {
      case 'sent':
        return sentSentence((detail.step ?? 'remind') as Step, detail.person ?? '', language);
      case 'taken-over':
        return vacancyWording[language].events.took(detail.person ?? detail.organisation ?? '');
      case 'failed':
        return say.events.failed((detail.step ?? 'remind') as 'remind', detail.person ?? '');
      case 'convened':
        return say.events.convened(meeting());
      case 'snoozed':
        return say.events.snoozed(detail.until ? formatDate(new Date(detail.until), language) : '');
      case 'handed-over':
        return say.events.handedOver(detail.to === 'deputy' ? 'deputy' : 'steward');
      case 'offered':
        return hands.offered(detail.person ?? '');
      case 'accepted':
        return hands.accepted;
      case 'declined':
        return hands.declined(detail.reason ?? '');
      case 'offer-lapsed':
        return hands.lapsed(detail.person ?? '');
      case 'skipped':
        return say.events.skipped(detail.reason ?? '');
      case 'met':
        return say.events.met(detail.participants ?? '');
      case 'not-met':
        return say.events.notMet(detail.reason ?? '');
      case 'closed':
        return say.events.closed[detail.outcome ?? ''] ?? '';
      default:
        return invitationEvent(entry, language, say.dateAndTime) ?? '';
    }
  };
  return say.events.by(when, entry.who ?? '', what());
}

function sentSentence(step: Step, person: string, language: Language): string {
  if (step === 'offer') return handOverWording[language].events.asked(person);
  if (step === 'vacancy') return vacancyWording[language].events.asked(person);
  if (step === 'organisation') return vacancyWording[language].events.askedColleague(person);
  return wording[language].events.sent(step, person);
}
