// Teams' side of the wire: the connector service that a bot calls, as a small HTTP server that keeps what it was sent, and
// the activities that Teams posts to a bot. Shapes follow Microsoft's documentation.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call of the bot to Teams. */
interface ConnectorCall {
  readonly method: string;
  /** Decoded, without the service URL's own part. */
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly authorization: string | undefined;
}

export interface Connector {
  /** Ends in a slash, as Teams' own. */
  readonly serviceUrl: string;
  /** All calls but those for the roster. */
  readonly calls: readonly ConnectorCall[];
  readonly rosterCalls: readonly ConnectorCall[];
  /** What the roster says of everybody; undefined: it does not know them. */
  member: Record<string, unknown> | undefined;
  /** Who is in a shared place; undefined: the roster cannot be read. */
  members: readonly { readonly id: string; readonly [field: string]: unknown }[] | undefined;
  /** Refuses the next calls (not those for the roster) with this status; 0 lets one through. */
  refuse(status: number, times?: number, headers?: Readonly<Record<string, string>>): void;
  /** Waits until such a call has come. */
  until(isIt: (call: ConnectorCall) => boolean): Promise<void>;
  /** The cards of the messages sent or updated so far, as JSON. */
  cards(): readonly Record<string, unknown>[];
  stop(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const calls: ConnectorCall[] = [];
  const rosterCalls: ConnectorCall[] = [];
  let refusals: { status: number; headers: Readonly<Record<string, string>> }[] = [];
  let number = 0;
  const waiting = new Set<(call: ConnectorCall) => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const path = decodeURIComponent((request.url ?? '').replace(/^\/teams/, ''));
      const call: ConnectorCall = {
        method: request.method ?? '',
        path,
        body: text ? JSON.parse(text) : {},
        authorization: request.headers.authorization,
      };
      const send = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
      };
      if (/\/members\//.test(path)) {
        rosterCalls.push(call);
        return connector.member ? send(200, connector.member) : send(404, { error: { code: 'MemberNotFoundInConversation' } });
      }
      if (/\/pagedmembers/i.test(path)) {
        rosterCalls.push(call);
        const count = Number(new URL(path, 'http://x').searchParams.get('pageSize') ?? 50);
        return connector.members ? send(200, { members: connector.members.slice(0, count) }) : send(403, { error: { code: 'Forbidden' } });
      }
      calls.push(call);
      for (const look of waiting) look(call);
      const refusal = refusals.shift();
      if (refusal?.status) return send(refusal.status, { error: { code: 'Refused', message: 'refused by the test' } }, refusal.headers);
      number += 1;
      if (path === '/v3/conversations') return send(201, { id: `a:private-${number}` });
      return send(call.method === 'PUT' ? 200 : 201, { id: `message-${number}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connector: Connector = {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    calls,
    rosterCalls,
    member: {
      id: '29:maija',
      name: 'Maija Virtanen',
      email: 'Maija.Virtanen@Example.FI',
      userPrincipalName: 'maija@example.onmicrosoft.com',
    },
    members: [],
    refuse(status, times = 1, headers = {}) {
      refusals = [...refusals, ...Array.from({ length: times }, () => ({ status, headers }))];
    },
    until: (isIt) =>
      new Promise((resolve) => {
        const look = (call: ConnectorCall): void => {
          if (!isIt(call)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        for (const call of calls) look(call);
      }),
    cards: () =>
      calls.flatMap(({ body }) =>
        Array.isArray(body.attachments) ? body.attachments.map((a: { content: Record<string, unknown> }) => a.content) : [],
      ),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return connector;
}

export type Activity = Record<string, unknown>;

let activityNumber = 0;

/** What every activity of Teams has. */
export function activity(serviceUrl: string, more: Activity = {}): Activity {
  activityNumber += 1;
  return {
    type: 'message',
    id: `170000000${activityNumber}`,
    timestamp: '2026-11-02T08:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:maija', aadObjectId: 'aad-maija', name: 'Maija Virtanen' },
    recipient: { id: '28:koolla', name: 'Koolla' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant-1' },
    channelData: { tenant: { id: 'tenant-1' } },
    locale: 'fi-FI',
    ...more,
  };
}

/** Said in a thread of a team's channel, with the bot mentioned. */
export function inChannel(text: string): Activity {
  return {
    text: `<at>Koolla</at> ${text}`,
    entities: [{ type: 'mention', text: '<at>Koolla</at>', mentioned: { id: '28:koolla', name: 'Koolla' } }],
    ...inChannelPlace,
  };
}

export const inChannelPlace: Activity = {
  conversation: { id: '19:channel@thread.tacv2;messageid=1700', conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' },
  channelData: { tenant: { id: 'tenant-1' }, team: { id: '19:team@thread.tacv2' }, channel: { id: '19:channel@thread.tacv2' } },
};

/** A press of a button that runs, on the message `replyToId`. */
export function execute(data: unknown, verb = 'ask.more', more: Activity = {}): Activity {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'pressed-1',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...more,
  };
}

/** A dialog that is opened or sent. */
export function task(name: 'task/fetch' | 'task/submit', data: unknown, more: Activity = {}): Activity {
  return { type: 'invoke', name, replyToId: 'pressed-1', value: { data, context: { theme: 'default' } }, ...more };
}

/** Posts to a bot as Teams does. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; text: string; json: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, text, json };
}
