// `koolla metrics token create | list | revoke`: keys to the read-only interface, for a statistics office.
import { userInfo } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { isGood, newToken } from '../api/tokens.js';
import { createApiTokenStore } from '../storage/api-token-store.js';
import type { Db } from '../storage/database.js';

export interface TokenDeps {
  readonly out: (line: string) => void;
  readonly now: () => Date;
  readonly withDb: (act: (db: Db) => Promise<void>) => Promise<void>;
}

interface CreateFlags {
  readonly name: string;
  readonly region?: readonly string[];
  readonly days: number;
  readonly smallCounts?: boolean;
}

/** The subcommand; sets exit code 1 when something is refused. */
export function tokenCommand({ out, now, withDb }: TokenDeps): Command {
  const by = () => `cli:${userInfo().username}`;
  const token = new Command('token').description('keys to the read-only interface (GET /api/v1/…)');
  token
    .command('create')
    .description('make a token; it is shown once, and only its hash is kept')
    .requiredOption('--name <text>', 'whom it is for')
    .option('--region <ids...>', 'regions that it opens; all unless told')
    .option('--days <n>', 'days until it expires', readDays, 365)
    .option('--small-counts', 'show small counts to its holder, who has a right to them')
    .action((flags: CreateFlags) =>
      withDb(async (db) => {
        const regions = [...new Set(flags.region ?? [])];
        const known = await db.region.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
        const unknown = regions.filter((id) => !known.some((region) => region.id === id));
        if (unknown.length > 0) {
          out(`No region ${unknown.join(', ')}. There are: ${known.map(({ id }) => id).join(', ')}.`);
          process.exitCode = 1;
          return;
        }
        const made = newToken();
        const createdAt = now();
        const expiresAt = new Date(createdAt.getTime() + flags.days * 86_400_000);
        const smallCounts = flags.smallCounts ?? false;
        const { id } = await createApiTokenStore(db).add({
          name: flags.name,
          regions,
          smallCounts,
          createdAt,
          expiresAt,
          hash: made.hash,
          by: by(),
        });
        out(made.token);
        out(`Token ${id}, good until ${expiresAt.toISOString().slice(0, 10)}. It is not shown again.`);
      }),
    );
  token
    .command('list')
    .description('tokens, newest first')
    .option('--json', 'one JSON array')
    .action((flags: { json?: boolean }) =>
      withDb(async (db) => {
        const tokens = await createApiTokenStore(db).list();
        if (flags.json) return out(JSON.stringify(tokens));
        for (const each of tokens) {
          const state = each.revokedAt ? 'revoked' : isGood(each, now()) ? 'good' : 'expired';
          const day = (date: Date | undefined) => date?.toISOString().slice(0, 10) ?? 'never';
          const scope = [each.regions.length > 0 ? each.regions.join(',') : 'all regions', each.smallCounts ? 'small counts' : ''];
          out(
            [each.id, state, each.name, scope.filter(Boolean).join(' + '), `until ${day(each.expiresAt)}`, `used ${day(each.usedAt)}`].join(
              '  ',
            ),
          );
        }
      }),
    );
  token
    .command('revoke')
    .argument('<id>', 'as list shows it')
    .description('end a token at once')
    .action((id: string) =>
      withDb(async (db) => {
        const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
        const done = isId && (await createApiTokenStore(db).revoke(id, by(), now()));
        out(done ? 'Revoked.' : 'There is no such token, or it was revoked before.');
        if (!done) process.exitCode = 1;
      }),
    );
  return token;
}

function readDays(text: string): number {
  const days = Number(text);
  if (/^\d{1,4}$/.test(text) && days >= 1 && days <= 1100) return days;
  throw new InvalidArgumentError('Write a whole number of days, from 1 to 1100.');
}
