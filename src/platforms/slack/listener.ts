// The gate before Bolt: reads the body within a limit, refuses what Bolt would take or stumble over (a timestamp in
// the future, a body that is no object), and answers every other fault without a word about the inside.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { Logger } from 'pino';
import { faultCode } from './web.js';

/** Slack's own requests stay far below: the largest are views of 250 kB. */
const bodyLimit = 1_000_000;
/** How far a request's clock may be ahead of ours. */
const aheadSeconds = 60;

export const eventsPath = '/slack/events';

export interface Gate {
  readonly next: (req: IncomingMessage, res: ServerResponse) => void;
  readonly now: () => Date;
  readonly log: Logger;
}

/** A request listener for everything below `/slack/`. */
export function createListener(gate: Gate): (req: IncomingMessage, res: ServerResponse) => void {
  const pass = (req: IncomingMessage, res: ServerResponse) => {
    try {
      gate.next(req, res);
    } catch (error) {
      // Bolt throws for a path or method that is none of its own
      if (!res.headersSent) end(res, faultCode(error) === 'slack_bolt_http_receiver_deferred_request_error' ? 404 : 400);
    }
  };
  return (req, res) => {
    if (req.method !== 'POST') return pass(req, res);
    readBody(req).then(
      (body) => {
        if (body === undefined) return refuseOversize(res);
        if (isAhead(req, gate.now())) return end(res, 401);
        if (!isObject(req, body)) return end(res, 400);
        // Bolt takes a body that was read already from here
        Object.assign(req, { rawBody: body });
        pass(req, res);
      },
      () => {
        // the caller broke off
        res.destroy();
      },
    );
  };
}

/** The whole body, or undefined as soon as it is larger than the limit. */
function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(req.headers['content-length'] ?? 0) > bodyLimit) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimit) {
        req.removeAllListeners('data');
        req.pause();
        resolve(undefined);
      } else {
        chunks.push(chunk);
      }
    });
    req.once('end', () => resolve(Buffer.concat(chunks)));
    req.once('error', reject);
    req.once('aborted', () => reject(new Error('aborted')));
  });
}

/** A kept-alive connection with an unread body would hang: it is closed with the answer. */
function refuseOversize(res: ServerResponse): void {
  res.setHeader('connection', 'close');
  end(res, 413);
}

function isAhead(req: IncomingMessage, now: Date): boolean {
  const seconds = Number(req.headers['x-slack-request-timestamp']);
  return Number.isFinite(seconds) && seconds > now.getTime() / 1000 + aheadSeconds;
}

function isObject(req: IncomingMessage, body: Buffer): boolean {
  const text = body.toString('utf8');
  try {
    if (req.headers['content-type'] === 'application/x-www-form-urlencoded') {
      const { payload } = parse(text);
      return payload === undefined || (typeof payload === 'string' && isPlainObject(JSON.parse(payload)));
    }
    return isPlainObject(JSON.parse(text));
  } catch {
    return false;
  }
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function end(res: ServerResponse, status: number): void {
  res.writeHead(status);
  res.end();
}
