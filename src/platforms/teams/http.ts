// POST /api/messages on the shared node:http server: what is let in, how it is read, what the client is told.
// No answer here holds a stack trace or repeats what was sent. Tokens are the adapter's part.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from './limits.js';
import { isLoopbackUrl } from './messenger.js';

export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 | 415 };

/**
 * Without credentials anyone who reaches the endpoint is believed, so only this machine may: by the socket's address, and
 * not through a proxy or tunnel that runs here, nor from a web page that a browser here has open.
 */
export function isLocalRequest(request: IncomingMessage): boolean {
  const { headers, socket } = request;
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  if (address !== '::1' && !/^127(?:\.\d{1,3}){3}$/.test(address)) return false;
  if (headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined || headers['x-forwarded-host'] !== undefined)
    return false;
  if (headers.origin !== undefined) return false;
  return isLoopbackUrl(`http://${headers.host ?? ''}`);
}

/** Reads a JSON body within the limit; never throws for what the client sent. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { ok: false, status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limits.requestBytes) return { ok: false, status: 413 };
  const bytes = await readBytes(request);
  if (bytes === 'too-large') return { ok: false, status: 413 };
  if (bytes === 'broken') return { ok: false, status: 400 };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, status: 400 };
  }
}

/** By events rather than a loop over the stream: leaving such a loop destroys the socket before the client has its answer. */
function readBytes(request: IncomingMessage): Promise<Buffer | 'too-large' | 'broken'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limits.requestBytes) {
        chunks.push(chunk);
        return;
      }
      request.off('data', take);
      request.pause();
      resolve('too-large');
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve('broken'));
    request.once('close', () => resolve('broken'));
  });
}

const reasons: Readonly<Record<number, string>> = {
  400: 'The request is not an activity that this bot can read.',
  401: 'The request carries no valid token for this bot.',
  403: 'This endpoint does not take requests from there.',
  405: 'This endpoint takes POST only.',
  413: 'The request is too large.',
  415: 'The request must be application/json.',
  500: 'This did not work. Please try again later.',
};

/** Answers with a status and, where there is one, a JSON body; a refusal gets one plain sentence. */
export function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const isJson = body !== undefined;
  const text = isJson ? JSON.stringify(body) : (reasons[status] ?? '');
  response.writeHead(status, {
    'content-type': isJson ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    // What is left of a refused body must not be taken for the next request.
    ...(status === 413 || status === 415 || status === 403 ? { connection: 'close' } : {}),
    ...(status === 405 ? { allow: 'POST' } : {}),
  });
  response.end(text);
}
