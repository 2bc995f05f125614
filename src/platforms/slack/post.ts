// Putting a view somewhere in Slack: as messages in a conversation, for one person's eyes, or in place of a message.
// Where Slack refuses the blocks, the same goes out as plain text: an answer is never dropped for its looks.
import type { types } from '@slack/bolt';
import type { Logger } from 'pino';
import type { View } from '../../conversation/view.js';
import { limits } from './limits.js';
import { type Mark, marked, readMark } from './mark.js';
import { type Message, renderView, type Upload } from './render-view.js';
import { splitText } from './rich-text.js';
import type { Seal } from './seal.js';
import { type Client, faultCode, patiently, slackError } from './web.js';

/** Posted so: a message for everybody in the conversation. */
interface Posted {
  readonly channel: string;
  readonly ts: string;
  /** The messages in which it goes on. */
  readonly parts: readonly string[];
}

interface Spot {
  readonly channel: string;
  readonly thread?: string | undefined;
}

export interface Poster {
  /** To everybody in the conversation, pictures included; `notice` is found again in the message's mark. */
  post(client: Client, spot: Spot, view: View, notice?: string): Promise<Posted>;
  /** To one person in a conversation that Koolla is in. The pictures are for the caller to place. */
  whisper(client: Client, spot: Spot & { user: string }, view: View): Promise<void>;
  /** In place of an earlier message and those in which it went on; false when that message is gone or not ours. */
  replace(client: Client, posted: Posted, view: View): Promise<boolean>;
  /** Through a response_url: needs no membership and no token. */
  respond(send: Respond, view: View, how: { everyone?: boolean; replace?: boolean; thread?: string | undefined }): Promise<void>;
  /** Whether a message for one person's eyes holds all of it: a further one could not be changed or removed later. */
  holdsWhole(view: View): boolean;
  /** For one person's eyes, with the acknowledgement of a command itself; undefined where one message does not hold it. */
  opening(view: View): ResponseBody | undefined;
  upload(client: Client, spot: Spot, files: readonly Upload[]): Promise<void>;
}

/** What Slack takes at a response_url, and as the answer to a command. */
export interface ResponseBody {
  text: string;
  blocks?: types.KnownBlock[];
  response_type: 'ephemeral' | 'in_channel';
  replace_original: boolean;
  thread_ts?: string;
}

/** Sends to a response_url; throws where Slack does not take it. */
export type Respond = (body: ResponseBody) => Promise<unknown>;

const refusedBlocks = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_attachments', 'msg_too_long']);
const goneMessage = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'is_inactive',
  'not_in_channel',
  'is_archived',
]);
const quiet = { unfurl_links: false, unfurl_media: false } as const;

export function createPoster(seal: Seal, log: Logger): Poster {
  /**
   * Tries with blocks, then with the same as text: where the message has a mark, in the plainest block that can carry
   * it, so that it is still found again.
   */
  async function withFallback<T>(message: Message, send: (body: { text: string; blocks?: types.KnownBlock[] }) => Promise<T>): Promise<T> {
    const { text } = message;
    const mark = readMark(message.blocks);
    const sendAs = async (blocks: types.KnownBlock[], plainer: readonly types.KnownBlock[][]): Promise<T> => {
      try {
        return await patiently(() => send({ text, ...(blocks.length > 0 && { blocks }) }));
      } catch (error) {
        const code = slackError(error);
        const [next, ...rest] = plainer;
        if (code === undefined || !refusedBlocks.has(code) || !next) throw error;
        log.error({ code }, 'slack refused the blocks of a message; it goes out as text');
        return sendAs(next, rest);
      }
    };
    return sendAs(message.blocks, [...(mark ? [marked(plainBlocks(text), mark)] : []), []]);
  }

  async function goOn(client: Client, spot: Spot, message: Message): Promise<string> {
    const thread = spot.thread === undefined ? {} : { thread_ts: spot.thread };
    const sent = await withFallback(message, (body) => client.chat.postMessage({ channel: spot.channel, ...body, ...thread, ...quiet }));
    return sent.ts ?? '';
  }

  /** The first message of several says which the others are, so that they change and go with it. */
  async function remember(client: Client, posted: { channel: string; ts: string }, head: Message, mark: Mark): Promise<void> {
    if (mark.parts.length === 0) return;
    await patiently(() =>
      client.chat.update({ channel: posted.channel, ts: posted.ts, text: head.text, blocks: marked(head.blocks, mark) }),
    ).catch((error: unknown) => log.warn({ code: faultCode(error) }, 'the parts of a slack message could not be noted'));
  }

  async function change(client: Client, channel: string, ts: string, message: Message): Promise<boolean> {
    return withFallback(message, (body) => client.chat.update({ channel, ts, blocks: [], ...body })).then(
      () => true,
      () => false,
    );
  }

  async function remove(client: Client, channel: string, ts: string): Promise<void> {
    await patiently(() => client.chat.delete({ channel, ts })).catch((error: unknown) => {
      if (slackError(error) !== 'message_not_found') log.warn({ code: faultCode(error) }, 'a part of a slack message could not be removed');
    });
  }

  async function upload(client: Client, spot: Spot, files: readonly Upload[]): Promise<void> {
    for (const file of files) {
      try {
        await patiently(() => uploadOne(client, spot, file));
      } catch (error) {
        // what it says stands in the message already
        log.warn({ code: faultCode(error), kind: file.kind }, 'a file could not be uploaded to slack');
      }
    }
  }

  async function respondAll(send: Respond, messages: readonly Message[], how: Parameters<Poster['respond']>[2]): Promise<void> {
    for (const [i, message] of messages.entries()) {
      const body = {
        text: message.text,
        response_type: how.everyone ? ('in_channel' as const) : ('ephemeral' as const),
        replace_original: how.replace === true && i === 0,
        ...(how.thread !== undefined && { thread_ts: how.thread }),
      };
      try {
        await send({ ...body, blocks: message.blocks });
      } catch (error) {
        if ((error as { statusCode?: number }).statusCode !== 400) throw error;
        log.error({ code: 'respond-400' }, 'slack refused the blocks of a message; it goes out as text');
        await send(body);
      }
    }
  }

  return {
    async post(client, spot, view, notice) {
      const { messages, images, files } = renderView(view, seal);
      const [head, ...rest] = messages;
      const thread = spot.thread === undefined ? {} : { thread_ts: spot.thread };
      const blocks = marked(head.blocks, { notice, parts: [] });
      const sent = await withFallback({ text: head.text, blocks }, (body) =>
        client.chat.postMessage({ channel: spot.channel, ...body, ...thread, ...quiet }),
      );
      const posted = { channel: sent.channel ?? spot.channel, ts: sent.ts ?? '' };
      const parts: string[] = [];
      try {
        for (const message of rest) parts.push(await goOn(client, { ...spot, channel: posted.channel }, message));
        await remember(client, posted, head, { notice, parts });
        await upload(client, { channel: posted.channel, thread: spot.thread }, [...images, ...files]);
      } catch (error) {
        // the head with its buttons is there: sending all of it again would repeat it
        log.error({ code: faultCode(error) }, 'the continuation of a slack message could not be sent');
      }
      return { ...posted, parts };
    },

    async whisper(client, spot, view) {
      for (const message of renderView(view, seal, limits.messageBlocksText).messages) {
        await withFallback(message, (body) =>
          client.chat.postEphemeral({
            channel: spot.channel,
            user: spot.user,
            ...body,
            ...(spot.thread !== undefined && { thread_ts: spot.thread }),
          }),
        );
      }
    },

    async replace(client, posted, view) {
      const { messages, images } = renderView(view, seal);
      const [head, ...rest] = messages;
      try {
        await withFallback(head, (body) => client.chat.update({ channel: posted.channel, ts: posted.ts, blocks: [], ...body }));
      } catch (error) {
        const code = slackError(error);
        if (code !== undefined && goneMessage.has(code)) return false;
        throw error;
      }
      const parts: string[] = [];
      for (const [i, message] of rest.entries()) {
        const old = posted.parts[i];
        const kept = old !== undefined && (await change(client, posted.channel, old, message));
        parts.push(kept ? old : await goOn(client, { channel: posted.channel, thread: posted.ts }, message));
      }
      for (const old of posted.parts.slice(rest.length)) await remove(client, posted.channel, old);
      await remember(client, posted, head, { parts });
      await upload(client, { channel: posted.channel, thread: posted.ts }, images);
      return true;
    },

    respond: (send, view, how) =>
      respondAll(send, renderView(view, seal, how.everyone ? limits.messageText : limits.messageBlocksText).messages, how),

    opening(view) {
      const [head, ...rest] = renderView(view, seal, limits.messageBlocksText).messages;
      if (rest.length > 0) return undefined;
      return { text: head.text, blocks: head.blocks, response_type: 'ephemeral', replace_original: false };
    },

    holdsWhole: (view) => renderView(view, seal, limits.messageBlocksText).messages.length === 1,

    upload,
  };
}

/** A message's text in blocks that hold nothing else. */
function plainBlocks(text: string): types.KnownBlock[] {
  return splitText(text, limits.textObject).map((part) => ({ type: 'section', text: { type: 'mrkdwn', text: part, verbatim: true } }));
}

/** Slack's external upload in three steps. The second goes to Slack's file host, not to the Web API. */
async function uploadOne(client: Client, spot: Spot, file: Upload): Promise<void> {
  const bytes = file.kind === 'image' ? Buffer.from(file.png) : Buffer.from(file.text, 'utf8');
  const place = (await client.apiCall('files.getUploadURLExternal', {
    filename: file.name,
    length: bytes.length,
    // the API's own name; the SDK's `alt_text` is not it
    ...(file.kind === 'image' && { alt_txt: file.alt.slice(0, limits.fileAlt) }),
  })) as { upload_url?: string; file_id?: string };
  if (!place.upload_url || !place.file_id) throw new Error('no-upload-url');
  const sent = await fetch(place.upload_url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  });
  if (!sent.ok) throw new Error(`upload-${sent.status}`);
  await client.files.completeUploadExternal({
    files: [{ id: place.file_id, title: file.name }],
    channel_id: spot.channel,
    ...(spot.thread !== undefined && { thread_ts: spot.thread }),
  });
}
