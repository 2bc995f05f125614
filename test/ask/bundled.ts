// The engine over the bundled registry, built once per test file.
import { type Answer, createAskEngine } from '../../src/ask/engine.js';
import { type FigureReader, registryFigures } from '../../src/ask/figure-reader.js';
import { type Language, viewAsText } from '../../src/conversation/view.js';
import { readRegistryFiles } from '../../src/registry/files.js';

export const registry = readRegistryFiles('prisma/registry');
export const figures: FigureReader = registryFigures(registry);
export const engine = createAskEngine(registry);
export const today = '2026-11-22';

/** Asks one or several turns of a dialogue and returns the last answer with its text. */
export async function ask(...turns: string[]): Promise<Answer & { text: string }> {
  return askAs(undefined, ...turns);
}

/** The same with the asker's own language. */
export async function askAs(language: Language | undefined, ...turns: string[]): Promise<Answer & { text: string }> {
  let answer: Answer | undefined;
  for (const text of turns) {
    answer = await engine.ask(
      { text, today, ...(language ? { language } : {}), ...(answer ? { dialogue: answer.dialogue } : {}) },
      figures,
    );
  }
  if (!answer) throw new Error('nothing was asked');
  return { ...answer, text: viewAsText(answer.view) };
}
