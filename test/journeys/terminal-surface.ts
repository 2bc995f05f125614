// A terminal: lines in, lines out, exactly as a person types them.
import { PassThrough } from 'node:stream';
import { vi } from 'vitest';
import type { Surface } from './surface.js';

export interface TerminalStreams {
  readonly input: PassThrough;
  readonly output: PassThrough;
}

export function terminalStreams(): TerminalStreams {
  return { input: new PassThrough(), output: new PassThrough() };
}

export function terminalSurface({ input, output }: TerminalStreams): Surface {
  let screen = '';
  let read = 0;
  let last = '';
  output.on('data', (data) => {
    screen += String(data);
  });
  const type = (line: string) => void input.write(`${line}\n`);
  const until = (match: RegExp) =>
    vi
      .waitUntil(
        () => {
          const found = match.exec(flat(screen.slice(read)));
          return found !== null;
        },
        { timeout: 40_000, interval: 20 },
      )
      .catch(() => Promise.reject(new Error(`${match} did not come. There is:\n${screen.slice(read)}`)));
  return {
    name: 'terminal',
    say: async (text) => {
      read = screen.length;
      type(text);
    },
    async sees(match) {
      await until(match);
      await vi.waitUntil(() => screen.endsWith('> '), { timeout: 40_000, interval: 20 });
      last = screen.slice(read);
      read = screen.length;
      return flat(last);
    },
    async press(label) {
      const number = new RegExp(`^ {2}(\\d+) {2}${label}`, 'm').exec(last)?.[1];
      if (!number) throw new Error(`no button ${label} in:\n${last}`);
      type(number);
    },
    seesForm: async (match) => void (await until(match)),
    async send(values) {
      // Asked field by field: what is not to be filled is left as it is.
      const waiting = new Map(Object.entries(values));
      while (waiting.size > 0) {
        await vi.waitUntil(() => /: $/.test(screen) && !screen.endsWith('> '), { timeout: 40_000, interval: 20 });
        const prompt = screen.slice(screen.lastIndexOf('\n') + 1);
        const label = [...waiting.keys()].find((key) => prompt.startsWith(key));
        read = screen.length;
        type(label ? (waiting.get(label) ?? '') : '');
        screen += '\n'; // the line that was typed is the person's own
        if (label) waiting.delete(label);
      }
    },
    stop: async () => void input.end(),
  };
}

/** Wrapped lines as one, so that a sentence is found however it was broken. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
