// "Koolla is writing": shown when an answer takes longer than a moment. The Application's own timer is one for all
// conversations, so that the end of one turn stops the sign of another.
import type { TurnContext } from 'botbuilder';

const afterMs = 600;
/** Teams shows the sign for about three seconds. */
const againMs = 2_500;

/** Runs the work; the sign appears while it lasts, and never after it. */
export async function whileTyping<T>(context: TurnContext, work: () => Promise<T>): Promise<T> {
  let sending: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const show = (): void => {
    // A sign that could not be shown is no reason to fail.
    sending = context.sendActivity({ type: 'typing' }).catch(() => undefined);
    timer = setTimeout(show, againMs);
  };
  timer = setTimeout(show, afterMs);
  // Said before the sign has arrived, the answer would be followed by a sign that stays.
  context.onSendActivities(async (_context, activities, next) => {
    if (activities.some((activity) => activity.type === 'message')) {
      clearTimeout(timer);
      await sending;
    }
    return next();
  });
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await sending;
  }
}
