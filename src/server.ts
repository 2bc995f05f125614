// One HTTP port for everything: Slack, Teams, health and metrics. A handful of fixed paths need no framework;
// each platform reads its own requests. Until the service is ready the platforms get 503, which they retry.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface ServerParts {
  /** By path without query. */
  readonly routes: Map<string, { readonly method: string; readonly handle: Handler }>;
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

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(`${JSON.stringify(body)}\n`);
}
