// Who is to be reminded of a month's figures, when, and what the reminder says: three working days before the deadline,
// on it, two after it; then the coordinator hears who is missing. Nobody is reminded of what is in. Delivery, office
// hours and "once" are the ledger's; what is planned here is checked again just before it leaves.
import { Temporal } from 'temporal-polyfill';
import { formatDate, formatPeriod } from '../conversation/format.js';
import type { Language, View } from '../conversation/view.js';
import { isOpen, morningOf, nextOpen } from '../reminders/calendar.js';
import { typedCommand } from './command-words.js';
import { type MonthState, monthState } from './completeness.js';
import { typedMonth } from './form.js';
import { type Duty, localName, type Month } from './model.js';
import { addMonths, isMonth, isWorkingDay, monthOf } from './period.js';
import type { Given, MetricsStore, NamedPerson } from './store.js';
import { openAction, peopleText } from './views.js';
import { wording } from './wording.js';

/** The ledger's name for these notices. */
export const figuresKind = 'figures';

type ChaseStep = 'before' | 'due' | 'after' | 'coordinator' | 'nudge';

/** How many working days from the deadline each step is, in the order of time. */
const steps: readonly { readonly step: Exclude<ChaseStep, 'nudge'>; readonly days: number }[] = [
  { step: 'before', days: -3 },
  { step: 'due', days: 0 },
  { step: 'after', days: 2 },
  { step: 'coordinator', days: 3 },
];
/** A step that nobody could send for so long is not sent any more. */
const tooLateDays = 14;

/** One notice to plan; the key keeps it from being planned twice. */
export interface PlannedChase {
  /** The ledger's name for it; `figures` when absent. */
  readonly kind?: string;
  readonly key: string;
  readonly about: string;
  readonly person: string;
  readonly dueAt: Date;
  readonly subject: Readonly<Record<string, string>>;
}

/** Whom an organisation's figures concern today. */
export interface Concerned {
  readonly organisation: string;
  /** Reporters who are not away; while all of them are, or nobody is named, their deputies. */
  readonly reporters: readonly NamedPerson[];
  readonly coordinators: readonly NamedPerson[];
}

/** What chasing needs beside the store: who is concerned, and the ledger. */
export interface ChaseStore {
  concerned(organisations: readonly string[], now: Date): Promise<readonly Concerned[]>;
  /** Adds what is not in the ledger yet and enqueues it in the same transaction. Returns how many were added. */
  plan(notices: readonly PlannedChase[]): Promise<number>;
}

/** The notices that should be in the ledger at `now` for the month that has just ended. */
function chasesDue(
  duties: readonly Duty[],
  figures: readonly Given[],
  concerned: readonly Concerned[],
  now: Date,
): readonly PlannedChase[] {
  const month = addMonths(monthOf(now), -1);
  return concerned.flatMap(({ organisation, reporters, coordinators }) => {
    const state = monthState(duties, figures, organisation, month, now);
    if (!state || state.missing.length === 0) return [];
    // Only the latest step that has come: after a pause nobody gets three messages at once.
    const reached = steps
      .map(({ step, days }) => ({ step, dueAt: morningOf(workingDaysFrom(state.due, days).toString()) }))
      .filter(({ dueAt }) => dueAt <= now && now.getTime() - dueAt.getTime() < tooLateDays * 86_400_000);
    const last = reached.filter(({ step }) => step !== 'coordinator').at(-1);
    const told = reached.find(({ step }) => step === 'coordinator');
    return [
      ...(last ? reporters.map((person) => notice(organisation, month, last.step, person.id, last.dueAt)) : []),
      ...(told ? coordinators.map((person) => notice(organisation, month, told.step, person.id, told.dueAt)) : []),
    ];
  });
}

/** A coordinator's nudge to an organisation's reporters: once a day, whoever presses. */
export function nudges(organisation: string, month: Month, reporters: readonly NamedPerson[], now: Date): readonly PlannedChase[] {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/Helsinki').toPlainDate().toString();
  return reporters.map((person) => {
    const planned = notice(organisation, month, 'nudge', person.id, now);
    return { ...planned, key: `${planned.key}:${day}` };
  });
}

function notice(organisation: string, month: Month, step: ChaseStep, person: string, dueAt: Date): PlannedChase {
  const about = `figures:${organisation}:${month}`;
  return { key: `${about}:${step}:${person}`, about, person, dueAt, subject: { organisation, month, step } };
}

function workingDaysFrom(day: string, days: number): Temporal.PlainDate {
  let at = Temporal.PlainDate.from(day);
  for (let left = Math.abs(days); left > 0; ) {
    at = at.add({ days: Math.sign(days) });
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Plans what has come due; safe at any moment, in any number of processes. Returns how many notices were added. */
export async function tickFigures(store: MetricsStore, chase: ChaseStore, now: Date): Promise<number> {
  const duties = await store.duties();
  const organisations = [...new Set(duties.map((duty) => duty.organisation))];
  if (organisations.length === 0) return 0;
  const month = addMonths(monthOf(now), -1);
  const [figures, concerned] = await Promise.all([
    store.given({ organisations, from: month.slice(0, 4), until: `${month.slice(0, 4)}-Q4` }),
    chase.concerned(organisations, now),
  ]);
  const due = chasesDue(duties, figures, concerned, now);
  return due.length > 0 ? chase.plan(due) : 0;
}

interface Prepared {
  readonly subject: Readonly<Record<string, string>>;
  readonly person: string;
}

/** Notices of figures as delivery needs them: checks again whether each is still wanted, then renders it. */
export function createFigureNotices(store: MetricsStore, chase: ChaseStore) {
  return {
    gathers: true as const,
    async prepare(
      { subject, person }: Prepared,
      language: Language,
      now: Date,
    ): Promise<
      | { readonly action: 'send'; readonly view: View }
      | { readonly action: 'cancel'; readonly reason: string }
      | { readonly action: 'postpone'; readonly until: Date; readonly reason: string }
    > {
      const { organisation = '', month = '', step } = subject;
      if (!isMonth(month)) return { action: 'cancel', reason: 'gone' };
      const [duties, figures, [concerned], names] = await Promise.all([
        store.duties([organisation]),
        store.given({ organisations: [organisation], from: month.slice(0, 4), until: `${month.slice(0, 4)}-Q4` }),
        chase.concerned([organisation], now),
        store.organisationNames([organisation]),
      ]);
      const state = monthState(duties, figures, organisation, month, now);
      if (!state || state.missing.length === 0) return { action: 'cancel', reason: 'figures-in' };
      const wanted = step === 'coordinator' ? concerned?.coordinators : concerned?.reporters;
      if (!wanted?.some((candidate) => candidate.id === person)) return { action: 'cancel', reason: 'not-theirs' };
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      const name = names.get(organisation);
      const view = chaseView(
        state,
        name ? localName(name, language) : organisation,
        step as ChaseStep,
        concerned?.reporters ?? [],
        language,
      );
      return { action: 'send', view };
    },
  };
}

/** The reminder itself: what is missing, until when, and the form one press away. */
function chaseView(
  state: MonthState,
  organisationName: string,
  step: ChaseStep,
  reporters: readonly NamedPerson[],
  language: Language,
): View {
  const say = wording[language];
  const { organisation, month, due } = state;
  const name = formatPeriod(month, language);
  const late = state.state === 'late';
  const titles = {
    before: say.chase.before,
    due: say.chase.due,
    after: say.chase.after,
    coordinator: say.chase.coordinator,
    nudge: late ? say.chase.after : say.chase.before,
  };
  return {
    name: 'metrics.reminder',
    title: titles[step](name),
    language,
    blocks: [
      {
        kind: 'text',
        text: `${organisationName}. ${late ? say.chase.wasDue(formatDate(due, language)) : say.form.due(formatDate(due, language))}`,
      },
      { kind: 'list', items: state.missing.map(({ metric }) => localName(metric.name, language)) },
      ...(step === 'coordinator'
        ? [
            {
              kind: 'text' as const,
              text: reporters.length > 0 ? say.refusal.whom(peopleText(reporters, language)) : say.status.noReporters,
            },
          ]
        : []),
      { kind: 'note', text: say.chase.automatic },
    ],
    actions:
      step === 'coordinator'
        ? [
            nudgeAction(language, organisation, month),
            {
              name: 'metrics.status',
              label: say.chase.status,
              args: { month },
              typed: typedCommand(language, 'status', typedMonth(month)),
            },
          ]
        : [openAction(language, organisation, month, say.form.open(name))],
  };
}

/** Lets a coordinator remind an organisation's reporters. */
export function nudgeAction(language: Language, organisation: string, month: Month) {
  return {
    name: 'metrics.nudge',
    label: wording[language].chase.nudge,
    args: { organisation, month },
    typed: typedCommand(language, 'remind', `${typedMonth(month)} ${organisation}`),
  };
}
