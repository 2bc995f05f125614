// The messages that Koolla sends of itself about a question: to each steward that it waits, to the asker what came of
// it. Checked again and rendered at the moment of sending.
import type { Language, View } from '../conversation/view.js';
import type { NoticeKind } from '../delivery/notices.js';
import { isOpen, nextOpen } from '../reminders/calendar.js';
import type { EntryName } from './entry-names.js';
import type { QuestionStore } from './model.js';
import { answerView, questionCard } from './views.js';

export const questionKind = 'question';

export type QuestionStep = 'steward' | 'asker';

/** Notices about questions as delivery needs them. */
export function createQuestionNotices(store: Pick<QuestionStore, 'question' | 'stewards'>, entryName: EntryName): NoticeKind {
  return {
    async prepare(notice, language, now) {
      const question = await store.question(notice.about);
      const sent = question?.sent;
      if (!question || !sent) return { action: 'cancel', reason: 'gone' };
      if (notice.subject.step === 'steward') {
        if (sent.handling !== 'open') return { action: 'cancel', reason: 'handled' };
        // The card shows what the asker gave the stewards to read: nobody else.
        if (!(await store.stewards(now)).some((steward) => steward.person === notice.person))
          return { action: 'cancel', reason: 'no-steward' };
      }
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      return {
        action: 'send',
        view: notice.subject.step === 'steward' ? questionCard({ ...question, sent }, entryName, language) : answerView(question, sent),
      };
    },
  };
}

/** What a steward's card says after a steward handled its question; undefined for other cards. */
export function createHandledCards(
  store: Pick<QuestionStore, 'question'>,
  entryName: EntryName,
): (card: {
  readonly about: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly language: Language;
}) => Promise<View | undefined> {
  return async ({ about, subject, language }) => {
    const question = subject.step === 'steward' ? await store.question(about) : undefined;
    return question?.sent && questionCard({ ...question, sent: question.sent }, entryName, language);
  };
}
