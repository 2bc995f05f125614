// The delivery queue: pg-boss on Koolla's own database. A job says only "look at this notice now"; whether it is
// sent is decided under the notice's lease, so a job that comes twice or late does no harm.
import type pg from 'pg';
import PgBoss from 'pg-boss';
import type { DbTransaction } from './database.js';

const queueName = 'notices';

interface QueueJob {
  readonly notice: string;
  /** By the real clock; in the past means at once. */
  readonly at: Date;
}

export interface NoticeQueue {
  /** Creates what pg-boss needs. Safe in several processes at once; the other functions call it where they need it. */
  start(): Promise<void>;
  /** Adds jobs in the caller's transaction: they exist if and only if it commits. */
  enqueue(tx: DbTransaction, jobs: readonly QueueJob[]): Promise<void>;
  /** Handles jobs until `stop`; a handler that throws has its jobs tried again. */
  work(handle: (notice: string) => Promise<unknown>): Promise<void>;
  /** Waits for the jobs at hand, then lets go. */
  stop(): Promise<void>;
}

export interface NoticeQueueOptions {
  readonly connection: pg.PoolConfig;
  /** Faults of pg-boss itself: the database went away. */
  readonly onError: (error: Error) => void;
  /** How often a worker looks for jobs, seconds; at least 0.5. */
  readonly pollSeconds?: number;
  /** How many notices a worker has under way at once; 20 unless told. */
  readonly batchSize?: number;
  /** False for a short-lived process that only enqueues. */
  readonly supervise?: boolean;
}

export function createNoticeQueue(options: NoticeQueueOptions): NoticeQueue {
  const boss = new PgBoss({
    ...(options.connection as PgBoss.DatabaseOptions),
    max: 4,
    application_name: 'koolla-queue',
    schema: 'pgboss',
    supervise: options.supervise ?? true,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 7,
  });
  boss.on('error', options.onError);
  let started: Promise<void> | undefined;

  async function begin(): Promise<void> {
    await boss.start();
    // `short`: one waiting job for each notice and time, however often it is asked for
    await boss.createQueue(queueName, {
      name: queueName,
      policy: 'short',
      retryLimit: 20,
      retryDelay: 10,
      retryBackoff: true,
      expireInSeconds: 180,
    });
  }

  async function start(): Promise<void> {
    started ??= begin();
    try {
      await started;
    } catch (error) {
      started = undefined; // the database was away: the next caller tries again
      throw error;
    }
  }

  return {
    start,
    async enqueue(tx, jobs) {
      if (jobs.length === 0) return;
      await start();
      const db = {
        executeSql: async (text: string, values: unknown[]) => ({ rows: (await tx.$queryRawUnsafe(text, ...values)) as unknown[] }),
      };
      await boss.insert(
        jobs.map((job) => ({
          name: queueName,
          data: { notice: job.notice },
          singletonKey: `${job.notice}@${job.at.toISOString()}`,
          startAfter: job.at.toISOString(),
        })),
        { db },
      );
    },
    async work(handle) {
      await start();
      await boss.work<{ notice: string }>(
        queueName,
        { batchSize: options.batchSize ?? 20, pollingIntervalSeconds: options.pollSeconds ?? 2 },
        async (jobs) => {
          await Promise.all(jobs.map((job) => handle(job.data.notice)));
        },
      );
    },
    async stop() {
      if (!started) return;
      await started.catch(() => {});
      await boss.stop({ graceful: true, wait: true, timeout: 20_000 });
    },
  };
}
