// What a person hears once, right after their first answer: what else Koolla does. For that person's eyes alone, also
// where the answer was for everybody. Whether it is the first time, the core knows.
import type { Logger } from 'pino';
import type { Actor, Inbound, Place, Reply } from '../../conversation/feature.js';
import type { Replies, Situation } from './reply.js';
import { faultCode } from './web.js';

/** Says it where the person has just been answered, when the reply asks for it. Never throws. */
export type Introduce = (reply: Reply, who: { readonly actor: Actor; readonly place: Place }, at: Situation) => Promise<void>;

export function createIntroduction(deps: { handle(inbound: Inbound): Promise<Reply>; replies: Replies; log: Logger }): Introduce {
  return async (reply, { actor, place }, at) => {
    // the Home tab says what there is by itself
    if (!reply.newcomer || !reply.view || at.origin.kind === 'home') return;
    try {
      const said = await deps.handle({ kind: 'welcome', actor, place, after: reply.view.language });
      const begun = at.threadLives || (reply.audience ?? at.audience) === 'everyone';
      await deps.replies.carryOut({ ...said, audience: 'caller' }, { ...at, trigger: undefined, threadLives: begun });
    } catch (error) {
      deps.log.warn({ code: faultCode(error) }, 'a person could not be told what else there is');
    }
  };
}
