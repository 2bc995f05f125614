// `koolla ask`: one question on the command line, or a line of JSON for each (`--jsonl`), answered by the same
// engine as in the chat.
import readline from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod/v4';
import type { Answer } from '../ask/engine.js';
import { helsinkiDay } from '../conversation/format.js';
import { type Language, languages, viewAsText } from '../conversation/view.js';
import type { Core } from '../core.js';

export interface AskCommandDeps {
  /** Runs with the core open, and closes it. */
  readonly withCore: (work: (core: Core) => Promise<void>) => Promise<void>;
  readonly out: (line: string) => void;
  readonly now: () => Date;
  readonly input: NodeJS.ReadableStream;
}

const day = z.string().refine(isDay, 'must be a day, as YYYY-MM-DD');
const language = z.enum(['fi', 'sv', 'en'], 'must be fi, sv or en');
/** `null` counts as absent, as many programs write it. */
const line = z
  .object(
    {
      id: z.unknown(),
      text: z.string('must be a string').nullish(),
      turns: z.array(z.string('must be a string'), 'must be a list of strings').min(1, 'must have at least one question').nullish(),
      lang: language.nullish(),
      today: day.nullish(),
    },
    'the line must be one JSON object',
  )
  .refine((value) => typeof value.text === 'string' || value.turns, 'text or turns is needed');

function isDay(value: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const read = new Date(`${value}T00:00:00Z`);
  return year !== undefined && read.getUTCMonth() + 1 === Number(month) && read.getUTCDate() === Number(date);
}

export function askCommand(deps: AskCommandDeps): Command {
  return new Command('ask')
    .description('ask a question; with --jsonl, one JSON object a line on standard input')
    .argument('[question...]', 'the question')
    .option('--lang <language>', `language of the answer where the question does not tell (${languages.join(', ')})`)
    .option('--today <YYYY-MM-DD>', 'answer as if this were today')
    .option('--jsonl', 'read {"id","text"|"turns",…} lines, write one JSON object a line')
    .option('--json', 'the answer as one JSON object')
    .action(async (words: string[], options: { lang?: string; today?: string; jsonl?: boolean; json?: boolean }, command: Command) => {
      const defaults = z.object({ lang: language.optional(), today: day.optional() }).safeParse(options);
      if (!defaults.success) return command.error('Give --lang as fi, sv or en, and --today as YYYY-MM-DD.');
      const question = words.join(' ').trim();
      if (!options.jsonl && !question)
        return command.error('Give a question: koolla ask "Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?"');
      await deps.withCore(async (core) => {
        const lang = defaults.data.lang;
        const today = defaults.data.today ?? helsinkiDay(deps.now());
        if (options.jsonl) return answerLines(core, deps, { ...(lang && { lang }), today });
        const { answer, ms } = await converse(core, [question], { ...(lang && { lang }), today });
        deps.out(options.json ? JSON.stringify(record(answer, ms)) : viewAsText(answer.view));
      });
    });
}

/** One line out for each line in that is not blank, in order; a line that cannot be answered says why and stops nothing. */
async function answerLines(core: Core, deps: AskCommandDeps, defaults: { lang?: Language; today: string }): Promise<void> {
  for await (const raw of readline.createInterface({ input: deps.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    // Windows programs open a file with a byte order mark.
    const typed = raw.replace(/^\uFEFF/, '').trim();
    if (typed === '') continue;
    const json = parseJson(typed);
    const id = idOf(json);
    const parsed = line.safeParse(json);
    if (!parsed.success) {
      deps.out(JSON.stringify({ ...id, error: json === undefined ? 'the line is not JSON' : problems(parsed.error) }));
      continue;
    }
    const { text, turns, lang, today } = parsed.data;
    const language = lang ?? defaults.lang;
    try {
      const { answer, ms } = await converse(core, turns ?? [text ?? ''], {
        ...(language && { lang: language }),
        today: today ?? defaults.today,
      });
      deps.out(JSON.stringify({ ...id, ...record(answer, ms) }));
    } catch (error) {
      deps.out(JSON.stringify({ ...id, error: error instanceof Error ? error.message : String(error) }));
    }
  }
}

/** The line's id as it was given, for lines that cannot be read too. */
function idOf(json: unknown): { id?: unknown } {
  return typeof json === 'object' && json !== null && 'id' in json ? { id: json.id } : {};
}

function problems(error: z.ZodError): string {
  return error.issues.map((i) => [i.path.join('.'), i.message].filter((part) => part !== '').join(' ')).join('; ');
}

/** Asks turn by turn in one dialogue; the answer to the last turn, and its time in milliseconds. */
async function converse(
  core: Core,
  turns: readonly string[],
  settings: { lang?: Language; today: string },
): Promise<{ answer: Answer; ms: number }> {
  let answer: Answer | undefined;
  let ms = 0;
  for (const text of turns) {
    const started = performance.now();
    const question = {
      text,
      today: settings.today,
      ...(settings.lang && { language: settings.lang }),
      ...(answer && { dialogue: answer.dialogue }),
    };
    answer = await core.engine().ask(question, core.figures);
    ms = performance.now() - started;
  }
  if (!answer) throw new Error('a question has at least one turn');
  return { answer, ms };
}

function record(answer: Answer, ms: number): object {
  const { state, language, view, entries, choices } = answer;
  return {
    state,
    lang: language,
    text: viewAsText(view),
    entries,
    choices: choices.map((choice) => choice.label),
    ms: Math.round(ms * 1000) / 1000,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
