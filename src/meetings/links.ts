// Addresses that need no login: the calendar file of a meeting, and the page on which a member who has only e-mail
// answers. Each is signed with the meeting's own secret; whoever has it can do that one thing.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Meeting } from './model.js';

const id = '[0-9a-f-]{36}';
const signature = '[A-Za-z0-9_-]{32}';
const calendarPattern = new RegExp(`^/calendar/(${id})\\.(${signature})\\.ics$`);
const answerPattern = new RegExp(`^/meeting/(${id})\\.(${signature})$`);

interface SignedPath {
  readonly id: string;
  readonly signature: string;
}

/** Where the meeting's calendar file is fetched. */
export function calendarPath(meeting: Meeting): string {
  return `/calendar/${meeting.id}.${sign(meeting, 'calendar', meeting.id)}.ics`;
}

/** Where the person to whom that notice went answers. */
export function answerPath(meeting: Meeting, notice: string): string {
  return `/meeting/${notice}.${sign(meeting, 'answer', notice)}`;
}

/** The meeting of a calendar file's path. */
export function readCalendarPath(path: string): SignedPath | undefined {
  return read(calendarPattern, path);
}

/** The notice of an answer page's path. */
export function readAnswerPath(path: string): SignedPath | undefined {
  return read(answerPattern, path);
}

export function isSigned(meeting: Meeting, purpose: 'calendar' | 'answer', path: SignedPath): boolean {
  return timingSafeEqual(Buffer.from(sign(meeting, purpose, path.id)), Buffer.from(path.signature));
}

function read(pattern: RegExp, path: string): SignedPath | undefined {
  const found = pattern.exec(path);
  return found ? { id: found[1] ?? '', signature: found[2] ?? '' } : undefined;
}

function sign(meeting: Meeting, purpose: string, subject: string): string {
  return createHmac('sha256', meeting.secret).update(`${purpose}:${subject}`).digest('base64url').slice(0, 32);
}
