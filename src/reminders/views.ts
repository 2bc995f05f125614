// What the conversation shows about networks: the list, one network, the preview, what became of an answer.
import { formatDate, formatNumber } from '../conversation/format.js';
import type { Action, Block, Language, View } from '../conversation/view.js';
import { echoDay } from './dates.js';
import type { ForecastLine } from './forecast.js';
import { handOverWording } from './hand-over-wording.js';
import { askedWhetherMetOn, lapseOf, periodOf } from './life.js';
import type { NetworkDetail, NetworkSummary, Recipient, Situation, TimelineEntry } from './model.js';
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
  showActions,
  situationName,
  stateSentence,
  stewardNames,
} from './show.js';
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
    facts.push({ label: say.cadence, value: network.cadence ? wording[language].form.everyOption(network.cadence.every) : say.noCadence });
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
        return detail.step === 'offer'
          ? hands.asked(detail.person ?? '')
          : say.events.sent((detail.step ?? 'remind') as 'remind', detail.person ?? '');
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
        return '';
    }
  };
  return say.events.by(when, entry.who ?? '', what());
}

/** The caller's own networks first with their states, or all of them as public facts. */
export function listView(
  networks: readonly NetworkSummary[],
  mine: readonly NetworkSummary[],
  language: Language,
  now: Date,
  extra: readonly Action[],
): View {
  const say = wording[language];
  const shown = mine.length > 0 ? mine : networks;
  const blocks: Block[] = [];
  if (mine.length > 0) {
    blocks.push({
      kind: 'list',
      items: mine.map((network) => [
        { kind: 'bold' as const, text: fullName(network, language) },
        `: ${network.open ? stateSentence(network.open, language, now) : say.facts.noCadence}`,
      ]),
    });
  } else if (networks.length > 0) {
    blocks.push({
      kind: 'table',
      columns: say.list.columns.map((title) => ({ title })),
      rows: networks.filter((network) => network.convenes).map((network) => publicRow(network, language, now)),
    });
  } else {
    blocks.push({ kind: 'text', text: say.list.none });
  }
  blocks.push({ kind: 'note', text: say.list.hint });
  const actions = mine.length > 0 ? [...showActions(shown.slice(0, 6 - extra.length), language), ...extra] : [...extra];
  return { name: 'network.list', title: mine.length > 0 ? say.list.mine : say.list.all, language, blocks, actions };
}

function publicRow(network: NetworkSummary, language: Language, now: Date): string[] {
  const say = wording[language].facts;
  const next =
    network.open?.state === 'convened' && !isOver(network.open.meetsOn, now) ? meetingTime(network.open, language) : say.nothingAgreed;
  return [local(network.name, language), local(network.region.name, language), network.contact?.name ?? say.notNamed, next];
}

/** Several networks fit, or none: the choices as buttons. */
export function choiceView(text: string, choices: readonly NetworkSummary[], found: boolean, language: Language): View {
  const say = wording[language].list;
  const blocks: Block[] = found ? [] : [{ kind: 'text', text: choices.length > 0 ? say.close : say.hint }];
  const items = choices.map((network) => fullName(network, language));
  if (items.length > 0) blocks.push({ kind: 'list', items });
  return {
    name: 'network.choice',
    title: found ? say.which(text) : say.notFound(text),
    language,
    blocks,
    actions: showActions(choices, language),
  };
}

/** The preview of what leaves when. */
export function calendarView(lines: readonly ForecastLine[], until: Date, language: Language): View {
  const say = wording[language].calendar;
  const blocks: Block[] =
    lines.length === 0
      ? [{ kind: 'text', text: say.empty }]
      : [
          {
            kind: 'table',
            columns: say.columns.map((title) => ({ title })),
            rows: lines.map((line) => [
              formatDate(line.sendAt, language),
              situationName(line.situation, language),
              line.step === 'offer' ? handOverWording[language].step : say.step[line.step],
              line.recipients.join(', ') || say.nobody,
            ]),
          },
          { kind: 'note', text: say.note },
        ];
  return { name: 'network.calendar', title: say.title(formatDate(until, language)), language, blocks, actions: [] };
}

/** What a card becomes once it is answered. */
export function answeredView(situation: Situation, role: Role | undefined, language: Language, now: Date): View {
  const say = wording[language];
  const { convening } = situation;
  const { title, lines } = answeredWords(situation, language, now);
  const facts: { label: string; value: string }[] = [{ label: say.facts.network, value: situationName(situation, language) }];
  if (convening.place && convening.state === 'convened') facts.push({ label: say.facts.place, value: convening.place });
  if (convening.participants !== undefined)
    facts.push({ label: say.facts.participants, value: formatNumber(convening.participants, language) });
  if (convening.minutes) facts.push({ label: say.facts.minutes, value: convening.minutes });
  if (convening.answeredBy && convening.answeredAt) {
    facts.push({
      label: say.facts.answeredBy,
      value: say.answered.savedBy(convening.answeredBy.name, formatDate(convening.answeredAt, language)),
    });
  }
  return {
    name: 'network.answered',
    title,
    language,
    blocks: [{ kind: 'facts', facts }, ...lines.map((line): Block => ({ kind: 'text', text: line }))],
    actions: conveningActions(convening, language, role, now),
  };
}

function answeredWords(situation: Situation, language: Language, now: Date): { title: string; lines: string[] } {
  const say = wording[language].answered;
  const { convening } = situation;
  const name = situationName(situation, language);
  const when = meetingTime(convening, language);
  if (convening.state === 'convened' && convening.meetsOn) {
    const asks = askedWhetherMetOn(convening.meetsOn);
    return {
      title: say.convenedTitle(name, when),
      lines: [say.invite, ...(asks > now ? [say.afterwards(formatDate(asks, language))] : [])],
    };
  }
  if (convening.state === 'snoozed' && convening.snoozedUntil) {
    const period = periodOf(situation);
    const lapse = situation.cadence && period ? lapseOf(situation.cadence, period) : undefined;
    return {
      title: say.snoozedTitle(formatDate(convening.snoozedUntil, language)),
      lines: lapse && lapse <= convening.snoozedUntil ? [say.snoozedShortened(formatDate(lapse, language))] : [],
    };
  }
  if (convening.state === 'offered' || convening.handedTo === 'person') return handedWords(situation, language, name);
  if (convening.state === 'handed-over' && convening.handedTo === 'steward')
    return { title: say.handedToSteward(stewardNames(situation.stewards, language)), lines: [] };
  if (convening.outcome === 'met') return { title: say.metTitle(name, when), lines: [] };
  if (convening.outcome === 'skipped') return { title: say.skippedTitle(name), lines: [] };
  return { title: stateSentence(convening, language, now), lines: [] };
}

function handedWords({ convening: { offer, state } }: Situation, language: Language, network: string): { title: string; lines: string[] } {
  const words = handOverWording[language];
  const to = offer?.to.name ?? '';
  if (state === 'offered')
    return {
      title: words.offeredTitle(to),
      lines: offer ? [words.offeredText(formatDate(offer.until, language), offer.by.name)] : [],
    };
  return { title: words.acceptedTitle(to, network), lines: [...(offer?.lasting ? [words.acceptedLasting] : []), words.acceptedText] };
}

/** The late or second press: what is already known, who said it, and what can still be done. */
export function alreadyView(situation: Situation, role: Role | undefined, language: Language, now: Date): View {
  const say = wording[language].answered;
  const { convening } = situation;
  const state = stateSentence(convening, language, now);
  const closed = convening.state === 'closed';
  const answered = answeredView(situation, role, language, now);
  return {
    ...answered,
    name: 'network.already',
    title:
      closed && convening.outcome !== 'met' && convening.outcome !== 'skipped'
        ? say.closedTitle(situationName(situation, language))
        : say.alreadyTitle,
    blocks: [
      {
        kind: 'text',
        text: convening.answeredBy && !(closed && convening.outcome === 'lapsed') ? say.already(convening.answeredBy.name, state) : state,
      },
      ...answered.blocks.slice(0, 1),
    ],
  };
}

/** "Ensi tiistaina" is echoed before it counts. */
export function confirmView(situation: Situation, meeting: { day: string; time: string; place: string }, language: Language): View {
  const say = wording[language];
  const args = {
    c: situation.convening.id,
    r: String(situation.convening.revision),
    d: meeting.day,
    t: meeting.time,
    ...(meeting.place && { p: meeting.place }),
  };
  const typed = `${command} ${situation.convening.network} ${say.typed.convene} ${formatDate(meeting.day, 'fi')} klo ${meeting.time.replace(':', '.')}${meeting.place ? ` ${meeting.place}` : ''}`;
  return {
    name: 'network.confirm',
    title: say.confirm.title(echoDay(meeting.day, language), meeting.time),
    language,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: say.facts.network, value: situationName(situation, language) },
          ...(meeting.place ? [{ label: say.facts.place, value: meeting.place }] : []),
        ],
      },
      { kind: 'text', text: say.confirm.text },
    ],
    actions: [
      { name: 'network.confirm', label: say.actions.confirm, args, style: 'primary', typed },
      {
        name: 'network.convene',
        label: say.actions.otherDate,
        args: { c: args.c, r: args.r },
        opensForm: true,
        typed: `${command} ${situation.convening.network} ${say.typed.convene} ${say.typed.dateExample}`,
      },
    ],
  };
}
