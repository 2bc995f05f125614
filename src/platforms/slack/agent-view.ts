// What Slack's agent view adds to a conversation: questions to begin with, and a word that the answer is being looked
// up. Courtesies: where a workspace has them not (an older plan, the view turned off), nothing is missing.
import type { Logger } from 'pino';
import type { Language } from '../../conversation/view.js';
import { type Client, faultCode } from './web.js';
import { words } from './wording.js';

export interface AgentView {
  /** Offers up to four questions in the direct conversation. Never throws. */
  offer(client: Client, where: { tenant: string; channel: string }, language: Language): Promise<void>;
  /** Says in the thread that the answer is coming, and gives back what takes the word away again. Never throws. */
  announce(client: Client, where: { tenant: string; channel: string; thread: string }, language: Language): Promise<() => Promise<void>>;
}

const pauseMs = 60 * 60_000;

export function createAgentView(log: Logger, now: () => Date): AgentView {
  const refused = new Map<string, number>();

  async function attempt(tenant: string, call: () => Promise<unknown>): Promise<boolean> {
    if ((refused.get(tenant) ?? 0) > now().getTime()) return false;
    try {
      await call();
      return true;
    } catch (error) {
      refused.set(tenant, now().getTime() + pauseMs);
      log.info({ code: faultCode(error) }, 'slack: no agent view in this workspace');
      return false;
    }
  }

  return {
    async offer(client, { tenant, channel }, language) {
      const { promptsTitle, prompts } = words[language];
      await attempt(`prompts ${tenant}`, () =>
        // no thread: it is the older assistant view that has one
        client.assistant.threads.setSuggestedPrompts({ channel_id: channel, title: promptsTitle, prompts: [...prompts] }),
      );
    },
    async announce(client, { tenant, channel, thread }, language) {
      const set = (status: string) =>
        attempt(`status ${tenant}`, () => client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }));
      const said = await set(words[language].status);
      return async () => {
        if (said) await set('');
      };
    },
  };
}
