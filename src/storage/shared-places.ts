// Channels and group chats that stand for a reader in the ledger: of a network's invitations, or of a digest. One that
// the platform refuses for good is ended on record, so that nothing is planned for it until somebody chooses it anew.
import { isDeepStrictEqual } from 'node:util';
import type { Reach } from '../delivery/notices.js';
import type { DbTransaction } from './database.js';

/** Such a reader: `channel:<network>` or `digest:<id>`. */
interface PlaceReader {
  readonly kind: 'channel' | 'digest';
  readonly id: string;
}

/** What is kept of a place that was ended, as ids in the letter about it. */
export interface EndedPlace {
  readonly platform: string;
  readonly conversation: string;
  /** Account id. */
  readonly setBy: string;
}

/** The platform says that nothing can be posted there as things are, and trying again changes nothing. */
const closed: ReadonlySet<string> = new Set(['archived', 'not-in-channel', 'gone', 'blocked']);

/** Reads a reader of the ledger; undefined for a person. */
export function placeReader(reader: string): PlaceReader | undefined {
  const [, kind, id] = /^(channel|digest):(.+)$/.exec(reader) ?? [];
  return id === undefined ? undefined : { kind: kind === 'channel' ? 'channel' : 'digest', id };
}

/** Whether that reason says that the place is closed to Koolla. */
export function isClosed(reason: string): boolean {
  return closed.has(reason);
}

/** The place as it stands; null when it was ended. */
export function findPlace(tx: DbTransaction, { kind, id }: PlaceReader) {
  const select = { platform: true, tenant: true, conversation: true, reference: true, setBy: true };
  return kind === 'channel'
    ? tx.networkChannel.findUnique({ where: { networkId: id }, select })
    : tx.figureDigest.findUnique({ where: { id }, select });
}

/** Whether somebody has chosen a place for the same again: the same network's, or the very same conversation. */
export async function isChosenAnew(tx: DbTransaction, reader: PlaceReader, { platform, conversation }: EndedPlace): Promise<boolean> {
  if (reader.kind === 'channel') return (await findPlace(tx, reader)) !== null;
  return (await tx.figureDigest.count({ where: { platform, conversation } })) > 0;
}

/**
 * Ends the place that refused, with an audit row, and cancels what is planned for it; undefined when it is not there any
 * more, or another was chosen while the message was under way. Once, however many messages fail together.
 */
export async function endPlace(
  tx: DbTransaction,
  reader: PlaceReader,
  refusedBy: Reach,
  reason: string,
  now: Date,
): Promise<EndedPlace | undefined> {
  const row = await findPlace(tx, reader);
  const { platform, tenant, reference } = refusedBy.address;
  const person = `${reader.kind}:${reader.id}`;
  // The keys of what failed make way: in a channel that is chosen anew the network's coming meetings are told anew.
  const freeKeys = () => tx.$executeRaw`UPDATE "Notice" SET "key" = "key" || ':ended:' || "id"::text
    WHERE "personId" = ${person} AND "state" IN ('failed', 'cancelled') AND "key" NOT LIKE '%:ended:%'`;
  await freeKeys();
  if (!row || row.platform !== platform || row.tenant !== tenant || !isDeepStrictEqual(row.reference, reference)) return undefined;
  const { count } =
    reader.kind === 'channel'
      ? await tx.networkChannel.deleteMany({ where: { networkId: reader.id, setBy: row.setBy, conversation: row.conversation } })
      : await tx.figureDigest.deleteMany({ where: { id: reader.id } });
  if (count === 0) return undefined;
  await tx.notice.updateMany({
    where: { personId: person, state: 'planned' },
    data: { state: 'cancelled', reason: 'place-ended', settledAt: now },
  });
  await freeKeys();
  await tx.audit.create({
    data: {
      at: now,
      actor: 'system',
      authority: 'platform',
      action: reader.kind === 'channel' ? 'network.channel.end' : 'digest.ended',
      subject: reader.kind === 'channel' ? reader.id : person,
      source: platform,
      outcome: reader.kind === 'channel' ? 'done' : 'ok',
      detail: { reason },
    },
  });
  return { platform: row.platform, conversation: row.conversation, setBy: row.setBy };
}
