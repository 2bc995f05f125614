// What a reporter sees after an act: receipts, questions before storing, conflicts, refusals and choices.
// Reports over time are in reports.ts.
import { formatDate, formatNumber, formatPeriod, formatTime, helsinkiDay } from '../conversation/format.js';
import type { Action, Block, Language, View } from '../conversation/view.js';
import { approvalWording } from './approval-wording.js';
import type { Concern } from './checks.js';
import { typedCommand } from './command-words.js';
import { entryText, figureText } from './entry.js';
import { type FormRow, typedMonth } from './form.js';
import { type CollectedMetric, type Entry, grouped, localName, type Month, type StoredFigure } from './model.js';
import { ruleText } from './rules.js';
import type { FigureChange, NamedPerson } from './store.js';
import { wording } from './wording.js';

/** A view of one sentence and, where there is more to say, a few paragraphs and actions. */
export function messageView(
  name: string,
  language: Language,
  title: string,
  texts: readonly (string | undefined)[] = [],
  actions: readonly Action[] = [],
): View {
  const blocks: Block[] = texts.filter((text) => text !== undefined && text !== '').map((text) => ({ kind: 'text', text: text ?? '' }));
  return { name, title, language, blocks, actions };
}

/** Opens a month's form. */
export function openAction(language: Language, organisation: string, month: Month, label: string, part = 1): Action {
  return {
    name: 'metrics.open',
    label,
    args: { organisation, month, part: String(part) },
    opensForm: true,
    typed: typedCommand(language, undefined, typedMonth(month)),
  };
}

export interface ReceiptSubject {
  readonly organisation: string;
  readonly organisationName: string;
  readonly month: Month;
  /** The rows as they were before, for comparison. */
  readonly rows: readonly FormRow[];
  readonly stored: readonly { readonly metric: CollectedMetric; readonly entry: Entry }[];
  readonly reason?: string;
  /** Whose approval it waits for, as a sentence. */
  readonly waiting?: string;
  readonly by: string;
  readonly at: Date;
  readonly platform: string;
  readonly missing: readonly string[];
  readonly next: readonly Action[];
}

/** What was stored, with the change from the figure before, who, when and from where, and what is still missing. */
export function receiptView(subject: ReceiptSubject, language: Language): View {
  const say = wording[language];
  const facts = subject.stored.map(({ metric, entry }) => {
    const row = subject.rows.find((candidate) => candidate.metric.id === metric.id);
    return { label: localName(metric.name, language), value: storedText(metric, entry, row, language) };
  });
  const blocks: Block[] = [{ kind: 'text', text: subject.organisationName }];
  if (facts.length > 0) blocks.push({ kind: 'facts', facts });
  if (subject.reason) blocks.push({ kind: 'text', text: say.receipt.correctionReason(subject.reason) });
  if (subject.waiting) blocks.push({ kind: 'text', text: subject.waiting });
  blocks.push({ kind: 'text', text: subject.missing.length > 0 ? say.receipt.missing(subject.missing) : say.receipt.complete });
  blocks.push({
    kind: 'note',
    text: say.receipt.by(
      subject.by,
      formatDate(subject.at, language),
      formatTime(subject.at, language),
      say.platform[subject.platform] ?? subject.platform,
    ),
  });
  return {
    name: 'metrics.receipt',
    title: say.receipt.title(formatPeriod(subject.month, language)),
    language,
    blocks,
    actions: [
      ...subject.next,
      openAction(language, subject.organisation, subject.month, say.receipt.correct),
      historyAction(language, subject.organisation, subject.month),
      { name: 'metrics.summary', label: say.receipt.summary, args: {}, typed: typedCommand(language, 'summary') },
    ],
  };
}

/** Shows every version of a month. */
function historyAction(language: Language, organisation: string, month: Month): Action {
  return {
    name: 'metrics.history',
    label: wording[language].receipt.history,
    args: { organisation, month },
    typed: typedCommand(language, 'history', typedMonth(month)),
  };
}

function storedText(metric: CollectedMetric, entry: Entry, row: FormRow | undefined, language: Language): string {
  const shown = entryText(entry, metric, language);
  const before = row?.current ?? (row?.last?.source === 'registry' ? undefined : row?.last);
  if (!before) return shown;
  if (row?.current) return `${shown} (${wording[language].confirm.replaces(figureText(before, metric, language)).replace(/\.$/, '')})`;
  const change =
    entry.kind === 'number' && before.value !== null && metric.kind !== 'yes-no'
      ? changeText(entry.value, before.value, metric, language)
      : undefined;
  return change ? `${shown} (${change})` : shown;
}

/** The change in absolute and per cent: "+3, +10,7 %"; without per cent from zero. */
export function changeText(value: number, before: number, metric: CollectedMetric, language: Language): string {
  const signed = (number: number, decimals: number) =>
    `${number > 0 ? '+' : number < 0 ? '−' : '±'}${formatNumber(Math.abs(number), language, decimals)}`;
  const percent = before > 0 ? `${signed(((value - before) / before) * 100, 1)}${language === 'en' ? '%' : '\u00a0%'}` : undefined;
  return wording[language].receipt.change(signed(value - before, metric.decimals), percent);
}

/** Asks before storing what is unlikely. */
export function concernsView(
  id: string,
  organisation: string,
  organisationName: string,
  month: Month,
  part: number,
  concerns: readonly Concern[],
  changes: readonly FigureChange[],
  rows: readonly FormRow[],
  language: Language,
): View {
  const say = wording[language];
  return {
    name: 'metrics.concerns',
    title: say.confirm.title,
    language,
    blocks: [
      { kind: 'text', text: `${organisationName}, ${formatPeriod(month, language)}` },
      { kind: 'list', items: concerns.map((concern) => concernText(concern, changes, rows, language)) },
      { kind: 'text', text: say.confirm.intro },
    ],
    actions: [
      { name: 'metrics.confirm', label: say.confirm.store, args: { id }, style: 'primary', typed: say.confirm.typedStore },
      openAction(language, organisation, month, say.confirm.change, part),
    ],
  };
}

function concernText(concern: Concern, changes: readonly FigureChange[], rows: readonly FormRow[], language: Language): string {
  const say = wording[language];
  if (concern.kind === 'rule') return ruleText(concern.broken, language);
  if (concern.metric === 'reason') return say.concerns.name(say.form.reason);
  const metric = rows.find((row) => row.metric.id === concern.metric)?.metric;
  const entry = changes.find((change) => change.metric === concern.metric)?.entry;
  if (!metric || !entry) return concern.metric;
  const name = localName(metric.name, language);
  const given = entryText(entry, metric, language);
  const number = (value: number) => formatNumber(value, language, metric.decimals);
  switch (concern.kind) {
    case 'falls':
      return say.concerns.falls(name, given, number(concern.previous), say.form.period(concern.period));
    case 'jump': {
      const low = metric.minimum === undefined ? concern.usual[0] : Math.max(metric.minimum, concern.usual[0]);
      return say.concerns.jump(name, given, number(low), number(concern.usual[1]));
    }
    case 'zero':
      return say.concerns.zero(name, number(concern.previous), say.form.period(concern.period));
    case 'name':
      return say.concerns.name(name);
    default:
      return concern satisfies never;
  }
}

/** One figure from the fast path, before it is stored. */
export function quickView(
  id: string,
  organisationName: string,
  month: Month,
  row: FormRow,
  entry: Entry,
  concerns: readonly Concern[],
  language: Language,
): View {
  const say = wording[language];
  const change: FigureChange = { metric: row.metric.id, period: row.period, base: row.current?.version ?? 0, entry };
  const blocks: Block[] = [
    { kind: 'text', text: `${organisationName}, ${formatPeriod(month, language)}` },
    { kind: 'facts', facts: [{ label: localName(row.metric.name, language), value: storedText(row.metric, entry, row, language) }] },
  ];
  if (concerns.length > 0) blocks.push({ kind: 'list', items: concerns.map((concern) => concernText(concern, [change], [row], language)) });
  return {
    name: 'metrics.quick',
    title: say.confirm.quickTitle,
    language,
    blocks,
    actions: [
      { name: 'metrics.confirm', label: say.confirm.store, args: { id }, style: 'primary', typed: say.confirm.typedStore },
      { name: 'metrics.discard', label: say.confirm.discard, args: { id }, typed: say.confirm.typedDiscard },
    ],
  };
}

/** Somebody else was first: both figures, and the choice. */
export function conflictView(
  organisation: string,
  organisationName: string,
  month: Month,
  part: number,
  theirs: readonly StoredFigure[],
  changes: readonly FigureChange[],
  rows: readonly FormRow[],
  language: Language,
): View {
  const say = wording[language];
  const both = theirs.flatMap((figure) => {
    const row = rows.find((candidate) => candidate.metric.id === figure.metric);
    const mine = changes.find((change) => change.metric === figure.metric);
    if (!row || !mine) return [];
    const who = [figure.enteredBy, formatTime(figure.enteredAt, language)].filter((bit) => bit).join(', ');
    return [
      [
        localName(row.metric.name, language),
        `${figureText(figure, row.metric, language)} (${who})`,
        entryText(mine.entry, row.metric, language),
      ],
    ];
  });
  return {
    name: 'metrics.conflict',
    title: say.conflict.title,
    language,
    blocks: [
      { kind: 'text', text: `${organisationName}, ${formatPeriod(month, language)}` },
      {
        kind: 'table',
        columns: [
          { title: say.conflict.metric },
          { title: say.conflict.theirs, numeric: true },
          { title: say.conflict.yours, numeric: true },
        ],
        rows: both,
      },
      { kind: 'text', text: say.conflict.intro },
    ],
    actions: [
      openAction(language, organisation, month, say.conflict.open, part),
      {
        name: 'metrics.keep',
        label: say.conflict.keep,
        args: { organisation, month, part: String(part) },
        typed: say.confirm.typedDiscard,
      },
    ],
  };
}

/** Every version of a month's figures, oldest first within a metric. */
export function historyView(
  organisation: string,
  organisationName: string,
  month: Month,
  versions: readonly StoredFigure[],
  metrics: readonly CollectedMetric[],
  language: Language,
): View {
  const say = wording[language];
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const rows = [...grouped(versions, (figure) => `${figure.metric}:${figure.period}`).values()].flatMap((group) =>
    group.flatMap((figure) => {
      const metric = byId.get(figure.metric);
      if (!metric) return [];
      const who = [figure.enteredBy, say.history.authority[figure.authority], say.platform[figure.source]].filter((bit) => bit).join(', ');
      const when = `${formatDate(helsinkiDay(figure.enteredAt), language)} ${formatTime(figure.enteredAt, language)}`;
      const why = [
        figure.status === 'missing' ? figure.comment : figure.reason,
        figure.status !== 'missing' && figure.comment ? say.receipt.comment(figure.comment) : undefined,
      ];
      return [
        [
          localName(metric.name, language),
          figureText(figure, metric, language) + marks(figure, group.length > 1, language),
          who,
          when,
          why.filter((bit) => bit).join('; ') || '–',
        ],
      ];
    }),
  );
  return {
    name: 'metrics.history',
    title: say.history.title(organisationName, formatPeriod(month, language)),
    language,
    blocks:
      rows.length > 0
        ? [{ kind: 'table', columns: say.history.columns.map((title, i) => ({ title, numeric: i === 1 })), rows }]
        : [{ kind: 'text', text: say.history.none }],
    actions: [
      openAction(language, organisation, month, rows.length > 0 ? say.receipt.correct : say.form.open(formatPeriod(month, language))),
    ],
  };
}

/** " (voimassa, odottaa hyväksyntää)": what must be known of a figure besides its value. */
export function marks(figure: StoredFigure, several: boolean, language: Language): string {
  const approval = approvalWording[language];
  const said = [
    figure.current && several ? wording[language].history.inForce : undefined,
    figure.approval === 'waiting' ? approval.waitingMark : figure.approval === 'returned' ? approval.returnedMark : undefined,
  ].filter((mark) => mark !== undefined);
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

/** People as a sentence's end: "Maija Meikäläinen (maija@kunta.fi) tai Olli Oja". */
export function peopleText(people: readonly NamedPerson[], language: Language): string {
  const names = people.map((person) => (person.email ? `${person.name} (${person.email})` : person.name));
  const locale = { fi: 'fi', sv: 'sv', en: 'en-GB' }[language];
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
