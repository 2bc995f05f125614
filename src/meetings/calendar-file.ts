// A meeting as an iCalendar file: one UID for its whole life, SEQUENCE raised by every change, times in UTC, which every
// calendar turns into the reader's own zone. Who gets it and how is the platforms' part.
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { helsinkiDay } from '../conversation/format.js';
import type { Block, Language } from '../conversation/view.js';
import { local } from '../reminders/show.js';
import type { Meeting } from './model.js';
import { endOf, instantOf } from './timing.js';
import { wording } from './wording.js';

interface CalendarReader {
  readonly language: Language;
  /** Absent: a file for everybody, that asks for no answer. */
  readonly attendee?: { readonly name: string; readonly email: string };
}

/** The entry for one reader, or undefined where there is nothing to put into a calendar. */
export function calendarBlock(
  meeting: Meeting,
  reader: CalendarReader,
  url: string | undefined,
): Extract<Block, { kind: 'calendar' }> | undefined {
  const text = calendarFile(meeting, reader);
  if (text === undefined) return undefined;
  const { name, email } = meeting.organiser;
  const say = wording[reader.language];
  return {
    kind: 'calendar',
    label: meeting.state === 'cancelled' ? say.calendar.cancelled : say.calendar.add,
    name: `${say.calendar.file}-${meeting.at?.day ?? helsinkiDay(meeting.changedAt)}.ics`,
    method: methodOf(meeting, reader),
    text,
    ...(url && { url }),
    ...(email && { replyTo: { name, address: email } }),
  };
}

/** The file's text; undefined while times are only proposed. */
export function calendarFile(meeting: Meeting, reader: CalendarReader): string | undefined {
  if (!meeting.at) return undefined;
  const say = wording[reader.language];
  const network = `${local(meeting.networkName, reader.language)}, ${local(meeting.regionName, reader.language)}`;
  const calendar = ical({
    prodId: { company: 'Koolla', product: 'Koolla', language: reader.language.toUpperCase() },
    method: ICalCalendarMethod[methodOf(meeting, reader)],
  });
  const { organiser } = meeting;
  const isLink = meeting.place !== undefined && /^https?:\/\/\S+$/i.test(meeting.place);
  calendar.createEvent({
    id: `${meeting.id}@koolla`,
    sequence: meeting.version - 1,
    stamp: meeting.changedAt,
    start: instantOf(meeting.at),
    end: endOf(meeting.at, meeting.minutes),
    summary: network,
    description: [meeting.agenda, say.calendar.description(network)].filter((line) => line !== undefined).join('\n\n'),
    status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(meeting.place !== undefined && { location: meeting.place }),
    ...(isLink && meeting.place !== undefined && { url: meeting.place }),
    ...(organiser.email && { organizer: { name: plainName(organiser.name), email: organiser.email } }),
    ...(organiser.email &&
      reader.attendee && {
        attendees: [
          {
            name: plainName(reader.attendee.name),
            email: reader.attendee.email,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.NEEDSACTION,
            rsvp: true,
          },
        ],
      }),
  });
  return calendar.toString();
}

/** A request goes from somebody to somebody; without both the file only tells. */
function methodOf(meeting: Meeting, reader: CalendarReader): 'REQUEST' | 'CANCEL' | 'PUBLISH' {
  if (!meeting.organiser.email || !reader.attendee) return 'PUBLISH';
  return meeting.state === 'cancelled' ? 'CANCEL' : 'REQUEST';
}

/** A parameter's value cannot hold a quotation mark. */
function plainName(name: string): string {
  return name.replace(/["\p{Cc}]/gu, ' ').trim();
}
