// People of the local Slack: what they can do in a client, and what they see of it. A person who cannot do a thing
// in the real client (submit a form with an empty required field, press a button that is not there) cannot here.
import { takeResponse } from './slack-api.js';
import { Modal } from './slack-modal.js';
import type { SlackPeer } from './slack-peer.js';
import { textsIn } from './slack-rules.js';
import type { Channel, Message, Profile, Team } from './slack-state.js';

type Json = Record<string, unknown>;

export interface PersonOptions {
  readonly name: string;
  readonly email?: string;
  readonly locale?: string;
  readonly team?: string;
  /** The workspace that the person really belongs to, when met in a shared channel. */
  readonly home?: string;
}

/** A message as a person sees it. */
export interface Shown {
  readonly channel: string;
  readonly ts: string;
  /** What notifications and screen readers get. */
  readonly text: string;
  /** Everything that the blocks show. */
  readonly shown: string;
  readonly buttons: readonly string[];
  readonly ephemeral: boolean;
  readonly thread?: string;
  readonly file?: Message['file'];
  readonly blocks: readonly Json[];
}

export class Person {
  readonly id: string;
  readonly profile: Profile;
  private readonly seen = new Map<Message, number>();
  private seenViews = new Map<string, number>();

  constructor(
    private readonly peer: SlackPeer,
    readonly team: Team,
    options: PersonOptions,
  ) {
    this.id = peer.state.nextId('U');
    this.profile = {
      id: this.id,
      team: team.id,
      home: options.home ?? team.id,
      name: options.name,
      locale: options.locale ?? 'fi-FI',
      deleted: false,
      ...(options.email !== undefined && { email: options.email }),
    };
    peer.state.people.set(this.id, this.profile);
  }

  /** The direct conversation with the app. */
  get direct(): Channel {
    return this.peer.state.direct(this.team, this.id);
  }

  /** Writes to the app. */
  async say(text: string, options: { thread?: string } = {}): Promise<string> {
    const ts = this.write(this.direct.id, text, options.thread);
    return this.peer.event(this.team, {
      type: 'message',
      channel: this.direct.id,
      channel_type: 'im',
      user: this.id,
      text: escaped(text),
      ts,
      ...(options.thread !== undefined && { thread_ts: options.thread }),
    });
  }

  /** Writes in a channel and names the app. Returns the message's ts, the thread that an answer belongs in. */
  async mention(channel: Channel, text: string, options: { thread?: string } = {}): Promise<string> {
    const ts = this.write(channel.id, `@Koolla ${text}`, options.thread);
    await this.peer.event(this.team, {
      type: 'app_mention',
      channel: channel.id,
      user: this.id,
      text: `<@${this.team.botUser}> ${escaped(text)}`,
      ts,
      ...(options.thread !== undefined && { thread_ts: options.thread }),
    });
    return ts;
  }

  /** A slash command, in the conversation with the app where no other is given. */
  async slash(command: string, text = '', channel: Channel = this.direct): Promise<void> {
    const answer = await this.peer.deliver('slash_commands', {
      command,
      text,
      user_id: this.id,
      user_name: 'person',
      team_id: this.team.id,
      channel_id: channel.id,
      channel_name: channel.name,
      api_app_id: this.peer.state.appId,
      trigger_id: this.peer.state.trigger(this.team.id, this.id),
      response_url: this.peer.state.responseUrl({ channel: channel.id, user: this.id, team: this.team.id }),
    });
    const args = (answer ?? {}) as Record<string, unknown>;
    // over the socket nothing is an empty object
    if (Object.keys(args).length === 0) return;
    this.peer.state.calls.push({ method: 'ack', team: this.team.id, args });
    takeResponse(this.peer.state, { channel: channel.id, user: this.id, team: this.team.id }, args);
  }

  /** Presses a button of a message by its label (or its beginning); `value` in place of what the app had put there. */
  async press(message: Shown, label: string, forged: { value?: string; actionId?: string } = {}): Promise<void> {
    const current = this.peer.state.messages.find((each) => each.channel === message.channel && each.ts === message.ts);
    if (!current) throw new Error('the message is gone');
    const channel = this.peer.state.channels.get(message.channel);
    await this.pressed(buttonIn(current.blocks, label), forged, {
      channel: { id: message.channel, name: channel?.name },
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: current.only !== undefined,
        ...(current.thread !== undefined && { thread_ts: current.thread }),
      },
      ...(current.only === undefined && {
        message: {
          ts: current.ts,
          text: current.text,
          blocks: current.blocks,
          ...(current.thread !== undefined && { thread_ts: current.thread }),
        },
      }),
      response_url: this.peer.state.responseUrl({ channel: message.channel, user: this.id, team: this.team.id, message: message.ts }),
    });
  }

  /** Presses a button of the Home tab. */
  async pressHome(label: string): Promise<void> {
    const home = this.peer.state.homes.get(this.id);
    if (!home) throw new Error('there is no Home tab');
    await this.pressed(
      buttonIn(home.blocks as Json[], label),
      {},
      {
        container: { type: 'view', view_id: 'VHOME' },
        view: { ...home, id: 'VHOME', hash: String(this.peer.state.homeVersions.get(this.id) ?? 0) },
      },
    );
  }

  /** Presses a button of an open modal. */
  async pressIn(modal: Modal, label: string): Promise<void> {
    const { id, view, version } = modal.state;
    await this.pressed(
      buttonIn(view.blocks as Json[], label),
      {},
      { container: { type: 'view', view_id: id }, view: { ...view, id, hash: String(version) } },
      id,
    );
  }

  /** Opens the app's Home tab, or its Messages tab. */
  async openHome(tab: 'home' | 'messages' = 'home'): Promise<void> {
    await this.peer.event(this.team, { type: 'app_home_opened', user: this.id, channel: this.direct.id, tab });
  }

  /** Waits for the Home tab to say this. */
  home(match: RegExp): Promise<Shown> {
    return this.peer.state.until(
      `Home tab that matches ${match}`,
      () => {
        const view = this.peer.state.homes.get(this.id);
        if (!view || !match.test(textsIn(view.blocks).join('\n'))) return undefined;
        const blocks = view.blocks as Json[];
        return {
          channel: '',
          ts: '',
          text: '',
          shown: textsIn(blocks).join('\n'),
          buttons: buttonsIn(blocks).map(labelOf),
          ephemeral: false,
          blocks,
        };
      },
      () => '',
    );
  }

  /** A shortcut of the app, of a message where one is given. */
  async shortcut(callback: string, message?: { channel: string; ts: string; text: string }): Promise<void> {
    const common = {
      callback_id: callback,
      user: { id: this.id, team_id: this.team.id },
      team: { id: this.team.id },
      trigger_id: this.peer.state.trigger(this.team.id, this.id),
      action_ts: this.peer.state.nextTs(),
    };
    if (!message) return void (await this.peer.deliver('interactive', { type: 'shortcut', ...common }));
    await this.peer.deliver('interactive', {
      type: 'message_action',
      ...common,
      channel: { id: message.channel, name: this.peer.state.channels.get(message.channel)?.name },
      message_ts: message.ts,
      message: { type: 'message', ts: message.ts, text: escaped(message.text), user: this.id },
      response_url: this.peer.state.responseUrl({ channel: message.channel, user: this.id, team: this.team.id }),
    });
  }

  /** The next message for this person that they have not seen in this state, and that matches. Waits for it. */
  sees(match: RegExp = /(?:)/): Promise<Shown> {
    return this.peer.state.until(
      `message for ${this.profile.name} that matches ${match}`,
      () => {
        const found = this.visible().find(
          (message) => this.seen.get(message) !== message.version && match.test(`${message.text}\n${textsIn(message.blocks).join('\n')}`),
        );
        if (!found) return undefined;
        this.seen.set(found, found.version);
        return show(found);
      },
      () => `There are: ${JSON.stringify(this.visible().map((message) => message.text.slice(0, 200)))}`,
    );
  }

  /** Everything that the app has said to this person so far. */
  everything(): readonly Shown[] {
    return this.visible().map(show);
  }

  /** Waits until a modal is open for this person (or has changed since the last look). */
  async modal(match: RegExp = /(?:)/): Promise<Modal> {
    const open = await this.peer.state.until(
      `modal for ${this.profile.name} that matches ${match}`,
      () =>
        [...this.peer.state.views.values()].find(
          (each) => each.user === this.id && this.seenViews.get(each.id) !== each.version && match.test(textsIn(each.view).join('\n')),
        ),
      () => `Open: ${JSON.stringify([...this.peer.state.views.values()].map((each) => textsIn(each.view).slice(0, 5)))}`,
    );
    this.seenViews.set(open.id, open.version);
    return new Modal(this.peer, this.profile, open);
  }

  private async pressed(button: Json, forged: { value?: string; actionId?: string }, where: Json, view?: string): Promise<void> {
    await this.peer.deliver('interactive', {
      type: 'block_actions',
      user: { id: this.id, team_id: this.team.id },
      team: { id: this.team.id },
      api_app_id: this.peer.state.appId,
      trigger_id: this.peer.state.trigger(this.team.id, this.id, view),
      actions: [
        {
          type: 'button',
          block_id: 'b',
          action_id: forged.actionId ?? button.action_id,
          value: forged.value ?? button.value,
          text: button.text,
          action_ts: this.peer.state.nextTs(),
        },
      ],
      ...where,
    });
  }

  private write(channel: string, text: string, thread: string | undefined): string {
    const message = this.peer.state.add({
      channel,
      ts: this.peer.state.nextTs(),
      user: this.id,
      text,
      blocks: [],
      ...(thread !== undefined && { thread }),
    });
    return message.ts;
  }

  private visible(): Message[] {
    return this.peer.state.messages.filter(
      (message) =>
        message.user === this.team.botUser &&
        (message.only === undefined || message.only === this.id) &&
        (this.peer.state.channels.get(message.channel)?.members.has(this.id) ?? false),
    );
  }
}

function show(message: Message): Shown {
  return {
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    shown: message.blocks.length > 0 ? textsIn(message.blocks).join('\n') : message.text,
    buttons: buttonsIn(message.blocks).map(labelOf),
    ephemeral: message.only !== undefined,
    blocks: message.blocks,
    ...(message.thread !== undefined && { thread: message.thread }),
    ...(message.file !== undefined && { file: message.file }),
  };
}

function buttonsIn(blocks: readonly Json[]): Json[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Json[]) : []));
}

function buttonIn(blocks: readonly Json[], label: string): Json {
  const button = buttonsIn(blocks).find((each) => labelOf(each).startsWith(label));
  if (!button) throw new Error(`no button ${label}; there are ${buttonsIn(blocks).map(labelOf).join(', ') || 'none'}`);
  return button;
}

function labelOf(button: Json): string {
  return (button.text as { text: string }).text;
}

/** Slack escapes these three in what people write. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
