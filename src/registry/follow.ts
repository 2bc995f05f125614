// The registry in use: read at the start and again after every change, whoever made it. Knows neither where it is read
// from nor what is built over it.
import type { Registry } from './model.js';

export interface RegistrySource {
  read(): Promise<Registry>;
  /** Calls back after every change; absent where nobody waits for one. */
  readonly listen?: (changed: () => void) => Promise<{ close(): Promise<void> }>;
  /** Told of each state but the first. */
  readonly onRead: (registry: Registry) => void;
  /** A reading that failed; the last known state stays. */
  readonly onFault: (error: unknown) => void;
}

export interface FollowedRegistry {
  registry(): Registry;
  close(): Promise<void>;
}

/** Listens first and reads then, so that a change in between is not missed. Rejects when the first reading fails. */
export async function follow({ read, listen, onRead, onFault }: RegistrySource): Promise<FollowedRegistry> {
  let again = false;
  let started = false;
  let refreshing: Promise<void> | undefined;
  let current: Registry;

  const refresh = async (): Promise<void> => {
    do {
      again = false;
      try {
        current = await read();
        onRead(current);
      } catch (error) {
        onFault(error);
      }
    } while (again);
    refreshing = undefined;
  };
  const changed = (): void => {
    again = true;
    if (started) refreshing ??= refresh();
  };

  const listener = await listen?.(changed);
  try {
    do {
      again = false;
      current = await read();
    } while (again);
  } catch (error) {
    await listener?.close();
    throw error;
  }
  started = true;
  return {
    registry: () => current,
    async close() {
      await listener?.close();
      await refreshing;
    },
  };
}
