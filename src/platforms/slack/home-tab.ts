// The Home tab of a person: drawn when it is opened and after everything that was done in it. One at a time for a
// person, so that an older page never comes after a newer one.
import type { Logger } from 'pino';
import type { Actor, Inbound, Reply } from '../../conversation/feature.js';
import { renderHome } from './render-view.js';
import type { Seal } from './seal.js';
import { type Client, faultCode, patiently, slackError } from './web.js';

/** The word behind the Home tab. */
const homeWord = 'koolla';

export interface HomeTab {
  /**
   * Draws it from what is known now. `hash`: the state that the person pressed in; where another process has drawn a
   * newer one meanwhile, it is drawn once more. Never throws.
   */
  refresh(client: Client, actor: Actor, options?: { conversation?: string | undefined; hash?: string | undefined }): Promise<void>;
}

export function createHomeTab(deps: { handle(inbound: Inbound, own?: string): Promise<Reply>; seal: Seal; log: Logger }): HomeTab {
  const drawing = new Map<string, Promise<void>>();

  async function draw(client: Client, actor: Actor, conversation: string | undefined, hash: string | undefined): Promise<void> {
    const place = { kind: 'personal' as const, conversation: conversation ?? actor.user };
    const { view } = await deps.handle({ kind: 'command', word: homeWord, rest: '', actor, place }, conversation);
    if (!view) return;
    const home = renderHome(view, deps.seal);
    try {
      await patiently(() => client.views.publish({ user_id: actor.user, view: home, ...(hash !== undefined && { hash }) }));
    } catch (error) {
      if (hash === undefined || slackError(error) !== 'hash_conflict') throw error;
      await draw(client, actor, conversation, undefined);
    }
  }

  return {
    async refresh(client, actor, options = {}) {
      const key = `${actor.tenant} ${actor.user}`;
      const before = drawing.get(key) ?? Promise.resolve();
      const now = before
        .then(() => draw(client, actor, options.conversation, options.hash))
        .catch((error: unknown) => {
          deps.log.warn({ code: faultCode(error) }, 'a slack home tab could not be drawn');
        });
      drawing.set(key, now);
      await now;
      if (drawing.get(key) === now) drawing.delete(key);
    },
  };
}
