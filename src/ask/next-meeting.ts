// The agreed date of a network's next meeting, under an answer about that network. The registry knows rhythms at most;
// what was called together is Remind's knowledge and comes through a port.
import { formatDate } from '../conversation/format.js';
import type { Block, Language } from '../conversation/view.js';
import type { LocalDate } from '../registry/model.js';
import type { Answer } from './engine.js';
import { words } from './wording.js';

interface AgreedMeeting {
  readonly day: LocalDate;
  /** `09:00` */
  readonly time: string;
  readonly place?: string;
}

/** The next meeting that was called together of the network that the answer is about; undefined where it is about none, or several. */
export type NextMeeting = (entries: readonly string[], now: Date) => Promise<AgreedMeeting | undefined>;

const say: Readonly<Record<Language, { readonly next: (when: string) => string; readonly at: (day: string, time: string) => string }>> = {
  fi: { next: (when) => `Seuraava kokous: ${when}`, at: (day, time) => `${day} klo ${time.replace(/^0/, '').replace(':', '.')}` },
  sv: { next: (when) => `Nästa möte: ${when}`, at: (day, time) => `${day} kl. ${time.replace(/^0/, '').replace(':', '.')}` },
  en: { next: (when) => `Next meeting: ${when}`, at: (day, time) => `${day} at ${time.replace(/^0/, '')}` },
};

/** The answer with the meeting; where it said that the next meeting is not known, the meeting is the answer. */
export function withNextMeeting(answer: Answer, meeting: AgreedMeeting | undefined): Answer {
  if (!meeting) return answer;
  const { view } = answer;
  const text = say[view.language];
  const when = text.at(formatDate(meeting.day, view.language), meeting.time);
  const line = text.next([when, meeting.place].filter(Boolean).join(', '));
  const unknown = words(view.language).scheduleUnknown('');
  if (answer.state === 'unknown' && view.title.endsWith(unknown)) {
    const name = view.title.slice(0, view.title.length - unknown.length);
    const where: Block[] = meeting.place ? [{ kind: 'text', text: line }] : [];
    return {
      ...answer,
      state: 'info',
      view: { ...view, title: `${name}: ${lowerFirst(text.next(when))}`, blocks: [...where, ...view.blocks] },
    };
  }
  return { ...answer, view: { ...view, blocks: [{ kind: 'text', text: line }, ...view.blocks] } };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
