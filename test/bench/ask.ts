// Koolla beside full-text search and intent matching, in one run: how much is right, how much is falsely answered,
// per language; and how long Koolla takes over 122, 5,000 and 50,000 entries. Run: npm run bench:ask
import { type AskEngine, createAskEngine } from '../../src/ask/engine.js';
import { registryFigures } from '../../src/ask/figure-reader.js';
import { type Language, languages, viewAsText } from '../../src/conversation/view.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import type { Registry } from '../../src/registry/model.js';
import { documentsOf } from './ask-documents.js';
import { createPeers, type Peer, type PeerDocument } from './ask-peers.js';
import { type BenchQuestion, givenQuestions, judge, kindOf, ownQuestions } from './ask-questions.js';
import { grown } from './synthetic-registry.js';

const today = '2026-11-22';
type Kind = 'answer' | 'ambiguous' | 'unknown';
type Answerer = (question: BenchQuestion) => Promise<{ kind: Kind; text: string }>;

interface Score {
  answerable: number;
  right: number;
  refusable: number;
  falseAnswers: number;
}

async function score(questions: readonly BenchQuestion[], answer: Answerer): Promise<Score> {
  const s: Score = { answerable: 0, right: 0, refusable: 0, falseAnswers: 0 };
  for (const q of questions) {
    const { kind, text } = await answer(q);
    const verdict = judge(q.expect, kind, text);
    if (q.expect.kind === 'answer') {
      s.answerable += 1;
      if (verdict.right) s.right += 1;
    } else if (q.expect.kind === 'unknown') {
      s.refusable += 1;
      if (verdict.falseAnswer) s.falseAnswers += 1;
    }
  }
  return s;
}

/** A peer as an answerer: below `least` it does not know, and it asks back when the second hit is `close` to the first. */
function peerAnswerer(peer: Peer, documents: ReadonlyMap<string, PeerDocument>, least: number, close: number): Answerer {
  return async (q) => {
    // A dialogue is asked in one breath: peers keep no thread.
    const hits = await peer.find(q.turns.join(' '));
    const [first, second] = hits;
    if (!first || first.score < least) return { kind: 'unknown', text: '' };
    const said = documents.get(first.id)?.text ?? '';
    if (second && second.score >= first.score * close)
      return { kind: 'ambiguous', text: `${said} ${documents.get(second.id)?.text ?? ''}` };
    return { kind: 'answer', text: said };
  };
}

/** The thresholds that serve a peer best on the questions for tuning: right answers, less half of the false ones. */
async function tuned(peer: Peer, documents: ReadonlyMap<string, PeerDocument>, questions: readonly BenchQuestion[]): Promise<Answerer> {
  const tops: number[] = [];
  for (const q of questions) tops.push((await peer.find(q.turns.join(' ')))[0]?.score ?? 0);
  tops.sort((a, b) => a - b);
  let best: { value: number; answer: Answerer } | undefined;
  for (const share of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
    for (const close of [0.97, 0.999, 1.01]) {
      const answer = peerAnswerer(peer, documents, tops[Math.floor(tops.length * share)] ?? 0, close);
      const s = await score(questions, answer);
      const value = s.right / s.answerable - (0.5 * s.falseAnswers) / s.refusable;
      if (!best || value > best.value) best = { value, answer };
    }
  }
  if (!best) throw new Error('no questions to tune on');
  return best.answer;
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((part / of) * 100).toFixed(0)} %`);

async function accuracy(registry: Registry): Promise<void> {
  const engine = createAskEngine(registry);
  const figures = registryFigures(registry);
  const koolla: Answerer = async (q) => {
    let answer: Awaited<ReturnType<AskEngine['ask']>> | undefined;
    for (const text of q.turns) answer = await engine.ask({ text, today, ...(answer ? { dialogue: answer.dialogue } : {}) }, figures);
    return { kind: kindOf(answer?.state ?? 'unknown'), text: answer ? viewAsText(answer.view) : '' };
  };
  const documents = await documentsOf(registry, engine, figures, today);
  const byId = new Map(documents.map((d) => [d.id, d]));
  const own = ownQuestions(['dev', 'held', 'tuned']);
  const answerers: [string, Answerer][] = [['Koolla', koolla]];
  for (const peer of await createPeers(documents)) answerers.push([peer.name, await tuned(peer, byId, ownQuestions(['dev']))]);

  const sets: [string, BenchQuestion[]][] = [
    ['given', givenQuestions()],
    ['own, tuned on', own],
    ['own, untuned', ownQuestions(['untuned'])],
  ];
  console.log('\nRight of the answerable / falsely answered of what should be refused\n');
  console.log(`| questions | language | n | ${answerers.map(([n]) => n).join(' | ')} |`);
  console.log(`|---|---|---:|${answerers.map(() => '---:').join('|')}|`);
  for (const [set, all] of sets) {
    if (all.length === 0) continue;
    for (const language of [...languages, undefined] as (Language | undefined)[]) {
      const questions = language ? all.filter((q) => q.language === language) : all;
      const cells: string[] = [];
      for (const [, answer] of answerers) {
        const s = await score(questions, answer);
        cells.push(`${percent(s.right, s.answerable)} / ${percent(s.falseAnswers, s.refusable)}`);
      }
      console.log(`| ${set} | ${language ?? 'all'} | ${questions.length} | ${cells.join(' | ')} |`);
    }
  }
}

/** Time on the clock and time of the processor, in milliseconds: on a machine that others use too the two differ. */
async function measured<T>(work: () => T | Promise<T>): Promise<{ result: T; wall: number; cpu: number }> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const wall = performance.now() - start;
  const used = process.cpuUsage(before);
  return { result, wall, cpu: (used.user + used.system) / 1000 };
}

async function speed(registry: Registry): Promise<void> {
  const asked = [...givenQuestions(), ...ownQuestions(['dev'])].flatMap((q) => q.turns);
  // A service that has answered other questions before.
  const warm = ownQuestions(['held', 'tuned']).flatMap((q) => q.turns);
  const base = createAskEngine(registry).size;
  console.log('\nMilliseconds on the clock (of the processor, all threads)\n');
  console.log('| entries | build | heap MB | p50 | p99 | slowest | an edit |\n|---:|---:|---:|---:|---:|---:|---:|');
  for (const size of [122, 5000, 50_000]) {
    // 122 entries is less than is bundled: the bundled registry stands for it.
    const grownRegistry = size <= base ? registry : grown(registry, size, base);
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed;
    const build = await measured(() => createAskEngine(grownRegistry));
    const engine = build.result;
    globalThis.gc?.();
    const grew = (process.memoryUsage().heapUsed - heap) / 1e6;
    const figures = registryFigures(grownRegistry);
    for (const text of warm) await engine.ask({ text, today }, figures);
    const walls: number[] = [];
    const cpus: number[] = [];
    for (const text of asked) {
      const { wall, cpu } = await measured(() => engine.ask({ text, today }, figures));
      walls.push(wall);
      cpus.push(cpu);
    }
    const at = (share: number): string => {
      const of = (times: number[]): string => (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1);
      return `${of(walls)} (${of(cpus)})`;
    };
    const [first, ...rest] = grownRegistry.responsibilities;
    const edit = await measured(() =>
      first ? engine.update({ ...grownRegistry, responsibilities: [{ ...first, area: { fi: 'Muokattu vastuu' } }, ...rest] }) : 0,
    );
    const both = (m: { wall: number; cpu: number }): string => `${m.wall.toFixed(0)} (${m.cpu.toFixed(0)})`;
    console.log(`| ${engine.size} | ${both(build)} | ${grew.toFixed(0)} | ${at(0.5)} | ${at(0.99)} | ${at(0.9999)} | ${both(edit)} |`);
  }
}

// `npm run bench:ask -- speed` or `-- accuracy` runs one half; the peers take some minutes.
const [half] = process.argv.slice(2);
const registry = readRegistryFiles('prisma/registry');
if (half !== 'speed') await accuracy(registry);
if (half !== 'accuracy') await speed(registry);
