// What Slack needs from the rest besides the conversation: settings, and somebody to tell whom it has met. The ports
// that it shares with the other platforms stand beside this folder.
import type { Actor } from '../../conversation/feature.js';

export interface SlackSettings {
  /** One workspace: its bot token. Without it workspaces install Koolla through OAuth. */
  readonly botToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** Socket Mode instead of a public address. */
  readonly appToken?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly stateSecret?: string | undefined;
  /** Ends in `/api/`; another address than Slack's own is for tests and proxies. */
  readonly apiUrl?: string | undefined;
  readonly authorizeUrl?: string | undefined;
}

/** The address of a person on Slack, as `Address.reference` keeps it. */
export interface SlackReference {
  /** The direct conversation with Koolla, where it is known. */
  readonly channel?: string;
}

/** Who is to be told whom Slack has met, and which workspace has taken Koolla out. */
export interface Accounts {
  onSeen(actor: Actor, reference: SlackReference): Promise<void>;
  /** The workspace uninstalled Koolla or revoked its token: its addresses are of no use any more. */
  onGone(tenant: string): Promise<void>;
}

/** How long to wait before an answer is announced instead of given, in milliseconds. All together stay under three seconds. */
export interface Patience {
  readonly authorizeMs: number;
  readonly submitMs: number;
  readonly openMs: number;
  /** Before the word that an answer is being looked up. */
  readonly statusMs?: number;
}

export const patience: Patience = { authorizeMs: 900, submitMs: 1500, openMs: 1300, statusMs: 500 };
