// Finds the metric that a person means by a word or two: "infot", "palkkatuki", "verkostotapaamisia".
// A small matcher over the few metrics that one reporter has; questions about all of them are the ask engine's.
import { type CollectedMetric, localName } from './model.js';

/** The metrics that the words fit, best first; equally good ones are all given. */
export function metricsNamed(typed: string, metrics: readonly CollectedMetric[]): readonly CollectedMetric[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const whole = wanted.join(' ');
  const exact = metrics.filter(
    (metric) => metric.id === typed.trim().toLowerCase() || namesOf(metric).some((name) => wordsOf(name).join(' ') === whole),
  );
  if (exact.length > 0) return exact;
  const scored = metrics
    .map((metric) => ({ metric, score: Math.max(...namesOf(metric).map((name) => scoreOf(wanted, wordsOf(name)))) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= best - 0.001).map(({ metric }) => metric);
}

function namesOf(metric: CollectedMetric): readonly string[] {
  return [
    localName(metric.name, 'fi'),
    localName(metric.name, 'sv'),
    localName(metric.name, 'en'),
    metric.id.replaceAll(/[-_]/g, ' '),
    ...metric.aliases,
  ];
}

/** Every wanted word must be in the name; how much of the words agrees decides between names. */
function scoreOf(wanted: readonly string[], name: readonly string[]): number {
  let sum = 0;
  for (const word of wanted) {
    const best = Math.max(0, ...name.map((other) => agreement(word, other)));
    if (best === 0) return 0;
    sum += best;
  }
  return sum / wanted.length;
}

/** 0–1: the same word, another form of it, or the beginning or the end of a compound. */
function agreement(a: string, b: string): number {
  if (a === b) return 1;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  const shorter = Math.min(a.length, b.length);
  // Inflected: all but the ending agrees ("infot", "infoja"; "palkkatuki", "palkkatuen").
  if (shared >= 4 && shared >= shorter - 2 && Math.abs(a.length - b.length) <= 4) return 0.9;
  // The beginning of a compound ("palkkatuki" in "palkkatukipäätökset"), whatever its ending.
  if (shared >= 5 && shared >= a.length - 2) return 0.8;
  // Its last part ("tapaamiset" in "verkostotapaamiset").
  if (a.length >= 5 && b.length > a.length + 2 && b.includes(a.slice(0, Math.max(5, a.length - 3)))) return 0.6;
  return 0;
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 1);
}
