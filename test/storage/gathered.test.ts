// What many ask at once goes in few statements, each gets what is theirs, and one bad value costs nobody else anything.
import { expect, test } from 'vitest';
import { gathered } from '../../src/storage/gathered.js';

/** A statement that answers when it is let, and keeps what it was asked. */
function statement(refuse: (key: number) => boolean = () => false) {
  const asked: number[][] = [];
  const waiting: (() => void)[] = [];
  const run = async (keys: readonly number[]) => {
    asked.push([...keys]);
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (keys.some(refuse)) throw new Error('refused');
    return keys.map((key) => key * 10);
  };
  /** Lets every statement through until all of the work is done. */
  const through = async <T>(work: Promise<T>): Promise<T> => {
    let done = false;
    void work
      .finally(() => {
        done = true;
      })
      .catch(() => {});
    while (!done) {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return work;
  };
  return { asked, run, through };
}

test('one alone is asked at once, and gets its own', async () => {
  const { asked, run, through } = statement();
  expect(await through(gathered(run)(4))).toBe(40);
  expect(asked).toEqual([[4]]);
});

test('what is asked together goes together; what comes meanwhile goes in the next', async () => {
  const { asked, run, through } = statement();
  const ask = gathered(run);
  const first = [ask(1), ask(2), ask(2)];
  await new Promise((resolve) => setImmediate(resolve));
  const second = [ask(3), ask(4)];
  expect(await through(Promise.all([...first, ...second]))).toEqual([10, 20, 20, 30, 40]);
  expect(asked).toEqual([
    [1, 2, 2],
    [3, 4],
  ]);
});

test('many more than fit in one statement all get theirs', async () => {
  const { asked, run, through } = statement();
  const ask = gathered(run);
  const keys = Array.from({ length: 450 }, (_, i) => i);
  expect(await through(Promise.all(keys.map(ask)))).toEqual(keys.map((key) => key * 10));
  expect(asked.map((batch) => batch.length)).toEqual([200, 200, 50]);
});

test('a value that is refused fails for who gave it, and for nobody else', async () => {
  const { run, through } = statement((key) => key === 2);
  const ask = gathered(run);
  const settled = await through(Promise.allSettled([ask(1), ask(2), ask(3)]));
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).toEqual([10, 'refused', 30]);
  expect(await through(ask(5))).toBe(50);
});
