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

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const language = z.enum(['fi', 'sv', 'en']);
const line = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    text: z.string().optional(),
    turns: z.array(z.string()).min(1).optional(),
    lang: language.optional(),
    today: day.optional(),
  })
  .refine((value) => value.text !== undefined || value.turns !== undefined, 'text or turns is needed');

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
        deps.out(options.json ? JSON.stringify(record(undefined, answer, ms)) : viewAsText(answer.view));
      });
    });
}

async function answerLines(core: Core, deps: AskCommandDeps, defaults: { lang?: Language; today: string }): Promise<void> {
  for await (const raw of readline.createInterface({ input: deps.input })) {
    if (!raw.trim()) continue;
    const parsed = line.safeParse(parseJson(raw));
    if (!parsed.success) {
      deps.out(JSON.stringify({ error: z.prettifyError(parsed.error).replaceAll('\n', ' ') }));
      continue;
    }
    const { id, text, turns, lang, today } = parsed.data;
    const language = lang ?? defaults.lang;
    const { answer, ms } = await converse(core, turns ?? [text ?? ''], {
      ...(language && { lang: language }),
      today: today ?? defaults.today,
    });
    deps.out(JSON.stringify(record(id, answer, ms)));
  }
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

function record(id: string | number | undefined, answer: Answer, ms: number): object {
  const { state, language, view, entries, choices } = answer;
  return {
    ...(id !== undefined && { id }),
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
