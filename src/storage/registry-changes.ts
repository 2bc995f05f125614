// Hears when any process changed the registry: triggers on its tables notify once per transaction.
import pg from 'pg';

const channel = 'koolla_registry';
const longestPauseMs = 30_000;

/**
 * Calls back after every committed change of the registry, by whichever process. When the connection breaks it
 * is made again, and `changed` is called then too: something may have been missed meanwhile.
 */
export async function listenForRegistryChanges(connection: pg.PoolConfig, changed: () => void): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = 250;

  async function open(): Promise<void> {
    const fresh = new pg.Client({ ...connection, application_name: 'koolla registry changes' });
    fresh.on('notification', changed);
    fresh.on('error', () => {}); // 'end' follows
    fresh.on('end', () => {
      if (closed || client !== fresh) return;
      timer = setTimeout(() => void reopen(), pause);
      timer.unref();
      pause = Math.min(pause * 2, longestPauseMs);
    });
    await fresh.connect();
    await fresh.query(`LISTEN ${channel}`);
    client = fresh;
    pause = 250;
  }

  async function reopen(): Promise<void> {
    try {
      await open();
      changed();
    } catch {
      if (closed) return;
      timer = setTimeout(() => void reopen(), pause);
      timer.unref();
      pause = Math.min(pause * 2, longestPauseMs);
    }
  }

  await open();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
