// What an invitation must do when its convening was answered elsewhere: on the reminder's card, by a typed command, by
// another convener. Pure; the store applies it.
import type { LocalDate } from '../registry/model.js';
import type { Meeting, Time } from './model.js';
import { isOver } from './timing.js';

/** The convening as far as an invitation follows it. */
interface Followed {
  readonly state: string;
  readonly outcome?: string;
  readonly meetsOn?: LocalDate;
  readonly meetsAt?: string;
  readonly place?: string;
}

type Following =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'move'; readonly at: Time; readonly place: string }
  | { readonly kind: 'cancel' }
  /** Nobody chose one of the proposed times, and all have passed. */
  | { readonly kind: 'expire' };

export function follow(meeting: Meeting, convening: Followed, now: Date): Following {
  if (meeting.state !== 'proposed' && meeting.state !== 'confirmed') return { kind: 'nothing' };
  if (convening.state === 'closed' && convening.outcome === 'met') return { kind: 'nothing' };
  if (convening.state === 'convened' && convening.meetsOn && convening.meetsAt) {
    const at = { day: convening.meetsOn, time: convening.meetsAt };
    const place = convening.place ?? '';
    const same = meeting.at?.day === at.day && meeting.at.time === at.time && (meeting.place ?? '') === place;
    return same || isOver({ at, options: [] }, now) ? { kind: 'nothing' } : { kind: 'move', at, place };
  }
  if (isOver(meeting, now)) return meeting.state === 'proposed' ? { kind: 'expire' } : { kind: 'nothing' };
  return meeting.state === 'proposed' && convening.state === 'proposed' ? { kind: 'nothing' } : { kind: 'cancel' };
}
