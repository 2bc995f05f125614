// A local Slack: people who talk to the app as people do, and the Web API that the app talks to. It keeps Slack's
// rules (payload limits, three seconds to acknowledge, triggers good once and for three seconds, tokens, scopes,
// memberships) and notes every breach in `problems`, which a test expects to be empty.
//
//   const slack = await startSlackPeer();
//   const koolla = createSlack({ config: slack.config(), … });        // its listener on some server, then:
//   slack.connect('http://127.0.0.1:3978');                           // or, with an app token, slack.viaSocket()
//   const anna = slack.person({ name: 'Anna Aalto', email: 'anna.aalto@example.fi', locale: 'fi-FI' });
//
//   await anna.say('Kuka kutsuu koolle tyko-verkoston?');             // a direct message; resolves when acknowledged
//   const answer = await anna.sees(/Eksote/);                         // waits for the next message that she has not seen
//   await anna.press(answer, 'Korjaa tämä');                          // a button, by its label
//   const form = await anna.modal();                                  // waits until a modal is open for her
//   form.fill({ Palkkatukipäätökset: 'kolme' });                      // by label
//   expect(await form.submit()).toEqual({ errors: { Palkkatukipäätökset: '…' } });   // or 'closed' | 'updated'
//   await anna.slash('/luvut', '10/2026');  await anna.openHome();  await anna.mention(channel, 'kuka…?');
//
// `slack.fail('chat.postMessage', { error: 'ratelimited', retryAfter: 1 })` makes the next call fail.
import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';
import { serveApi } from './slack-api.js';
import { Person, type PersonOptions } from './slack-people.js';
import { type Channel, type Fault, type Installed, SlackState, type Team } from './slack-state.js';

/** What an app is told of its settings. */
export interface PeerConfig {
  readonly botToken?: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly stateSecret?: string;
  readonly apiUrl: string;
  readonly authorizeUrl: string;
}

export interface PeerOptions {
  /** What the app's tokens may do. */
  readonly scopes?: readonly string[];
}

const leastScopes = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
];

export async function startSlackPeer(options: PeerOptions = {}): Promise<SlackPeer> {
  const state = new SlackState(options.scopes ?? leastScopes);
  const server = createServer((req, res) => void serveApi(state, req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new SlackPeer(state, server);
}

export class SlackPeer {
  readonly signingSecret = 'peer-signing-secret';
  private appUrl: string | undefined;
  private readonly sockets = new Set<WebSocket>();
  private readonly acks = new Map<string, (payload: unknown) => void>();
  private readonly socketServer: WebSocketServer;
  private socketMode = false;
  private events = 0;

  constructor(
    readonly state: SlackState,
    private readonly server: Server,
  ) {
    this.socketServer = new WebSocketServer({ server, path: '/socket' });
    this.socketServer.on('connection', (socket) => this.onSocket(socket));
    this.team(); // the first workspace has the app already
  }

  /** Breaches of Slack's rules so far. */
  get problems(): readonly string[] {
    return this.state.problems;
  }

  /** Settings of an app for the first workspace; `oauth` for one that workspaces install, `socket` for Socket Mode. */
  config(kind: 'token' | 'oauth' | 'socket' = 'token'): PeerConfig {
    const urls = { apiUrl: `${this.state.origin}/api/`, authorizeUrl: `${this.state.origin}/oauth/v2/authorize` };
    if (kind === 'token') return { ...urls, botToken: this.team().token, signingSecret: this.signingSecret };
    if (kind === 'socket') return { ...urls, botToken: this.team().token, appToken: this.state.appToken };
    const { clientId, clientSecret } = this.state;
    return { ...urls, signingSecret: this.signingSecret, clientId, clientSecret, stateSecret: 'peer-state-secret' };
  }

  /** From now on events go to the app at this address. */
  connect(appUrl: string): void {
    this.appUrl = appUrl.replace(/\/$/, '');
  }

  /** From now on events go through the socket that the app has opened. */
  viaSocket(): void {
    this.socketMode = true;
  }

  /** A workspace; the default one is called T0000000001. An id that begins with E is a whole organisation. */
  team(id = 'T0000000001'): Team {
    return this.state.team(id);
  }

  person(options: PersonOptions): Person {
    return new Person(this, this.team(options.team), options);
  }

  /** A channel with these members; `bot: false` for one that the app was not invited to. */
  channel(name: string, members: readonly Person[], options: { bot?: boolean; team?: string } = {}): Channel {
    return this.state.addChannel(this.team(options.team), { name, members: members.map((person) => person.id), bot: options.bot ?? true });
  }

  /** The next `times` calls of this method fail so. `drop` closes the connection after the call took effect. */
  fail(method: string, fault: Fault, times = 1): void {
    for (let i = 0; i < times; i += 1) this.state.addFault(method, fault);
  }

  /** Calls of a method so far, in order, with their arguments. */
  calls(method: string): readonly Record<string, unknown>[] {
    return this.state.calls.filter((call) => call.method === method).map((call) => call.args);
  }

  /** Goes through the installation in a browser. */
  async install(options: {
    team?: string;
    user: Person;
    outcome?: 'approve' | 'deny';
    state?: string;
    code?: string;
  }): Promise<{ status: number; body: string; code: string; state: string }> {
    const begun = await fetch(`${this.app()}/slack/install`, { redirect: 'manual' });
    const target = new URL(begun.headers.get('location') ?? 'about:blank');
    if (begun.status !== 302 || target.searchParams.get('client_id') !== this.state.clientId)
      this.state.problems.push('the installation does not begin at Slack');
    const state = options.state ?? target.searchParams.get('state') ?? '';
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const installed: Installed = {
      team: options.team ?? this.team().id,
      user: options.user.id,
      scopes: (target.searchParams.get('scope') ?? '').split(','),
    };
    const code = options.code ?? this.state.grant(installed);
    const back = new URLSearchParams(options.outcome === 'deny' ? { error: 'access_denied', state } : { code, state });
    const done = await fetch(`${this.app()}/slack/oauth_redirect?${back}`, { headers: { cookie }, redirect: 'manual' });
    return { status: done.status, body: await done.text(), code, state };
  }

  /** An event of the Events API; returns its id, to be sent once more with `again`. */
  async event(team: Team, event: Record<string, unknown>, options: { again?: string; at?: Date } = {}): Promise<string> {
    this.events += 1;
    const id = options.again ?? `Ev${String(this.events).padStart(9, '0')}`;
    const seconds = Math.floor((options.at ?? new Date()).getTime() / 1000);
    const body = {
      type: 'event_callback',
      token: 'legacy',
      team_id: team.id,
      api_app_id: this.state.appId,
      event_id: id,
      event_time: seconds,
      event: { event_ts: this.state.nextTs(), ...event },
      authorizations: [{ enterprise_id: null, team_id: team.id, user_id: team.botUser, is_bot: true, is_enterprise_install: false }],
    };
    await this.deliver(
      'events_api',
      body,
      options.again === undefined ? {} : { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    );
    return id;
  }

  /** Hands a payload to the app and gives back what it acknowledged with. Late or refused acknowledgements are breaches. */
  async deliver(
    kind: 'events_api' | 'interactive' | 'slash_commands',
    body: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<unknown> {
    const begun = performance.now();
    const sent = ofOrganisation(kind, body);
    const answer = this.socketMode ? await this.overSocket(kind, sent) : await this.overHttp(kind, sent, headers);
    const took = performance.now() - begun;
    if (took > 3000) this.state.problems.push(`${kind} was acknowledged after ${Math.round(took)} ms`);
    return answer;
  }

  /** A signed request, or a forged one: everything about it can be set. */
  post(
    body: string,
    options: {
      contentType?: string;
      timestamp?: number;
      secret?: string;
      signature?: string;
      headers?: Record<string, string>;
      path?: string;
    } = {},
  ): Promise<Response> {
    const timestamp = String(options.timestamp ?? Math.floor(Date.now() / 1000));
    const signature =
      options.signature ??
      `v0=${createHmac('sha256', options.secret ?? this.signingSecret)
        .update(`v0:${timestamp}:${body}`)
        .digest('hex')}`;
    return fetch(`${this.app()}${options.path ?? '/slack/events'}`, {
      method: 'POST',
      headers: {
        'content-type': options.contentType ?? 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature,
        ...options.headers,
      },
      body,
    });
  }

  /** Cuts the sockets, as Slack does from time to time. */
  dropSockets(): void {
    for (const socket of this.sockets) {
      socket.terminate();
      this.sockets.delete(socket);
    }
  }

  /** Waits until the app has opened a socket (again). */
  async socketOpens(): Promise<void> {
    await this.state.until(
      'socket',
      () => [...this.sockets].find((socket) => socket.readyState === WebSocket.OPEN),
      () => '',
      20_000,
    );
  }

  async close(): Promise<void> {
    this.dropSockets();
    this.socketServer.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async overHttp(kind: string, body: Record<string, unknown>, headers: Record<string, string>): Promise<unknown> {
    const form = 'application/x-www-form-urlencoded';
    const [text, contentType] =
      kind === 'events_api'
        ? [JSON.stringify(body), 'application/json']
        : kind === 'interactive'
          ? [new URLSearchParams({ payload: JSON.stringify(body) }).toString(), form]
          : [new URLSearchParams(body as Record<string, string>).toString(), form];
    const response = await this.post(text, { contentType, headers });
    const answer = await response.text();
    if (!response.ok) throw new Error(`the app answered ${response.status}`);
    return answer === '' ? undefined : response.headers.get('content-type')?.includes('json') ? JSON.parse(answer) : answer;
  }

  private async overSocket(type: string, payload: Record<string, unknown>): Promise<unknown> {
    const socket = [...this.sockets].find((each) => each.readyState === WebSocket.OPEN);
    if (!socket) throw new Error('the app has opened no socket');
    const envelope = randomBytes(8).toString('hex');
    const acknowledged = new Promise<unknown>((resolve) => this.acks.set(envelope, resolve));
    socket.send(JSON.stringify({ type, envelope_id: envelope, payload, accepts_response_payload: type !== 'events_api' }));
    const none = Symbol('none');
    const answer = await Promise.race([acknowledged, pause(3000, none, { ref: false })]);
    if (answer === none) throw new Error(`${type} was not acknowledged in three seconds`);
    return answer;
  }

  private onSocket(socket: WebSocket): void {
    this.sockets.add(socket);
    this.state.changed();
    socket.send(JSON.stringify({ type: 'hello', num_connections: this.sockets.size, connection_info: { app_id: this.state.appId } }));
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { envelope_id?: string; payload?: unknown };
      if (message.envelope_id === undefined) return;
      // over the socket an acknowledgement without an answer carries an empty object
      const isEmpty = Object.keys((message.payload ?? {}) as object).length === 0;
      this.acks.get(message.envelope_id)?.(isEmpty ? undefined : message.payload);
      this.acks.delete(message.envelope_id);
    });
  }

  private app(): string {
    if (this.appUrl === undefined) throw new Error('connect() the peer to the app first');
    return this.appUrl;
  }
}

/** The workspace of an organisation whose people the tests are. */
export const workspaceOf = (organisation: string) => organisation.replace(/^E/, 'TE');

/** Where the app was installed for a whole organisation, what is sent names one workspace of it, and the organisation. */
function ofOrganisation(kind: string, body: Record<string, unknown>): Record<string, unknown> {
  const id = String(body.team_id ?? (body.team as { id?: string } | undefined)?.id ?? '');
  if (!id.startsWith('E')) return body;
  const team = workspaceOf(id);
  if (kind === 'slash_commands') return { ...body, team_id: team, enterprise_id: id, is_enterprise_install: 'true' };
  if (kind === 'interactive')
    return { ...body, team: { id: team, enterprise_id: id }, enterprise: { id, name: 'Konserni' }, is_enterprise_install: true };
  const [authorization] = body.authorizations as Record<string, unknown>[];
  return {
    ...body,
    team_id: team,
    enterprise_id: id,
    authorizations: [{ ...authorization, enterprise_id: id, team_id: null, is_enterprise_install: true }],
  };
}
