// When a person wants to hear from Koolla: hours of the day, and one message a day at most. A port; the rules of days
// and hours stand in src/reminders/courtesy.ts, the rows in src/storage.

/** A person's own choice; hours are full hours in Helsinki, within office hours. */
export interface Courtesy {
  readonly fromHour: number;
  readonly untilHour: number;
  /** What comes due on one day comes in one message. */
  readonly gather: boolean;
}

export interface CourtesyStore {
  /** What the person chose; undefined: nothing, so the usual holds. */
  of(person: string): Promise<Courtesy | undefined>;
  set(person: string, courtesy: Courtesy, now: Date): Promise<void>;
  /** When a gathered message last went to the person. */
  lastGathered(person: string): Promise<Date | undefined>;
}

/** Asked before a message leaves. */
export interface Manners {
  /** Undefined: it may leave now; else the instant to wait for. `gathered`: it would be the day's one message. */
  waitUntil(person: string, gathered: boolean, now: Date): Promise<Date | undefined>;
}
