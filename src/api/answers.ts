// How the read-only interface answers: problems as RFC 9457 says, entity tags, and bodies that are sent while they are
// made. Knows no metric.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood',
  401: 'A token is needed',
  403: 'This token does not open that',
  406: 'No such representation',
  429: 'Too many requests',
};

/** Figures are nobody else's: no shared cache, and asked again before each use. */
const common = { 'cache-control': 'private, no-cache', vary: 'accept, authorization', 'x-content-type-options': 'nosniff' };

/** Answers with a problem. */
export function problem(
  response: ServerResponse,
  status: keyof typeof titles & number,
  detail: string,
  more: { readonly headers?: Record<string, string>; readonly errors?: readonly string[] } = {},
): void {
  const body = { type: 'about:blank', title: titles[status], status, detail, ...(more.errors && { errors: more.errors }) };
  response
    .writeHead(status, { ...common, 'content-type': 'application/problem+json; charset=utf-8', ...more.headers })
    .end(`${JSON.stringify(body)}\n`);
}

/** A strong tag over what the answer is made of. */
export function entityTag(...parts: readonly string[]): string {
  return `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)}"`;
}

/** Answers 304 where the caller has this already; true when it did. */
export function unchanged(request: IncomingMessage, response: ServerResponse, tag: string): boolean {
  const known = (request.headers['if-none-match'] ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  if (!known.includes(tag) && !known.includes('*')) return false;
  response.writeHead(304, { ...common, etag: tag }).end();
  return true;
}

/** Sends a body piece by piece, no faster than it is taken; a fault in the middle breaks the connection off. */
export async function stream(
  response: ServerResponse,
  body: AsyncIterable<string> | Iterable<string>,
  headers: Record<string, string>,
): Promise<void> {
  response.writeHead(200, { ...common, ...headers });
  try {
    await pipeline(Readable.from(body), response);
  } catch (error) {
    // Whoever hangs up has had enough.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** The first of these media types that an Accept header takes; undefined when it takes none. */
export function acceptable(accept: string | undefined, types: readonly string[]): string | undefined {
  const wishes = (accept ?? '*/*')
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { type, quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { type } of wishes) {
    const found = types.find((candidate) => type === candidate || type === '*/*' || type === `${candidate.split('/')[0]}/*`);
    if (found) return found;
  }
  return undefined;
}
