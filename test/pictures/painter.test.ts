import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { languages } from '../../src/conversation/view.js';
import { addMonths } from '../../src/metrics/period.js';
import type { Course } from '../../src/metrics/summary.js';
import { createTrendPicture } from '../../src/metrics/trend-picture.js';
import { createPainter, type Painter, type PainterOptions } from '../../src/pictures/painter.js';
import { metric } from '../metrics/support.js';

const program = fileURLToPath(new URL('odd-program.mjs', import.meta.url));
let painter: Painter;
afterEach(() => painter.stop());

function course(organisationName: string): Course {
  const points = [20, 22, 25, 24].map((value, i) => ({
    period: addMonths('2026-01', i),
    value,
    approximate: i === 1,
    provisional: i === 3,
  }));
  return { metric: metric(), organisationName, points };
}

/** A painter whose pictures say which process drew them, and for whom. */
function odd(options: PainterOptions = {}) {
  painter = createPainter({ program, ...options });
  return async (name: string) => {
    const [pid, words] = new TextDecoder().decode(await painter.draw(course(name), 'fi')).split(' ');
    return { pid: Number(pid), words };
  };
}
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('pictures drawn apart are the same to the byte, also when several are asked for at once', { timeout: 60_000 }, async () => {
  painter = createPainter();
  const here = createTrendPicture();
  const apart = await Promise.all(languages.map((language) => painter.draw(course('Työllisyyskeskus'), language)));
  for (const [i, language] of languages.entries()) {
    const png = await here(course('Työllisyyskeskus'), language);
    expect(Buffer.from(apart[i] ?? []).equals(Buffer.from(png ?? []))).toBe(true);
  }
});

test('several come in the order asked, from one process', async () => {
  const draw = odd();
  const drawn = await Promise.all(['a', 'b', 'c'].map(draw));
  expect(drawn.map(({ words }) => words)).toEqual(['a', 'b', 'c']);
  expect(new Set(drawn.map(({ pid }) => pid)).size).toBe(1);
});

test('a crash is a fault for whose picture it was; the next one is drawn by another process', async () => {
  const draw = odd();
  const before = await draw('a');
  const [crashed, after] = await Promise.allSettled([draw('crash'), draw('b')]);
  expect(crashed).toMatchObject({ status: 'rejected', reason: { message: 'a picture could not be drawn: the drawing process ended (3)' } });
  expect(after).toMatchObject({ status: 'fulfilled', value: { words: 'b' } });
  expect((after as PromiseFulfilledResult<typeof before>).value.pid).not.toBe(before.pid);
});

test('what cannot be drawn is a fault that says why', async () => {
  const draw = odd();
  await expect(draw('fail')).rejects.toThrow('a picture could not be drawn: no ink');
  expect((await draw('b')).words).toBe('b');
});

test('a drawing that does not end is ended, and the next one is drawn', async () => {
  const draw = odd({ longestMs: 5000 });
  const { pid } = await draw('a');
  await expect(draw('hang')).rejects.toThrow('it took longer than 5000 ms');
  expect((await draw('b')).words).toBe('b');
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false));
});

test('the process goes when no picture has been asked for, and comes again with the next one', async () => {
  const draw = odd({ idleMs: 1 });
  const { pid } = await draw('a');
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 10_000 });
  expect((await draw('b')).pid).not.toBe(pid);
});

test('stopping ends the process, tells who waits, and draws no more', async () => {
  const draw = odd();
  const { pid } = await draw('a');
  const waiting = Promise.allSettled([draw('hang'), draw('b')]);
  await painter.stop();
  expect(isRunning(pid)).toBe(false);
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(draw('c')).rejects.toThrow('Koolla is stopping');
});

test('a program that is not there is a fault', async () => {
  const draw = odd({ program: `${program}.gone` });
  await expect(draw('a')).rejects.toThrow('a picture could not be drawn: the drawing process ended (1)');
});
