import { describe, expect, it } from 'vitest';
import { readRegistryFiles } from '../../src/registry/files.js';
import { follow } from '../../src/registry/follow.js';
import type { Registry } from '../../src/registry/model.js';

const bundled = readRegistryFiles('prisma/registry');
const state = (n: number): Registry => ({ ...bundled, terms: bundled.terms.slice(0, n) });

function source(states: readonly Registry[]) {
  let changed = (): void => {};
  let reads = 0;
  const told: Registry[] = [];
  const faults: unknown[] = [];
  let closed = false;
  return {
    told,
    faults,
    change: () => changed(),
    isClosed: () => closed,
    reads: () => reads,
    port: {
      read: async () => {
        const next = states[reads];
        reads += 1;
        if (!next) throw new Error('gone');
        return next;
      },
      listen: async (callback: () => void) => {
        changed = callback;
        return {
          close: async () => {
            closed = true;
          },
        };
      },
      onRead: (registry: Registry) => void told.push(registry),
      onFault: (error: unknown) => void faults.push(error),
    },
  };
}

describe('the registry in use', () => {
  it('reads again when it changed while it was read for the first time', async () => {
    const s = source([state(1), state(2)]);
    let first = true;
    const followed = await follow({
      ...s.port,
      read: async () => {
        const registry = await s.port.read();
        if (first) s.change();
        first = false;
        return registry;
      },
    });
    expect(followed.registry().terms).toHaveLength(2);
    expect(s.told).toHaveLength(0);
  });

  it('takes every later change in, and tells of it', async () => {
    const s = source([state(1), state(2), state(3)]);
    const followed = await follow(s.port);
    s.change();
    s.change();
    await followed.close();
    expect(followed.registry().terms.length).toBeGreaterThan(1);
    expect(s.told.at(-1)).toBe(followed.registry());
    expect(s.isClosed()).toBe(true);
  });

  it('keeps the last known state when a reading fails', async () => {
    const s = source([state(1)]);
    const followed = await follow(s.port);
    s.change();
    await followed.close();
    expect(followed.registry().terms).toHaveLength(1);
    expect(s.faults).toHaveLength(1);
  });

  it('stops listening when it cannot start', async () => {
    const s = source([]);
    await expect(follow(s.port)).rejects.toThrow('gone');
    expect(s.isClosed()).toBe(true);
  });
});
