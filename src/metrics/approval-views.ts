// What approval looks like: the coordinator's card, the list of what waits, the form that sends back, and what a
// reporter hears. The words are approval-wording.ts, who may is approval.ts.
import { createHash } from 'node:crypto';
import { buttonsFor } from '../conversation/buttons.js';
import type { Form, RawValues } from '../conversation/form.js';
import { formatDate, formatPeriod, formatTime, helsinkiDay } from '../conversation/format.js';
import type { Block, Language, View } from '../conversation/view.js';
import type { Review } from './approval-store.js';
import { approvalWording } from './approval-wording.js';
import { typedCommand } from './command-words.js';
import { figureText } from './entry.js';
import { typedMonth } from './form.js';
import { type CollectedMetric, localName, type Month, type StoredFigure } from './model.js';
import { openAction } from './views.js';
import { wording } from './wording.js';

/** A month of one organisation as its coordinator sees it. */
export interface WaitingMonth {
  readonly organisation: string;
  readonly organisationName: string;
  readonly month: Month;
  readonly waiting: readonly StoredFigure[];
  /** Every version of the month, to say what a correction replaces. */
  readonly versions: readonly StoredFigure[];
  readonly metrics: readonly CollectedMetric[];
  readonly reviews: readonly Review[];
}

/** A short code of what waits: a press tells by it what its card showed. */
export function seenCode(waiting: readonly Pick<StoredFigure, 'metric' | 'period' | 'version'>[]): string {
  const text = waiting.map(({ metric, period, version }) => `${metric} ${period} ${version}`).sort();
  return createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 8);
}

/** The coordinator's card: everything that waits, or what became of it. */
export function approvalCard(month: WaitingMonth, language: Language, above?: string): View {
  const say = approvalWording[language];
  const name = formatPeriod(month.month, language);
  if (month.waiting.length === 0) return decidedView(month, language, above);
  const facts = month.waiting.map((figure) => {
    const metric = month.metrics.find((candidate) => candidate.id === figure.metric);
    const before = month.versions.filter((other) => isEarlier(other, figure)).at(-1);
    const shown = metric ? figureText(figure, metric, language) : '';
    const extras = [
      metric && before ? say.correction(figureText(before, metric, language)) : undefined,
      before && figure.reason,
      figure.status === 'missing' ? undefined : figure.comment && wording[language].receipt.comment(figure.comment),
    ].flatMap((extra) => (extra ? [extra.replace(/\.$/, '')] : []));
    return {
      label: metric ? localName(metric.name, language) : figure.metric,
      value: extras.length > 0 ? `${shown} (${extras.join('; ')})` : shown,
    };
  });
  const latest = month.waiting.reduce((a, b) => (a.enteredAt > b.enteredAt ? a : b));
  const blocks: Block[] = [
    ...(above ? [{ kind: 'text' as const, text: above }] : []),
    { kind: 'text', text: month.organisationName },
    { kind: 'facts', facts },
    { kind: 'note', text: `${say.entered(latest.enteredBy ?? '–', whenText(latest.enteredAt, language))} ${say.intro}` },
  ];
  const args = { organisation: month.organisation, month: month.month, seen: seenCode(month.waiting) };
  const typed = `${typedMonth(month.month)} ${month.organisation}`;
  return {
    name: 'metrics.approval',
    title: say.title(name),
    language,
    blocks,
    actions: [
      {
        name: 'metrics.approve',
        label: say.approve,
        args,
        style: 'primary',
        typed: typedCommand(language, 'approve', `${typed} ${args.seen}`),
      },
      { name: 'metrics.send-back', label: say.sendBack, args, opensForm: true, typed: typedCommand(language, 'send-back', typed) },
      {
        name: 'metrics.history',
        label: say.history,
        args: { organisation: month.organisation, month: month.month },
        typed: typedCommand(language, 'history', typed),
      },
    ],
  };
}

function isEarlier(other: StoredFigure, figure: StoredFigure): boolean {
  return other.metric === figure.metric && other.period === figure.period && other.version < figure.version;
}

/** Nothing waits any more: the last decision, where there was one. */
function decidedView(month: WaitingMonth, language: Language, above?: string): View {
  const say = approvalWording[language];
  const name = formatPeriod(month.month, language);
  const review = month.reviews.at(-1);
  const texts = review ? [month.organisationName, decisionText(review, language)] : [month.organisationName];
  return {
    name: 'metrics.approval',
    title: review ? (review.decision === 'approved' ? say.approved(name) : say.returned(name)) : say.nothing,
    language,
    blocks: [above, ...texts].filter((text) => text !== undefined).map((text) => ({ kind: 'text', text })),
    actions: [],
  };
}

/** Who decided what and when, with the message. */
function decisionText(review: Review, language: Language): string {
  const say = approvalWording[language];
  const when = whenText(review.at, language);
  const who = review.decision === 'approved' ? say.approvedBy(review.by, when) : say.returnedBy(review.by, when);
  return review.comment ? `${who} ${say.comment(review.comment)}` : who;
}

function whenText(at: Date, language: Language): string {
  return `${formatDate(helsinkiDay(at), language)} ${formatTime(at, language)}`;
}

/** What the reporter hears of a decision. */
export function decisionNotice(month: WaitingMonth, review: Review, language: Language): View {
  const say = approvalWording[language];
  const name = formatPeriod(month.month, language);
  const returned = review.decision === 'returned';
  return {
    name: 'metrics.reviewed',
    title: returned ? say.returned(name) : say.approved(name),
    language,
    blocks: [
      { kind: 'text', text: month.organisationName },
      { kind: 'text', text: decisionText(review, language) },
      { kind: 'note', text: say.automatic },
    ],
    actions: returned ? [openAction(language, month.organisation, month.month, say.correct)] : [],
  };
}

/** Asks what the reporter should check. */
export function sendBackForm(
  month: WaitingMonth,
  seen: string,
  language: Language,
  typed?: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const say = approvalWording[language];
  const args = { organisation: month.organisation, month: month.month, seen };
  return {
    name: 'metrics.send-back',
    args,
    title: say.form.title,
    language,
    intro: [{ kind: 'text', text: `${month.organisationName}, ${formatPeriod(month.month, language)}` }],
    fields: [
      {
        kind: 'text',
        id: 'comment',
        label: say.form.comment,
        hint: say.form.commentHint,
        required: true,
        multiline: true,
        maxLength: 500,
      },
    ],
    values: typed ?? {},
    submitLabel: say.form.submit,
    cancelLabel: say.form.cancel,
    ...(errors && { errors }),
    opener: { name: 'metrics.send-back', args, label: say.sendBack },
  };
}

/** Months that wait, each one press away. */
export function waitingList(months: readonly { organisation: string; name: string; month: Month }[], language: Language): View {
  const say = approvalWording[language];
  const label = ({ name, month }: { name: string; month: Month }) => `${name}, ${formatPeriod(month, language)}`;
  const { actions, rest } = buttonsFor(
    months.map((one) => ({
      name: 'metrics.approval',
      label: label(one),
      args: { organisation: one.organisation, month: one.month },
      typed: typedCommand(language, 'approve', `${typedMonth(one.month)} ${one.organisation}`),
    })),
    language,
  );
  return {
    name: 'metrics.approvals',
    title: months.length > 0 ? say.list : say.nothingAnywhere,
    language,
    blocks: months.length > 0 ? [{ kind: 'list', items: months.map(label) }, ...rest] : [],
    actions,
  };
}
