// One notice's card drawn anew, for who opens it out of a gathered message.
import type { Language, View } from '../conversation/view.js';
import type { NoticeKind, NoticeStore } from './notices.js';

/** The card of one notice for one of those people, drawn anew; undefined when it is not theirs or no longer wanted. */
export async function cardAgain(
  notices: Pick<NoticeStore, 'find'>,
  kinds: Readonly<Record<string, NoticeKind>>,
  { id, people }: { readonly id: string; readonly people: readonly string[] },
  language: Language,
  now: Date,
): Promise<View | undefined> {
  const notice = await notices.find(id);
  if (!notice || !people.includes(notice.person)) return undefined;
  const prepared = await kinds[notice.kind]?.prepare(notice, language, now);
  // Office hours are for what Koolla sends of itself; whoever opens it asked for it now.
  const wanted = prepared?.action === 'postpone' ? await kinds[notice.kind]?.prepare(notice, language, prepared.until) : prepared;
  return wanted?.action === 'send' ? wanted.view : undefined;
}
