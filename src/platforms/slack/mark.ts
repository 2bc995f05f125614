// What a message of ours carries about itself in the id of its first block: which notice it is, and which further
// messages belong to it. Slack gives block ids back with a press and in a conversation's history, with no scope
// beyond reading that history (message metadata would need one of its own).
import type { types } from '@slack/bolt';
import { limits } from './limits.js';

export interface Mark {
  /** The ledger's id of the notice. */
  readonly notice?: string | undefined;
  /** Timestamps of the messages in which this one goes on. */
  readonly parts: readonly string[];
}

const prefix = 'koolla:';
const timestamp = /^\d{1,12}\.\d{1,8}$/;

/** The blocks with the mark on the first one; unchanged where there is nothing to say or no block. */
export function marked(blocks: readonly types.KnownBlock[], { notice, parts }: Mark): types.KnownBlock[] {
  const [first, ...rest] = blocks;
  if (!first || (notice === undefined && parts.length === 0)) return [...blocks];
  // more parts than the id holds stay where they are when the message changes: no message of ours is nearly so long
  const id = `${prefix}${notice ?? ''}:${parts.join(',')}`;
  return [{ ...first, block_id: id.length <= limits.blockId ? id : id.slice(0, limits.blockId).replace(/,[^,]*$/, '') }, ...rest];
}

/** What a message's blocks say of it; undefined when it has no mark. */
export function readMark(blocks: readonly { readonly block_id?: string | undefined }[] | null | undefined): Mark | undefined {
  const id = blocks?.[0]?.block_id;
  if (id === undefined || !id.startsWith(prefix)) return undefined;
  const at = id.lastIndexOf(':');
  const notice = id.slice(prefix.length, Math.max(at, prefix.length));
  const parts = id
    .slice(at + 1)
    .split(',')
    .filter((part) => timestamp.test(part));
  return { ...(notice !== '' && { notice }), parts };
}
