// Addresses that came from a shared place, such as a team: they name it, and go when the last such place is gone.
// What else an address holds is its platform's own matter.
import type { Callers } from '../conversation/callers.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Db } from './database.js';

/** More places than this are not kept of one person. */
const most = 50;

/** The newer of two addresses from shared places, with the places of both; undefined where one of them is none. */
export function withPlaces(known: unknown, seen: unknown): object | undefined {
  const [before, now] = [placesOf(known), placesOf(seen)];
  if (!before || !now) return undefined;
  return { ...(seen as object), through: [...new Set([...before, ...now])].slice(-most) };
}

function placesOf(reference: unknown): readonly string[] | undefined {
  if (typeof reference !== 'object' || reference === null || !('through' in reference)) return undefined;
  return Array.isArray(reference.through) ? reference.through.filter((place) => typeof place === 'string') : undefined;
}

/** See Callers.forgetPlace. */
export async function forgetPlace(db: Db, { platform, tenant, place, users }: Parameters<Callers['forgetPlace']>[0]): Promise<void> {
  const these = users ? Prisma.sql`AND "user" = ANY(${[...users]})` : Prisma.empty;
  await db.$executeRaw`
    UPDATE "Account" SET
      "active" = "active" AND "reference"->'through' <> to_jsonb(ARRAY[${place}]),
      "reference" = CASE WHEN "reference"->'through' <> to_jsonb(ARRAY[${place}])
        THEN jsonb_set("reference", '{through}', ("reference"->'through') - ${place}::text) END
    WHERE "platform" = ${platform} AND "tenant" = ${tenant} AND "reference"->'through' @> to_jsonb(ARRAY[${place}]) ${these}`;
}
