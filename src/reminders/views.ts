// What the conversation shows about networks: the list, one network, the preview, what became of an answer.
import { buttonsFor } from '../conversation/buttons.js';
import { formatDate, formatNumber } from '../conversation/format.js';
import type { Action, Block, Language, View } from '../conversation/view.js';
import { lapseOf } from './cadence.js';
import { echoDay } from './dates.js';
import type { ForecastLine } from './forecast.js';
import { handOverWording } from './hand-over-wording.js';
import { invitationWording } from './invitation.js';
import { askedWhetherMetOn, periodOf } from './life.js';
import type { NetworkSummary, Situation, Step } from './model.js';
import {
  command,
  conveningActions,
  fullName,
  isOver,
  local,
  meetingTime,
  type Role,
  showActions,
  situationName,
  stateSentence,
  stewardNames,
} from './show.js';
import { vacancyWording } from './vacancy-wording.js';
import { wording } from './wording.js';

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
        `: ${network.open ? stateSentence(network.open, language, now) : say.facts.notReminded}`,
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
  const { actions, rest } = buttonsFor(showActions(choices, language), language);
  return {
    name: 'network.choice',
    title: found ? say.which(text) : say.notFound(text),
    language,
    blocks: [...blocks, ...rest],
    actions,
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
              stepName(line.step, language),
              line.recipients.join(', ') || say.nobody,
            ]),
          },
          { kind: 'note', text: say.note },
        ];
  return { name: 'network.calendar', title: say.title(formatDate(until, language)), language, blocks, actions: [] };
}

function stepName(step: Step, language: Language): string {
  if (step === 'offer') return handOverWording[language].step;
  if (step === 'vacancy') return vacancyWording[language].step;
  return step === 'organisation' ? vacancyWording[language].colleagueStep : wording[language].calendar.step[step];
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
      lines: [invitationWording[language].hint, ...(asks > now ? [say.afterwards(formatDate(asks, language))] : [])],
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
  const typed = `${command} ${situation.convening.network} ${say.typed.convene} ${formatDate(meeting.day, 'fi')} klo ${meeting.time.replace(/^0/, '').replace(':', '.')}${meeting.place ? ` ${meeting.place}` : ''}`;
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
