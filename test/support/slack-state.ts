// What a local Slack knows: workspaces, people, conversations, messages, modals, triggers and grants.
// Changes are announced to whoever waits for them; nothing here sleeps.
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';

export interface Team {
  readonly id: string;
  readonly botUser: string;
  readonly botId: string;
  token: string;
}

export interface Profile {
  readonly id: string;
  readonly team: string;
  /** The workspace that the person belongs to; another than `team` for somebody of a shared channel. */
  readonly home: string;
  readonly name: string;
  readonly email?: string;
  readonly locale: string;
  deleted: boolean;
}

export interface Channel {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly members: Set<string>;
  bot: boolean;
  archived: boolean;
}
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  text: string;
  blocks: readonly Record<string, unknown>[];
  readonly thread?: string;
  /** Only this person sees it. */
  readonly only?: string;
  readonly file?: { id: string; title: string; alt?: string; bytes: number };
  /** Grows with each change, so that a changed message is news again. */
  version: number;
}

export interface OpenView {
  readonly id: string;
  readonly user: string;
  readonly team: string;
  view: Record<string, unknown>;
  /** What stands in the fields, by block id. */
  values: Record<string, Record<string, Record<string, unknown>>>;
  version: number;
  /** The modal that it lies on. */
  readonly previous?: string;
}

export interface Fault {
  readonly error?: string;
  readonly status?: number;
  readonly retryAfter?: number;
  /** The call takes effect, the answer is lost. */
  readonly drop?: boolean;
  /** Waits for this before answering. */
  readonly until?: Promise<unknown>;
}

export interface Installed {
  readonly team: string;
  readonly user: string;
  readonly scopes: readonly string[];
}

export class SlackState extends EventEmitter {
  origin = '';
  readonly appId = 'A0000000001';
  readonly clientId = '1234.5678';
  readonly clientSecret = 'peer-client-secret';
  readonly appToken = 'xapp-1-peer';
  readonly problems: string[] = [];
  readonly calls: { method: string; team: string; args: Record<string, unknown> }[] = [];
  readonly teams = new Map<string, Team>();
  readonly people = new Map<string, Profile>();
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];
  readonly views = new Map<string, OpenView>();
  readonly homes = new Map<string, Record<string, unknown>>();
  /** Grows with each drawing of a person's Home tab. */
  readonly homeVersions = new Map<string, number>();
  /** What a direct conversation offers to begin with. */
  readonly prompts = new Map<string, readonly { title: string; message: string }[]>();
  /** What was said of answers on their way, in order; '' takes it away. */
  readonly statuses: string[] = [];
  readonly triggers = new Map<string, { user: string; team: string; at: number; used: boolean; view?: string }>();
  readonly responses = new Map<string, { channel: string; user: string; team: string; message?: string; uses: number }>();
  readonly uploads = new Map<string, { bytes: number; alt?: string; name: string; received: boolean }>();
  /** token → what it may do */
  readonly scopes = new Map<string, readonly string[]>();
  readonly refresh = new Map<string, string>();
  refreshes = 0;
  /** Seconds that a newly granted token lives; undefined = for ever. */
  expiresIn: number | undefined;
  private readonly grants = new Map<string, Installed>();
  private readonly faults = new Map<string, Fault[]>();
  private counter = 0;

  constructor(private readonly granted: readonly string[]) {
    super();
    this.setMaxListeners(0);
  }

  team(id: string): Team {
    let team = this.teams.get(id);
    if (!team) {
      const number = this.teams.size + 1;
      team = { id, botUser: `UBOT${number}`, botId: `B${number}`, token: `xoxb-${id}-${randomBytes(6).toString('hex')}` };
      this.teams.set(id, team);
      this.scopes.set(team.token, this.granted);
    }
    return team;
  }

  teamOf(token: string | undefined): Team | undefined {
    if (token === undefined || !this.scopes.has(token)) return undefined;
    return [...this.teams.values()].find((team) => token.startsWith(`xoxb-${team.id}-`));
  }

  /** A new token for a workspace; the earlier ones stop working. */
  issueToken(team: Team, scopes: readonly string[]): string {
    this.scopes.delete(team.token);
    team.token = `xoxb-${team.id}-${randomBytes(6).toString('hex')}`;
    this.scopes.set(team.token, scopes);
    return team.token;
  }

  grant(installed: Installed): string {
    const code = randomBytes(8).toString('hex');
    this.grants.set(code, installed);
    return code;
  }

  /** A grant is good once. */
  redeem(code: string): Installed | undefined {
    const installed = this.grants.get(code);
    this.grants.delete(code);
    return installed;
  }

  nextId(prefix: string): string {
    this.counter += 1;
    return `${prefix}${String(this.counter).padStart(10, '0')}`;
  }

  nextTs(): string {
    this.counter += 1;
    return `${Math.floor(Date.now() / 1000)}.${String(this.counter).padStart(6, '0')}`;
  }

  addChannel(team: Team, init: { name: string; members: readonly string[]; bot: boolean; prefix?: string }): Channel {
    const channel: Channel = {
      id: this.nextId(init.prefix ?? 'C'),
      team: team.id,
      name: init.name,
      members: new Set(init.members),
      bot: init.bot,
      archived: false,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The direct conversation of a person with the app. */
  direct(team: Team, user: string): Channel {
    const found = [...this.channels.values()].find(
      (channel) => channel.id.startsWith('D') && channel.bot && channel.team === team.id && channel.members.has(user),
    );
    return found ?? this.addChannel(team, { name: 'directmessage', members: [user], bot: true, prefix: 'D' });
  }

  /** `view`: the modal in which something was pressed. */
  trigger(team: string, user: string, view?: string): string {
    const id = this.nextId('trigger.');
    this.triggers.set(id, { user, team, at: Date.now(), used: false, ...(view !== undefined && { view }) });
    return id;
  }

  responseUrl(init: { channel: string; user: string; team: string; message?: string }): string {
    const id = randomBytes(8).toString('hex');
    this.responses.set(id, { ...init, uses: 0 });
    return `${this.origin}/respond/${id}`;
  }

  add(message: Omit<Message, 'version'>): Message {
    const added = { ...message, version: 1 };
    this.messages.push(added);
    this.changed();
    return added;
  }

  changed(): void {
    this.emit('change');
  }

  addFault(method: string, fault: Fault): void {
    this.faults.set(method, [...(this.faults.get(method) ?? []), fault]);
  }

  takeFault(method: string): Fault | undefined {
    return this.faults.get(method)?.shift();
  }

  /** Waits until `look` finds something; says what was there instead when it never does. */
  async until<T>(what: string, look: () => T | undefined, describe: () => string, ms = 10_000): Promise<T> {
    const deadline = AbortSignal.timeout(ms);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve, reject) => {
        const done = () => {
          deadline.removeEventListener('abort', late);
          resolve();
        };
        const late = () => {
          this.off('change', done);
          reject(
            new Error(`no ${what} in ${ms} ms. ${describe()}${this.problems.length > 0 ? `\nbreaches: ${this.problems.join('\n')}` : ''}`),
          );
        };
        this.once('change', done);
        deadline.addEventListener('abort', late, { once: true });
      });
    }
  }
}
