// The ask engine: one question in, one answer out. Pure but for the figures, which come through a port.
import type { AnswerState } from '../conversation/answer-state.js';
import { type Args, type Language, plain, type View } from '../conversation/view.js';
import type { Id, LocalDate, Registry } from '../registry/model.js';
import { namedOnce } from './answers/once.js';
import { write } from './answers/write.js';
import type { Written } from './answers/written.js';
import type { Cue } from './cues.js';
import { decide } from './decide.js';
import { metricOutcome } from './decide-figure.js';
import { answerEntry } from './decide-topic.js';
import { continued, type Dialogue, type RememberedReading, remember } from './dialogue.js';
import type { FigureReader } from './figure-reader.js';
import type { Option, Outcome } from './outcome.js';
import { questionsIn } from './questions.js';
import { type Reading, read } from './reading.js';
import { cleanText } from './text.js';
import { words } from './wording.js';
import { createWorld, type World } from './world.js';

export interface Question {
  readonly text: string;
  /** The asker's own language: used when the text does not tell. */
  readonly language?: Language;
  /** Today in Helsinki. */
  readonly today: LocalDate;
  readonly homeRegion?: Id;
  readonly dialogue?: Dialogue;
}

export interface Answer {
  readonly state: AnswerState;
  readonly language: Language;
  readonly view: View;
  /** `kind:id` of what the answer is about. */
  readonly entries: readonly string[];
  /** What can be chosen, in order; the args belong to the action `ask.choose`. */
  readonly choices: readonly { readonly label: string; readonly args: Args }[];
  /** What to remember for a follow-up. */
  readonly dialogue: Dialogue;
}

export interface AskEngine {
  ask(question: Question, figures: FigureReader): Promise<Answer>;
  /** Continues after a choice; undefined when the choice is not one that exists. */
  choose(option: Option, question: Omit<Question, 'text'>, figures: FigureReader): Promise<Answer | undefined>;
  /** Answers a given outcome: a page, a card, a whole agreement. */
  show(outcome: Outcome, question: Omit<Question, 'text'>, figures: FigureReader): Promise<Answer>;
  /** The outcome behind a button; undefined when the thing is not in the registry (any more). */
  outcomeFor(what: 'card' | 'duties' | 'agreement' | 'list', id: string, page: number): Outcome | undefined;
  /** Takes an edited registry in; only what changed is indexed again. Returns how many entries that was. */
  update(registry: Registry): number;
  readonly size: number;
}

/** Builds an engine over a registry. */
export function createAskEngine(registry: Registry): AskEngine {
  const keeper = createWorld(registry);

  const answer = async (
    outcome: Outcome,
    reading: Reading,
    language: Language,
    today: LocalDate,
    figures: FigureReader,
  ): Promise<Answer> => {
    const known = outcome.kind === 'metric' ? await figures.figures(outcome.metric) : [];
    const { world } = keeper;
    // The registry may have changed while the figures were read.
    const gone = outcome.kind === 'metric' && !world.metrics.has(outcome.metric);
    const written: Written = write(gone ? { kind: 'unknown', why: 'no-figure' } : outcome, known, { world, language, today });
    const options = written.options ?? [];
    return {
      state: written.state,
      language,
      view: namedOnce(written.view, { world, language, today }),
      entries: written.entries,
      choices: options.map((o) => ({ label: o.label, args: { of: o.option.of, id: o.option.id } })),
      dialogue: {
        language,
        reading: remember(reading),
        entries: written.entries,
        people: written.people ?? [],
        choices: options.map((o) => o.option),
      },
    };
  };

  const readFresh = (text: string, today: LocalDate): Reading => read(text, today, keeper.world);
  const empty = (): Reading => readFresh('', '2000-01-01');
  /** A question that names no place takes the one that is named beside it. */
  const placed = (reading: Reading, beside: string | undefined, today: LocalDate): Reading => {
    if (beside === undefined || reading.regions.length > 0 || reading.organisations.length > 0) return reading;
    const { regions, municipality } = readFresh(beside, today);
    return regions.length === 0 ? reading : { ...reading, regions, ...(municipality ? { municipality } : {}) };
  };

  const engine: AskEngine = {
    get size() {
      return keeper.world.index.size;
    },
    async ask(question, figures) {
      const text = cleanText(question.text);
      const number = /^\s*(\d{1,2})[.)]?\s*$/.exec(text);
      const pending = question.dialogue?.choices ?? [];
      const picked = number ? pending[Number(number[1]) - 1] : undefined;
      if (picked) {
        const chosen = await engine.choose(picked, question, figures);
        if (chosen) return chosen;
      }
      const meant = pending.length > 1 ? pickedByWords(readFresh(text, question.today), pending, keeper.world) : undefined;
      if (meant) {
        const chosen = await engine.choose(meant, question, figures);
        if (chosen) return chosen;
      }
      const answers: Answer[] = [];
      let dialogue = question.dialogue;
      for (const [position, piece] of questionsIn(text, keeper.world.vocabulary).entries()) {
        const alone = placed(readFresh(piece.text, question.today), position === 0 ? piece.beside : undefined, question.today);
        // The second question of a message goes on from the first.
        const fresh = position === 0 ? alone : { ...alone, cues: new Set([...alone.cues, 'follow-up' as const]) };
        // "Vem är NN och vad gör hon": of somebody unknown nothing more is asked.
        if (position > 0 && fresh.cues.has('pronoun') && answers.at(-1)?.state === 'unknown' && !ownTopicOf(fresh)) continue;
        const reading = continued(fresh, dialogue);
        const language = fresh.language ?? (fresh.wordCount <= 6 ? dialogue?.language : undefined) ?? question.language ?? 'fi';
        const outcome = decide(reading, {
          world: keeper.world,
          today: question.today,
          ...(question.homeRegion ? { homeRegion: question.homeRegion } : {}),
        });
        const made = await answer(outcome, reading, language, question.today, figures);
        answers.push(made);
        dialogue = made.dialogue;
      }
      const combined = combine(answers);
      return clientData(text) ? withClientNote(combined) : combined;
    },
    async choose(option, question, figures) {
      const world = keeper.world;
      const before = question.dialogue;
      const asked = before ? readingOf(option, before) : undefined;
      const reading: Reading = asked ? { ...empty(), ...asked, cues: new Set(asked.cues) } : empty();
      const outcome = chosenOutcome(option, reading, world);
      if (!outcome) return undefined;
      const language = before?.language ?? question.language ?? 'fi';
      const region = option.of === 'entry' ? world.index.get(option.id)?.regions : undefined;
      return answer(
        outcome,
        { ...reading, regions: region && region.length === 1 ? region : reading.regions },
        language,
        question.today,
        figures,
      );
    },
    async show(outcome, question, figures) {
      const before = question.dialogue;
      const reading: Reading = before ? { ...empty(), ...before.reading, cues: new Set(before.reading.cues) } : empty();
      return answer(outcome, reading, question.language ?? before?.language ?? 'fi', question.today, figures);
    },
    outcomeFor(what, id, page) {
      const { world } = keeper;
      switch (what) {
        case 'card':
          return world.people.has(id) ? { kind: 'person', person: id, asked: 'reach' } : undefined;
        case 'duties':
          return world.organisations.has(id) ? { kind: 'organisation', organisation: id, page } : undefined;
        case 'agreement':
          return world.agreements.has(id) ? { kind: 'agreement', agreement: id, page } : undefined;
        case 'list': {
          if (id !== 'pilot' && id !== 'project' && id !== 'network' && id !== 'agreement' && id !== 'metric') return undefined;
          return { kind: 'list', of: id, entries: [...world.index.ofKind(id)].map((e) => e.key), page };
        }
        default:
          return what satisfies never;
      }
    },
    update: (next) => keeper.update(next),
  };
  return engine;
}

/** Whether a piece names something itself. */
function ownTopicOf(reading: Reading): boolean {
  return reading.organisations.length > 0 || reading.units.some((u) => !u.optional && u.weight >= 0.5);
}

/** A few words in answer to a choice ("henkilöstölle", "se Kymenlaakson"): the one option that they tell apart. */
function pickedByWords(reading: Reading, options: readonly Option[], world: World): Option | undefined {
  const { cues, units, regions } = reading;
  if (reading.wordCount > 4 || reading.organisations.length + reading.people.length > 0 || reading.year !== undefined) return undefined;
  if (['who', 'how-many', 'follow-up', 'what', 'where', 'when', 'help', 'thanks'].some((c) => cues.has(c as Cue))) return undefined;
  const said = units.filter((u) => !u.optional);
  if (said.length + regions.length === 0) return undefined;
  const family = world.familyOf(regions);
  const fits = options.filter((o) => {
    if (o.of === 'region') return said.length === 0 && regions.includes(o.id);
    const entry = world.index.get(o.of === 'entry' ? o.id : `${o.of}:${o.id}`);
    if (!entry) return false;
    const there = regions.length === 0 || entry.regions.some((r) => family.has(r));
    return there && said.every((u) => entry.names.some((n) => u.ideas.some((i) => n.ideas.has(i))));
  });
  return fits.length === 1 && fits.length < options.length ? fits[0] : undefined;
}

function chosenOutcome(option: Option, reading: Reading, world: World): Outcome | undefined {
  switch (option.of) {
    case 'entry': {
      const entry = world.index.get(option.id);
      if (!entry) return undefined;
      return entry.kind === 'metric' ? metricOutcome(entry, reading, world) : answerEntry(entry, reading, world);
    }
    case 'person':
      return world.people.has(option.id) ? { kind: 'person', person: option.id, asked: 'reach' } : undefined;
    case 'organisation':
      if (!world.organisations.has(option.id)) return undefined;
      return reading.cues.has('change')
        ? { kind: 'succession', organisations: [option.id] }
        : { kind: 'organisation', organisation: option.id, page: 0 };
    case 'region':
      if (!world.regions.has(option.id)) return undefined;
      return decide({ ...reading, regions: [option.id] }, { world, today: '9999-12-31' });
    default:
      return option.of satisfies never;
  }
}

/** Two questions in one message: both answers, the first one's verdict first. */
function combine(answers: readonly Answer[]): Answer {
  const [first, ...rest] = answers.filter(
    (a, _, all) => all.length === 1 || a.state !== 'unknown' || all.every((x) => x.state === 'unknown'),
  );
  if (!first) throw new Error('a message without a question');
  const same = (a: Answer): boolean => a.view.title === first.view.title && a.entries.join() === first.entries.join();
  if (rest.every(same)) return first;
  const shown = [first, ...rest];
  const last = shown.at(-1)?.dialogue ?? first.dialogue;
  const choices = shown.flatMap((a) => a.dialogue.choices);
  let count = 0;
  const earlier = shown.slice(0, -1).map((a) => {
    count += a.dialogue.choices.length;
    return { upTo: count, reading: a.dialogue.reading };
  });
  let number = 0;
  const numbered = shown.map((a) => {
    const from = number;
    number += a.choices.length;
    return from === 0 ? a.view : continuedNumbers(a.view, from);
  });
  const actions = numbered.flatMap((v) => v.actions);
  return {
    ...first,
    view: {
      ...first.view,
      blocks: numbered.flatMap((v, i) =>
        i === 0
          ? v.blocks
          : [{ kind: 'divider' as const }, { kind: 'text' as const, text: [{ kind: 'bold' as const, text: v.title }] }, ...v.blocks],
      ),
      actions: actions.slice(0, 6),
    },
    entries: answers.flatMap((a) => a.entries),
    choices: shown.flatMap((a) => a.choices),
    dialogue: { ...last, choices, ...(choices.length > last.choices.length ? { earlier } : {}) },
  };
}

/** The second question's choices go on from the first one's numbers, so that a typed number means one thing. */
function continuedNumbers(view: View, from: number): View {
  if (view.name !== 'ask.choice') return view;
  return {
    ...view,
    blocks: view.blocks.map((b) =>
      b.kind === 'list' && b.ordered ? { kind: 'list', items: b.items.map((item, i) => `${from + i + 1}. ${plain(item)}`) } : b,
    ),
    actions: view.actions.map((a, i) => ({ ...a, typed: String(from + i + 1) })),
  };
}

/** Which question a choice answers. */
function readingOf(option: Option, dialogue: Dialogue): RememberedReading {
  const at = dialogue.choices.findIndex((c) => c.of === option.of && c.id === option.id);
  return (at < 0 ? undefined : dialogue.earlier?.find((e) => at < e.upTo)?.reading) ?? dialogue.reading;
}

const identityCode = /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/i;
const clientWords = /\b(asiakkaani|asiakkaamme|potilaani|min klient|my client|diagnoosi\w*|hetu\w*|henkilötunnu\w*|personbeteckning\w*)\b/i;

function clientData(text: string): boolean {
  return identityCode.test(text) || clientWords.test(text);
}

function withClientNote(answer: Answer): Answer {
  return {
    ...answer,
    view: {
      ...answer.view,
      blocks: [
        { kind: 'note', text: words(answer.language).clientData },
        ...answer.view.blocks.filter((b) => b.kind !== 'text' || answer.state !== 'unknown'),
      ],
    },
  };
}
