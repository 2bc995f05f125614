// What is served without a login, to whoever has the signed address: the calendar file of a meeting, and the page on
// which a member who has only e-mail answers. Opening the page stores nothing: mail filters open every link.
import type { Language, View } from '../conversation/view.js';
import { viewAsText } from '../conversation/view.js';
import { calendarFile } from './calendar-file.js';
import { currentCard } from './cards.js';
import { isSigned, readAnswerPath, readCalendarPath } from './links.js';
import type { Meeting, MeetingStore, ReplyAnswer } from './model.js';
import { meetingName, shortTime } from './show.js';
import { isOver } from './timing.js';
import { wording } from './wording.js';

export interface PageRequest {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  /** A form's fields, of a POST. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface PageDeps {
  readonly store: MeetingStore;
  readonly changed: (meeting: Meeting, now: Date) => void;
}

const answers: readonly ReplyAnswer[] = ['yes', 'maybe', 'no'];

/** Answers a request below /calendar/ or /meeting/. What is not signed is not there. */
export function createMeetingPages({ store, changed }: PageDeps): (request: PageRequest, now: Date) => Promise<Page> {
  async function calendar(path: string): Promise<Page> {
    const signed = readCalendarPath(path);
    const meeting = signed && (await store.meeting(signed.id));
    if (!signed || !meeting || !isSigned(meeting, 'calendar', signed)) return nothing('fi');
    const text = calendarFile(meeting, { language: 'fi' });
    if (text === undefined) return nothing('fi');
    return {
      status: 200,
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${wording.fi.calendar.file}-${meeting.at?.day ?? ''}.ics"`,
        'cache-control': 'no-store',
      },
      body: text,
    };
  }

  async function answer(request: PageRequest, now: Date): Promise<Page> {
    const signed = readAnswerPath(request.path);
    const to = signed && (await store.addressee(signed.id));
    const meeting = to && (await store.meeting(to.meeting));
    if (!signed || !to || !meeting || !isSigned(meeting, 'answer', signed)) return nothing('fi');
    const say = wording[to.language].page;
    if (!(await store.mayReply(to.person, meeting.network, now))) return page(410, to.language, say.title, [paragraph(say.gone)]);
    const open = (meeting.state === 'confirmed' || meeting.state === 'proposed') && !isOver(meeting, now);
    if (request.method !== 'POST' || !open) return form(meeting, to.person, to.language, open, '', now);
    const given = readFields(meeting, request.fields);
    const stored = given && (await store.reply(meeting.id, meeting.version, to.person, given, 'mail', now));
    if (stored?.kind === 'stored') changed(stored.meeting, now);
    const current = stored?.meeting ?? meeting;
    return form(current, to.person, to.language, true, stored?.kind === 'stored' ? say.saved : wording[to.language].refused.old, now);
  }

  return (request, now) => (request.path.startsWith('/calendar/') ? calendar(request.path) : answer(request, now));
}

function readFields(meeting: Meeting, fields: PageRequest['fields']): ReadonlyMap<number, ReplyAnswer> | undefined {
  if (fields.get('v')?.[0] !== String(meeting.version)) return undefined;
  if (meeting.state === 'confirmed') {
    const chosen = answers.find((each) => each === fields.get('a')?.[0]);
    return chosen && new Map([[0, chosen]]);
  }
  const suits = fields.get('o') ?? [];
  return new Map(meeting.options.map((_, index) => [index + 1, suits.includes(String(index + 1)) ? 'yes' : 'no'] as const));
}

function form(meeting: Meeting, person: string, language: Language, open: boolean, notice: string, now: Date): Page {
  const say = wording[language];
  const card: View = { ...currentCard(meeting, { language, person }, now), actions: [] };
  const [, ...text] = viewAsText(card).split('\n');
  const parts = [...(notice ? [`<p role="status"><strong>${escaped(notice)}</strong></p>`] : []), paragraph(text.join('\n').trim())];
  if (open)
    parts.push(`<form method="post"><input type="hidden" name="v" value="${meeting.version}">${inputs(meeting, person, language)}</form>`);
  return page(200, language, card.title || meetingName(meeting, language), [...parts, paragraph(say.card.automatic)]);
}

function inputs(meeting: Meeting, person: string, language: Language): string {
  const say = wording[language];
  if (meeting.state === 'confirmed') {
    const buttons = answers.map((answer) => `<button name="a" value="${answer}">${escaped(say.actions[answer])}</button>`);
    return `<p>${escaped(say.page.question)}</p><p>${buttons.join(' ')}</p>`;
  }
  const boxes = meeting.options.map((option, index) => {
    const number = index + 1;
    const ticked = meeting.replies.some((reply) => reply.member === person && reply.option === number && reply.answer === 'yes');
    return `<p><label><input type="checkbox" name="o" value="${number}"${ticked ? ' checked' : ''}> ${escaped(shortTime(option, language))}</label></p>`;
  });
  return `<p>${escaped(say.card.proposalText)}</p>${boxes.join('')}<p><button>${escaped(say.actions.send)}</button></p>`;
}

function nothing(language: Language): Page {
  const say = wording[language].page;
  return page(404, language, say.title, [paragraph(say.gone)]);
}

function page(status: number, language: Language, title: string, parts: readonly string[]): Page {
  const style = 'body{font:1.1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.5rem 1rem}';
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    },
    body: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1>${parts.join('')}</body></html>`,
  };
}

function paragraph(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((part) => part !== '')
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
