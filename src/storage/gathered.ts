// Many small statements as one. A message costs a handful of them, and each costs a journey to the database: what is asked
// while one statement is under way goes together in the next, so that under load the journeys are shared. Nothing is
// remembered: whoever asks gets what the database says after they asked.

/** How many go in one statement. */
const most = 200;

interface Waiting<K, V> {
  readonly key: K;
  readonly resolve: (value: V) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Wraps a statement for many keys into a function for one.
 * @param run answers the keys in their order; it throws for all of them, and is then asked for each alone, so that one
 * person's bad value costs nobody else anything
 */
export function gathered<K, V>(run: (keys: readonly K[]) => Promise<readonly V[]>): (key: K) => Promise<V> {
  let waiting: Waiting<K, V>[] = [];
  let underWay = false;

  async function settle(batch: readonly Waiting<K, V>[]): Promise<void> {
    try {
      const values = await run(batch.map(({ key }) => key));
      for (const [i, { resolve }] of batch.entries()) resolve(values[i] as V);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await Promise.all(batch.map((one) => settle([one])));
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await settle(batch);
    }
    underWay = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (underWay) return;
      underWay = true;
      // What else arrived in this round of the loop comes along.
      setImmediate(() => void drain());
    });
}
