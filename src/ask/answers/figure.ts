// Answers that are numbers: the value with its period and source, change, target; approximate stays approximate,
// a running total stays one, and what is missing is said to be missing.
import { formatDate, formatNumber, formatPeriod } from '../../conversation/format.js';
import type { Block, View } from '../../conversation/view.js';
import type { KnownFigure } from '../figure-reader.js';
import type { Outcome } from '../outcome.js';
import { words } from '../wording.js';
import { closing, inLanguage, nameOf, organisationName, regionName, sentenceCase, type Writer } from './phrases.js';
import type { Written } from './written.js';

export function writeMetric(outcome: Extract<Outcome, { kind: 'metric' }>, figures: readonly KnownFigure[], w: Writer): Written {
  const t = words(w.language);
  const metric = w.world.metrics.get(outcome.metric);
  if (!metric) throw new Error('a metric that is not in the registry');
  const name = `${sentenceCase(nameOf(metric.name, w.language))} (${regionName(metric.region, w)})`;
  const unit = inLanguage(metric.unit, w.language);
  const value = (f: KnownFigure): string => {
    if (f.value === null) return f.text ? inLanguage(f.text, w.language) : '–';
    if (metric.kind === 'yes-no') return f.value > 0 ? t.yes : t.no;
    const number = `${formatNumber(f.value, w.language, metric.decimals)} ${unit}`.trim();
    return f.approximate ? t.approximately(number) : number;
  };
  const when = (f: KnownFigure): string => (f.period ? formatPeriod(f.period, w.language) : f.asOf ? formatDate(f.asOf, w.language) : '');
  const line = (f: KnownFigure): string => (f.period ? t.figureValue(name, when(f), value(f)) : t.figureTotal(name, when(f), value(f)));
  const { year, month } = outcome;
  const wanted = year === undefined ? undefined : month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
  const fits = (f: KnownFigure): boolean => {
    if (wanted === undefined) return true;
    if (f.period) return f.period === wanted || (month === undefined && f.period.startsWith(`${year}-`));
    return f.asOf?.startsWith(wanted) ?? false;
  };
  const shown = figures.filter(fits);
  const notes: string[] = [];
  const blocks: Block[] = [];
  let title: string;
  let state: Written['state'] = 'figure';
  const yearly = figures.filter((f) => f.period !== undefined && f.value !== null && /^\d{4}$/.test(f.period));

  if (outcome.asked === 'target') {
    const goal = metric.target;
    title = goal
      ? `${name}, ${t.target.toLowerCase()}: ${goal.value === undefined ? t.targetWord[goal.direction] : `${formatNumber(goal.value, w.language)} ${unit}`}`
      : t.targetNone(name);
    if (!goal) state = 'unknown';
    if (goal?.note) notes.push(inLanguage(goal.note, w.language));
  } else if (outcome.asked === 'break') {
    const breaks = metric.versions.flatMap((v) => (v.breakNote ? [inLanguage(v.breakNote, w.language)] : []));
    title = `${name}: ${t.seriesBreak.toLowerCase()}. ${breaks.join(' ')}`;
  } else if (outcome.asked === 'trend') {
    const pair = outcome.years?.map((y) => yearly.find((f) => f.period === String(y)));
    const [from, to] = pair ?? [yearly.at(-2), yearly.at(-1)];
    if (from?.value != null && to?.value != null) {
      const difference = to.value - from.value;
      const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
      const percent = from.value > 0 ? `${sign}${formatNumber(Math.abs((difference / from.value) * 100), w.language, 1)} %` : '';
      title = t.change(
        name,
        `${value(from)} (${when(from)})`,
        `${value(to)} (${when(to)})`,
        `${sign}${formatNumber(Math.abs(difference), w.language, metric.decimals)}`,
        percent,
      );
      for (const version of metric.versions) {
        if (
          version.breakNote &&
          version.from &&
          from.period &&
          version.from.slice(0, 4) > from.period &&
          to.period &&
          version.from.slice(0, 4) <= to.period
        )
          notes.push(`${t.seriesBreak}: ${inLanguage(version.breakNote, w.language)}`);
      }
    } else {
      title = t.changeUnknown(name);
      state = 'unknown';
    }
  } else if (shown.length === 0) {
    title = figures.length === 0 ? t.figureNone(name) : t.figureMissing(name, wanted ? formatPeriod(wanted, w.language) : '');
    state = 'unknown';
    notes.push(t.missingIsNotZero);
  } else {
    const latest = shown.at(-1);
    // Without a year, the newest leads and the ones before it follow.
    title = latest ? line(latest) : name;
  }
  const list =
    outcome.asked === 'value' && shown.length > 0
      ? shown.slice(0, -1).toReversed()
      : figures.filter((f) => state === 'unknown' || outcome.asked === 'target' || (outcome.asked === 'latest' && !shown.includes(f)));
  if (state === 'unknown' && list.length > 0) blocks.push({ kind: 'text', text: `${t.figureLatest}:` });
  if (list.length > 0) blocks.push({ kind: 'list', items: list.slice(-6).map((f) => `${when(f)}: ${value(f)}`) });
  const lead = shown.at(-1) ?? figures.at(-1);
  if (lead && state !== 'unknown') {
    if (lead.cumulative) notes.push(t.cumulative);
    if (lead.split.length > 0)
      notes.push(`${t.split}: ${lead.split.map((s) => `${s.name} ${formatNumber(s.value, w.language)}`).join(', ')}.`);
    if (lead.organisation) notes.push(`${t.organisation}: ${organisationName(lead.organisation, w)}.`);
  }
  if (metric.target && outcome.asked === 'value' && state === 'figure') {
    const goal =
      metric.target.value === undefined
        ? t.targetWord[metric.target.direction]
        : `${formatNumber(metric.target.value, w.language)} ${unit}`;
    notes.push(`${t.target}: ${goal}.`);
  }
  if (metric.overlapGroup) notes.push(t.overlap);
  if (metric.note) notes.push(inLanguage(metric.note, w.language));
  if (notes.length > 0) blocks.push({ kind: 'text', text: notes.join(' ') });
  const sources = lead?.citation ? [lead.citation] : metric.citations;
  if (lead?.reported) blocks.push({ kind: 'note', text: t.reported(formatDate(lead.reported, w.language)) });
  blocks.push(...closing({ ...metric, citations: sources }, w));
  const view: View = { name: 'ask.answer', title, language: w.language, blocks, actions: [] };
  return { state, view, entries: [`metric:${metric.id}`] };
}
