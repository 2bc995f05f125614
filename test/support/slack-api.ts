// The Web API of the local Slack: the methods that the app uses, with Slack's answers, errors and rules.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { argumentsOf, reply } from './slack-http.js';
import { initialState } from './slack-modal.js';
import { type Answer, type Args, oauth } from './slack-oauth.js';
import { messageProblems, viewProblems } from './slack-rules.js';
import type { Channel, Message, SlackState, Team } from './slack-state.js';

type Method = (state: SlackState, team: Team, args: Args) => Answer;

/** A refusal with Slack's own code. */
class Refused extends Error {}

const needs: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'assistant.threads.setStatus': 'chat:write',
  'users.info': 'users:read',
  'conversations.open': 'im:write',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
};

const methods: Readonly<Record<string, Method>> = {
  'auth.test': (_, team) => ({
    ok: true,
    url: 'https://peer.example/',
    team: 'Peer',
    user: 'koolla',
    team_id: team.id,
    user_id: team.botUser,
    bot_id: team.botId,
    is_enterprise_install: false,
  }),

  'users.info': (state, team, args) => {
    const person = state.people.get(String(args.user));
    if (!person || person.team !== team.id) throw new Refused('user_not_found');
    const mayMail = (state.scopes.get(team.token) ?? []).includes('users:read.email');
    return {
      ok: true,
      user: {
        id: person.id,
        team_id: person.home,
        ...(person.home.startsWith('E') && { team_id: person.home.replace(/^E/, 'TE'), enterprise_user: { enterprise_id: person.home } }),
        deleted: person.deleted,
        is_bot: false,
        is_stranger: false, // true only for people with whom no channel is shared
        real_name: person.name,
        profile: { real_name: person.name, ...(mayMail && person.email !== undefined && { email: person.email }) },
        ...(args.include_locale === true && { locale: person.locale }),
      },
    };
  },

  'chat.postMessage': (state, team, args) => {
    check(state, 'chat.postMessage', messageProblems(args, 40_000));
    const channel = reach(state, team, String(args.channel));
    const message = state.add({
      channel: channel.id,
      ts: state.nextTs(),
      user: team.botUser,
      text: String(args.text),
      blocks: (args.blocks as Message['blocks']) ?? [],
      ...(args.thread_ts !== undefined && { thread: String(args.thread_ts) }),
    });
    return { ok: true, channel: channel.id, ts: message.ts, message: { text: message.text } };
  },

  'chat.postEphemeral': (state, team, args) => {
    check(state, 'chat.postEphemeral', messageProblems(args, 40_000));
    const channel = reach(state, team, String(args.channel));
    if (!channel.members.has(String(args.user))) throw new Refused('user_not_in_channel');
    const ts = state.nextTs();
    // in a thread without replies an ephemeral message shows nowhere
    const thread = args.thread_ts === undefined ? undefined : String(args.thread_ts);
    if (thread !== undefined && !state.messages.some((each) => each.thread === thread && each.only === undefined)) {
      state.problems.push('an ephemeral message into a thread that has not begun');
    }
    state.add({
      channel: channel.id,
      ts,
      user: team.botUser,
      text: String(args.text),
      blocks: (args.blocks as Message['blocks']) ?? [],
      only: String(args.user),
      ...(thread !== undefined && { thread }),
    });
    return { ok: true, message_ts: ts };
  },

  'chat.update': (state, team, args) => {
    const message = state.messages.find((each) => each.channel === args.channel && each.ts === args.ts && each.only === undefined);
    if (!message) throw new Refused('message_not_found');
    if (message.user !== team.botUser) throw new Refused('cant_update_message');
    check(state, 'chat.update', messageProblems(args, 4000));
    message.text = String(args.text);
    message.blocks = (args.blocks as Message['blocks']) ?? [];
    message.version += 1;
    state.changed();
    return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
  },

  'assistant.threads.setSuggestedPrompts': (state, team, args) => {
    const channel = reach(state, team, String(args.channel_id));
    const prompts = args.prompts as { title: string; message: string }[];
    if (args.thread_ts !== undefined) state.problems.push('prompts for a thread: an agent app has none');
    if (prompts.length > 4) throw new Refused('too_many_prompts');
    state.prompts.set(channel.id, prompts);
    return { ok: true };
  },

  'assistant.threads.setStatus': (state, team, args) => {
    const channel = reach(state, team, String(args.channel_id));
    if (!state.messages.some((each) => each.channel === channel.id && each.ts === args.thread_ts)) throw new Refused('invalid_thread_ts');
    state.statuses.push(String(args.status));
    state.changed();
    return { ok: true };
  },

  'chat.delete': (state, team, args) => {
    const at = state.messages.findIndex((each) => each.channel === args.channel && each.ts === args.ts && each.only === undefined);
    const message = state.messages[at];
    if (!message) throw new Refused('message_not_found');
    if (message.user !== team.botUser) throw new Refused('cant_delete_message');
    state.messages.splice(at, 1);
    state.changed();
    return { ok: true, channel: message.channel, ts: message.ts };
  },

  'views.open': (state, team, args) => openModal(state, team, args, 'views.open'),

  'views.push': (state, team, args) => openModal(state, team, args, 'views.push'),

  'views.update': (state, _, args) => {
    const open = state.views.get(String(args.view_id));
    if (!open) throw new Refused('not_found');
    if (args.hash !== undefined && args.hash !== String(open.version)) throw new Refused('hash_conflict');
    check(state, 'views.update', viewProblems(args.view));
    open.view = args.view as Args;
    // what was typed stays in fields that keep their ids
    open.values = initialState(open.view, open.values);
    open.version += 1;
    state.changed();
    return { ok: true, view: { ...open.view, id: open.id, hash: String(open.version) } };
  },

  'views.publish': (state, team, args) => {
    if (state.people.get(String(args.user_id))?.team !== team.id) throw new Refused('invalid_user_id');
    const version = state.homeVersions.get(String(args.user_id)) ?? 0;
    if (args.hash !== undefined && args.hash !== String(version)) throw new Refused('hash_conflict');
    check(state, 'views.publish', viewProblems(args.view));
    state.homeVersions.set(String(args.user_id), version + 1);
    state.homes.set(String(args.user_id), args.view as Args);
    state.changed();
    return { ok: true, view: args.view as Args };
  },

  'conversations.open': (state, team, args) => {
    const person = state.people.get(String(args.users));
    if (!person || person.team !== team.id) throw new Refused('user_not_found');
    if (person.deleted) throw new Refused('user_disabled');
    return { ok: true, channel: { id: state.direct(team, person.id).id } };
  },

  'conversations.history': (state, team, args) => {
    const channel = reach(state, team, String(args.channel));
    require(state, team, channel.id.startsWith('D') ? 'im:history' : 'channels:history');
    const from = Number(args.cursor ?? 0);
    const limit = Number(args.limit ?? 100);
    const all = state.messages
      .filter((each) => each.channel === channel.id && each.only === undefined && each.thread === undefined)
      .filter((each) => args.oldest === undefined || Number(each.ts) >= Number(args.oldest))
      .reverse();
    const next = from + limit < all.length ? String(from + limit) : '';
    return {
      ok: true,
      messages: all.slice(from, from + limit).map((each) => ({
        type: 'message',
        user: each.user,
        ts: each.ts,
        text: each.text,
        blocks: each.blocks,
      })),
      has_more: next !== '',
      response_metadata: { next_cursor: next },
    };
  },

  'files.getUploadURLExternal': (state, _, args) => {
    if (String(args.alt_txt ?? '').length > 1000) throw new Refused('alt_txt_too_large');
    const id = state.nextId('F');
    state.uploads.set(id, {
      bytes: Number(args.length),
      name: String(args.filename),
      received: false,
      ...(args.alt_txt !== undefined && { alt: String(args.alt_txt) }),
    });
    return { ok: true, upload_url: `${state.origin}/upload/${id}`, file_id: id };
  },

  'files.completeUploadExternal': (state, team, args) => {
    const channel = reach(state, team, String(args.channel_id));
    for (const each of args.files as { id: string; title: string }[]) {
      const upload = state.uploads.get(each.id);
      if (!upload?.received) throw new Refused('file_not_found');
      state.add({
        channel: channel.id,
        ts: state.nextTs(),
        user: team.botUser,
        text: '',
        blocks: [],
        file: { id: each.id, title: each.title, bytes: upload.bytes, ...(upload.alt !== undefined && { alt: upload.alt }) },
        ...(args.thread_ts !== undefined && { thread: String(args.thread_ts) }),
      });
    }
    return { ok: true, files: args.files };
  },
};

function openModal(state: SlackState, team: Team, args: Args, method: 'views.open' | 'views.push'): Answer {
  const trigger = state.triggers.get(String(args.trigger_id));
  if (!trigger || trigger.team !== team.id) throw new Refused('invalid_trigger_id');
  if (trigger.used) throw new Refused('exchanged_trigger_id');
  if (Date.now() - trigger.at > 3000) throw new Refused('expired_trigger_id');
  const previous = method === 'views.push' ? trigger.view : undefined;
  if (method === 'views.push' && previous === undefined) throw new Refused('not_found');
  if (depthOf(state, previous) >= 3) throw new Refused('push_limit_reached');
  check(state, method, viewProblems(args.view));
  trigger.used = true;
  const view = args.view as Args;
  const id = state.nextId('V');
  state.views.set(id, {
    id,
    user: trigger.user,
    team: team.id,
    view,
    values: initialState(view),
    version: 1,
    ...(previous !== undefined && { previous }),
  });
  state.changed();
  return { ok: true, view: { ...view, id, hash: '1' } };
}

function depthOf(state: SlackState, id: string | undefined): number {
  return id === undefined ? 0 : 1 + depthOf(state, state.views.get(id)?.previous);
}

/** Answers one request to the local Slack. */
export async function serveApi(state: SlackState, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(req.url ?? '/', state.origin);
  const [, area, name = ''] = url.pathname.split('/');
  if (area === 'upload') {
    const upload = state.uploads.get(name);
    if (!upload || upload.bytes !== body.length) return reply(res, 400, 'bad upload');
    upload.received = true;
    return reply(res, 200, 'OK');
  }
  if (area === 'respond') return respond(state, name, body, res);
  if (area !== 'api') return reply(res, 404, '');
  const args = argumentsOf(req, body);
  const team = state.teamOf(
    /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1] ?? (typeof args.token === 'string' ? args.token : undefined),
  );
  state.calls.push({ method: name, team: team?.id ?? '', args });
  const fault = state.takeFault(name);
  if (fault?.until) await fault.until;
  if (fault?.status !== undefined || fault?.retryAfter !== undefined) {
    res.writeHead(fault.status ?? 429, fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) });
    return void res.end(JSON.stringify({ ok: false, error: fault.error ?? 'ratelimited' }));
  }
  const answer = fault?.error !== undefined ? { ok: false, error: fault.error } : answerTo(state, name, team, req, args);
  if (fault?.drop) return void res.destroy();
  reply(res, 200, JSON.stringify(answer), 'application/json; charset=utf-8');
}

function answerTo(state: SlackState, name: string, team: Team | undefined, req: IncomingMessage, args: Args): Answer {
  if (name === 'oauth.v2.access') return oauth(state, args);
  if (name === 'apps.connections.open') {
    if (req.headers.authorization !== `Bearer ${state.appToken}`) return { ok: false, error: 'invalid_auth' };
    return { ok: true, url: `${state.origin.replace('http', 'ws')}/socket` };
  }
  if (!team) return { ok: false, error: 'invalid_auth' };
  const method = methods[name];
  if (!method) {
    state.problems.push(`the app calls ${name}, which this Slack does not know`);
    return { ok: false, error: 'unknown_method' };
  }
  try {
    const scope = needs[name];
    if (scope !== undefined) require(state, team, scope);
    return method(state, team, args);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.message };
    throw error;
  }
}

/** response_url: five times, for the person who pressed or commanded. */
function respond(state: SlackState, id: string, body: Buffer, res: ServerResponse): void {
  const target = state.responses.get(id);
  if (!target) {
    reply(res, 404, 'expired_url');
    return;
  }
  target.uses += 1;
  if (target.uses > 5) {
    reply(res, 404, 'used_url');
    return;
  }
  const args = JSON.parse(body.toString('utf8')) as Args;
  state.calls.push({ method: 'respond', team: target.team, args });
  const fault = state.takeFault('respond');
  if (fault) reply(res, fault.status ?? 400, fault.error ?? 'invalid_blocks');
  else if (takeResponse(state, target, args)) reply(res, 200, 'ok');
  else reply(res, 400, 'invalid_blocks');
}

/** What comes to a response_url or with the acknowledgement of a command; false where Slack would refuse it. */
export function takeResponse(
  state: SlackState,
  target: { channel: string; user: string; team: string; message?: string },
  args: Args,
): boolean {
  const problems = messageProblems(args, 40_000);
  if (problems.length > 0) {
    state.problems.push(...problems.map((problem) => `respond: ${problem}`));
    return false;
  }
  const replaced =
    args.replace_original === true
      ? state.messages.find((each) => each.ts === target.message && each.channel === target.channel)
      : undefined;
  if (replaced) {
    replaced.text = String(args.text);
    replaced.blocks = (args.blocks as Message['blocks']) ?? [];
    replaced.version += 1;
    state.changed();
  } else {
    state.add({
      channel: target.channel,
      ts: state.nextTs(),
      user: state.team(target.team).botUser,
      text: String(args.text),
      blocks: (args.blocks as Message['blocks']) ?? [],
      ...(args.response_type !== 'in_channel' && { only: target.user }),
      ...(args.thread_ts !== undefined && { thread: String(args.thread_ts) }),
    });
  }
  return true;
}

/** A conversation that the app may write in; a person's id stands for their direct conversation. */
function reach(state: SlackState, team: Team, id: string): Channel {
  const person = state.people.get(id);
  if (person && person.team === team.id) {
    if (person.deleted) throw new Refused('user_disabled');
    return state.direct(team, id);
  }
  const channel = state.channels.get(id);
  if (!channel || channel.team !== team.id || (!channel.bot && channel.id.startsWith('D'))) throw new Refused('channel_not_found');
  if (!channel.bot) throw new Refused('not_in_channel');
  if (channel.archived) throw new Refused('is_archived');
  return channel;
}

function require(state: SlackState, team: Team, scope: string): void {
  if (!(state.scopes.get(team.token) ?? []).includes(scope)) throw new Refused('missing_scope');
}

function check(state: SlackState, method: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  state.problems.push(...problems.map((problem) => `${method}: ${problem}`));
  throw new Refused(
    problems.some((problem) => problem.includes('msg_too_long'))
      ? 'msg_too_long'
      : method.startsWith('views')
        ? 'invalid_arguments'
        : 'invalid_blocks',
  );
}
