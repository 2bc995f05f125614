// One HTTP port for everything: Slack, Teams, health and metrics. A handful of fixed paths need no framework;
// each platform reads its own requests. Until the service is ready the platforms get 503, which they retry.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface ServerParts {
  /** By path without query. */
  readonly routes: Map<string, { readonly method: string; readonly handle: Handler }>;
  /** By the beginning of the path, `/calendar/`; they look at the method themselves. */
  readonly folders?: ReadonlyMap<string, Handler>;
  /** Alive and honest: false (503) when the auditor misses messages that should have gone. */
  readonly health: () => Promise<{ readonly ok: boolean; readonly detail: Readonly<Record<string, unknown>> }>;
  /** Ready to serve: the database answers. */
  readonly ready: () => Promise<boolean>;
  readonly metrics: Registry;
  readonly onFault: (error: unknown) => void;
}

export interface Server {
  readonly port: number;
  /** Stops accepting, lets requests under way end, at most five seconds. */
  close(): Promise<void>;
}

/**
 * Listens. Routes may be added to `parts.routes` later; a known path without a handler yet answers 503.
 * @param expected paths that will have a handler once the service is ready
 * @throws the listen error (`EADDRINUSE`, `EACCES`)
 */
export async function startServer(parts: ServerParts, host: string, port: number, expected: readonly string[]): Promise<Server> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }, (request, response) => {
    void respond(request, response, parts, expected);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(impatience);
    },
  };
}

async function respond(request: IncomingMessage, response: ServerResponse, parts: ServerParts, expected: readonly string[]): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  try {
    const route = parts.routes.get(path);
    if (route) {
      if (request.method !== route.method) return send(response, 405, { error: 'method not allowed' }, { allow: route.method });
      return await route.handle(request, response);
    }
    const folder = parts.folders?.get(/^\/[^/]+\//.exec(path)?.[0] ?? '');
    if (folder) return await folder(request, response);
    if (expected.includes(path)) return send(response, 503, { error: 'starting' }, { 'retry-after': '5' });
    if (request.method !== 'GET') return send(response, 404, { error: 'not found' });
    switch (path) {
      case '/healthz': {
        const { ok, detail } = await parts.health();
        return send(response, ok ? 200 : 503, { status: ok ? 'ok' : 'attention', ...detail });
      }
      case '/readyz': {
        const ready = await parts.ready();
        return send(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
      }
      case '/metrics':
        response.writeHead(200, { 'content-type': parts.metrics.contentType }).end(await parts.metrics.metrics());
        return;
      default:
        return send(response, 404, { error: 'not found' });
    }
  } catch (error) {
    parts.onFault(error);
    if (!response.headersSent) send(response, 500, { error: 'internal error' });
    else response.end();
  }
}

/** A form on such a page holds a few short fields. */
const longestForm = 4_000;

/** Serves pages that a function makes of a request; a form's fields are read, everything else is not. */
export function servePages(
  answer: (request: { method: string; path: string; fields: ReadonlyMap<string, readonly string[]> }) => Promise<{
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }>,
): Handler {
  return async (request, response) => {
    const method = request.method ?? 'GET';
    if (method !== 'GET' && method !== 'POST' && method !== 'HEAD')
      return send(response, 405, { error: 'method not allowed' }, { allow: 'GET, POST' });
    const text = method === 'POST' ? await readText(request, longestForm) : '';
    if (text === undefined) return send(response, 413, { error: 'too large' }, { connection: 'close' });
    const fields = new Map<string, string[]>();
    for (const [name, value] of new URLSearchParams(text)) fields.set(name, [...(fields.get(name) ?? []), value]);
    const page = await answer({ method, path: (request.url ?? '/').split('?', 1)[0] ?? '/', fields });
    response.writeHead(page.status, page.headers).end(method === 'HEAD' ? undefined : page.body);
  };
}

/** The body as text; undefined when it is longer than `most` bytes. */
async function readText(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(`${JSON.stringify(body)}\n`);
}
