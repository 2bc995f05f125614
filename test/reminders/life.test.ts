import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Cadence, Every } from '../../src/registry/model.js';
import { currentPeriod, lapseOf, type Newest, periodAt, periodFrom, periodsDue } from '../../src/reminders/cadence.js';
import { addDays, dayOf, isClosedDay, isOpen, morningOf, nextOpen } from '../../src/reminders/calendar.js';
import { chain, decide, noticeKey, plannerRules } from '../../src/reminders/life.js';
import type { Convening, Situation, StepNotice } from '../../src/reminders/model.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const helsinki = (text: string) => new Date(Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Helsinki').epochMilliseconds);
const hour = 3_600_000;

describe('days on which nobody is reminded', () => {
  it.each([
    ['2026-06-19', 'Midsummer Eve'],
    ['2027-06-25', 'Midsummer Eve'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-01-06', 'Epiphany'],
    ['2027-03-26', 'Good Friday'],
    ['2027-03-29', 'Easter Monday'],
    ['2027-05-06', 'Ascension Day'],
    ['2028-12-06', 'Independence Day'],
    ['2026-11-21', 'a Saturday'],
    ['2026-07-15', 'quiet July'],
  ])('%s: %s', (date) => {
    expect(isClosedDay(date)).toBe(true);
  });

  it.each(['2026-11-20', '2026-06-18', '2026-12-23', '2026-12-31', '2027-01-04', '2026-08-03', '2026-06-30'])(
    '%s is an ordinary day',
    (date) => {
      expect(isClosedDay(date)).toBe(false);
    },
  );

  it.each([
    ['2026-11-20T16:00', '2026-11-23T09:00'],
    ['2026-11-20T07:59', '2026-11-20T09:00'],
    ['2026-11-20T15:59', '2026-11-20T15:59'],
    ['2026-12-23T17:00', '2026-12-28T09:00'],
    ['2026-07-01T09:00', '2026-08-03T09:00'],
    ['2027-03-27T12:00', '2027-03-30T09:00'], // over Easter and the change to summer time
    ['2026-10-24T12:00', '2026-10-26T09:00'], // over the change to winter time
    ['2026-12-31T20:00', '2027-01-04T09:00'],
  ])('%s moves to %s', (from, to) => {
    expect(nextOpen(helsinki(from))).toEqual(helsinki(to));
  });
});

const startDays = fc.integer({ min: 0, max: 3652 }).map((days) => day('2024-01-01').add({ days }).toString());
const rhythms: fc.Arbitrary<Every> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 26 }), unit: fc.constant('weeks' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 24 }), unit: fc.constant('months' as const) }),
  fc.record({
    count: fc.integer({ min: 1, max: 12 }),
    unit: fc.constant('weekday' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
  }),
);
const listedDates: fc.Arbitrary<Every> = fc
  .uniqueArray(startDays, { minLength: 1, maxLength: 12 })
  .map((dates) => ({ unit: 'dates' as const, dates: dates.sort() }));
const byAgreement: fc.Arbitrary<Every> = fc.record({ unit: fc.constant('agreed' as const), weeks: fc.integer({ min: 1, max: 12 }) });
const withEvery = (every: fc.Arbitrary<Every>) =>
  fc.record({
    network: fc.constant('n'),
    every,
    startsOn: startDays,
    leadDays: fc.integer({ min: 0, max: 60 }),
    escalateAfterDays: fc.integer({ min: 1, max: 30 }),
  }) satisfies fc.Arbitrary<Cadence>;
const cadences = withEvery(rhythms);
const allCadences = withEvery(fc.oneof(rhythms, listedDates, byAgreement));
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2036, 0, 1) }).map((ms) => new Date(ms));

describe('ten years of dates', () => {
  it('nothing leaves outside office hours, before its time, or later than the next open morning', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const sendAt = nextOpen(instant);
        expect(isOpen(sendAt)).toBe(true);
        expect(sendAt.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        // every whole hour in between is closed, except what belongs to the same opening
        for (let at = instant.getTime(); at < sendAt.getTime() - hour; at += hour)
          if (at - instant.getTime() < 40 * 24 * hour) expect(isOpen(new Date(at))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('periods follow one another without a gap or an overlap', () => {
    fc.assert(
      fc.property(withEvery(fc.oneof(rhythms, listedDates)), fc.integer({ min: 0, max: 60 }), (cadence, index) => {
        const [one, next] = [periodAt(cadence, index), periodAt(cadence, index + 1)];
        fc.pre(one !== undefined && next !== undefined);
        expect(addDays(one.until, 1)).toBe(next.from);
        expect(one.from <= one.until).toBe(true);
        expect(one.dueAt < next.dueAt).toBe(true);
        const lead = day(dayOf(one.dueAt)).until(day(one.until)).days;
        const setsDay = cadence.every.unit === 'weekday' || cadence.every.unit === 'dates';
        expect(lead).toBe(Math.max(1, cadence.leadDays) - (setsDay ? 0 : 1));
        expect(periodFrom(cadence, one.from)).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it('finds at any instant the one period whose turn it is', () => {
    fc.assert(
      fc.property(withEvery(fc.oneof(rhythms, listedDates)), instants, (cadence, now) => {
        const current = currentPeriod(cadence, now);
        fc.pre(current !== undefined); // listed days may all be before the start
        const next = periodAt(cadence, current.index + 1);
        if (next) expect(next.dueAt > now).toBe(true);
        if (current.index > 0) expect(current.dueAt <= now).toBe(true);
        expect(lapseOf(cadence, current) > current.dueAt).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('lists each due period once, whatever the window is cut into', () => {
    fc.assert(
      fc.property(
        allCadences,
        instants,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (cadence, from, first, second) => {
          const middle = new Date(from.getTime() + first * 24 * hour);
          const until = new Date(middle.getTime() + second * 24 * hour);
          const cut = [...periodsDue(cadence, from, middle), ...periodsDue(cadence, middle, until)];
          expect(cut.map((period) => period.from)).toEqual(periodsDue(cadence, from, until).map((period) => period.from));
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The whole machine in memory: rows, plan and delivery, driven by ticks at whatever instants come. */
class Simulation {
  readonly convenings = new Map<string, { convening: Convening; notices: StepNotice[]; checkAt: Date | undefined }>();
  readonly sent: { key: string; at: Date; dueAt: Date }[] = [];
  constructor(readonly cadence: Cadence) {}

  situation(row: { convening: Convening; notices: StepNotice[] }): Situation {
    return {
      convening: row.convening,
      networkName: { fi: 'n' },
      regionName: { fi: 'r' },
      cadence: this.cadence,
      contact: { person: 'maija', name: 'Maija' },
      deputy: { person: 'pekka', name: 'Pekka' },
      colleagues: [],
      stewards: [{ person: 'sirkka', name: 'Sirkka' }],
      notices: row.notices,
    };
  }

  tick(now: Date): void {
    const rows = [...this.convenings.values()].map((row) => row.convening).sort((a, b) => (a.period < b.period ? -1 : 1));
    const last = rows.at(-1);
    const newest: Newest | undefined = last && { period: last.period, closed: last.state === 'closed' };
    const ahead = rows.some((convening) => convening.dueAt > now);
    for (const { from, dueAt, checkAt } of ahead ? [] : plannerRules.periods(this.cadence, now, newest)) {
      if (this.convenings.has(from)) continue;
      const convening: Convening = {
        id: from,
        network: 'n',
        period: from,
        dueAt,
        state: 'planned',
        revision: 0,
        round: 1,
        passedBy: [],
        createdAt: now,
      };
      this.convenings.set(from, { convening, notices: [], checkAt });
    }
    for (const row of this.convenings.values()) {
      if (row.convening.state === 'closed') continue;
      if (row.checkAt && row.checkAt <= now) this.plan(row, now);
      for (const notice of row.notices.filter((each) => each.state === 'planned' && each.dueAt <= now)) {
        if (!isOpen(now)) continue; // delivery waits for the morning
        Object.assign(notice, { state: 'sent', settledAt: now });
        this.sent.push({
          key: noticeKey('n', row.convening.period, notice.step, notice.round, notice.person),
          at: now,
          dueAt: notice.dueAt,
        });
        row.checkAt = now;
      }
    }
  }

  private plan(row: { convening: Convening; notices: StepNotice[]; checkAt: Date | undefined }, now: Date): void {
    const decision = decide(this.situation(row), now);
    for (const { id } of decision.cancel) Object.assign(row.notices.find((notice) => notice.id === id) ?? {}, { state: 'cancelled' });
    for (const planned of decision.plan) {
      const known = row.notices.find(
        (notice) => notice.step === planned.step && notice.round === row.convening.round && notice.person === planned.person,
      );
      if (known) {
        if (known.state === 'cancelled') Object.assign(known, { state: 'planned', dueAt: planned.sendAt });
        continue;
      }
      row.notices.push({
        id: `${row.convening.id}-${row.notices.length}`,
        step: planned.step,
        round: row.convening.round,
        person: planned.person,
        state: 'planned',
        dueAt: planned.sendAt,
      });
    }
    row.checkAt = decision.checkAt;
    if (decision.close) row.convening = { ...row.convening, state: 'closed', outcome: decision.close };
  }
}

const sane = cadences.filter((cadence) => cadence.every.unit !== 'weeks' || cadence.every.count >= 4);

describe('a network over the years', () => {
  it('gets each reminder in its hour, none twice and none skipped', () => {
    fc.assert(
      fc.property(sane, fc.integer({ min: 0, max: 3000 }), (cadence, offset) => {
        const machine = new Simulation(cadence);
        const begin = helsinki('2024-01-01T08:30').getTime() + offset * 24 * hour;
        const end = begin + 500 * 24 * hour;
        for (let at = begin; at < end; at += 6 * hour) machine.tick(new Date(at));
        expect(new Set(machine.sent.map((each) => each.key)).size).toBe(machine.sent.length);
        for (const each of machine.sent) expect(isOpen(each.at)).toBe(true);
        // every period that came due while the machine ran was reminded of, unless all its time was closed
        for (const period of periodsDue(cadence, new Date(begin + 40 * 24 * hour), new Date(end - 40 * 24 * hour))) {
          const lapses = lapseOf(cadence, period);
          if (nextOpen(period.dueAt).getTime() + 24 * hour > lapses.getTime()) continue;
          expect(machine.sent.map((each) => each.key)).toContain(`n:${period.from}:remind:maija`);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 60_000);

  it('gets the same reminders from ticks that come late, twice, or not for a day', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 30 * 60 }), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(sane, gaps, (cadence, minutes) => {
        const begin = helsinki('2026-01-01T08:30').getTime();
        const irregular = new Simulation(cadence);
        let at = begin;
        for (const gap of minutes) {
          at += gap * 60_000;
          irregular.tick(new Date(at));
          if (gap % 3 === 0) irregular.tick(new Date(at));
        }
        const steady = new Simulation(cadence);
        for (let time = begin; time <= at; time += 30 * 60_000) steady.tick(new Date(time));
        // the first reminder of each period depends on the calendar alone; later steps wait for the sending before
        const firsts = (machine: Simulation) => machine.sent.filter((each) => each.key.includes(':remind:')).map((each) => each.key);
        const grown = firsts(steady).filter((key) => irregular.convenings.has(key.split(':')[1] ?? ''));
        expect(new Set(firsts(irregular)).size).toBe(firsts(irregular).length);
        const missing = grown.filter((key) => !firsts(irregular).includes(key));
        // what is still missing had no open tick in its time: it stands in the plan, or its period has passed by, on record
        for (const key of missing) {
          const row = irregular.convenings.get(key.split(':')[1] ?? '');
          expect([row?.convening.state, row?.convening.outcome]).toSatisfy(
            ([state, outcome]: unknown[]) => state === 'planned' || (state === 'closed' && outcome === 'lapsed'),
          );
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  }, 60_000);

  it('whose meetings follow one another by agreement, or whose listed dates have passed, is never forgotten', () => {
    fc.assert(
      fc.property(withEvery(fc.oneof(listedDates, byAgreement)), fc.integer({ min: 0, max: 3000 }), (cadence, offset) => {
        const machine = new Simulation(cadence);
        const begin = helsinki('2024-01-01T08:30').getTime() + offset * 24 * hour;
        const end = begin + 500 * 24 * hour;
        for (let at = begin; at < end; at += 12 * hour) {
          machine.tick(new Date(at));
          const open = [...machine.convenings.values()].filter(({ convening }) => convening.state !== 'closed');
          // at most the listed one and the next; and none only in the tick in which one has just closed
          expect(open.length).toBeLessThanOrEqual(cadence.every.unit === 'agreed' ? 1 : 3);
        }
        expect(new Set(machine.sent.map((each) => each.key)).size).toBe(machine.sent.length);
        for (const each of machine.sent) expect(isOpen(each.at)).toBe(true);
        for (const minutes of [0, 1]) machine.tick(new Date(end + minutes * 60_000)); // what the first closes, the second follows up
        expect([...machine.convenings.values()].some(({ convening }) => convening.state !== 'closed')).toBe(true);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 60_000);

  it('decides the same when it is asked twice', () => {
    fc.assert(
      fc.property(allCadences, instants, (cadence, now) => {
        const machine = new Simulation(cadence);
        machine.tick(now);
        machine.tick(now); // what the first tick sent is followed up in the second
        for (const row of machine.convenings.values()) {
          const again = decide(machine.situation(row), now);
          expect(again.plan).toEqual([]);
          expect(again.cancel).toEqual([]);
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

describe('after a month of downtime', () => {
  it('one reminder leaves, not the whole chain', () => {
    const cadence: Cadence = {
      network: 'n',
      every: { count: 3, unit: 'months' },
      startsOn: '2026-01-01',
      leadDays: 40,
      escalateAfterDays: 6,
    };
    const machine = new Simulation(cadence);
    machine.tick(helsinki('2026-01-02T10:00'));
    machine.tick(helsinki('2026-03-20T10:00')); // due on 20.2.
    machine.tick(helsinki('2026-03-20T10:01'));
    machine.tick(helsinki('2026-03-20T10:02'));
    expect(machine.sent.map((each) => each.key)).toEqual(['n:2026-01-01:remind:maija']);
  });
});

describe('who is asked', () => {
  const base: Situation = {
    convening: {
      id: 'c',
      network: 'n',
      period: '2026-01-01',
      dueAt: helsinki('2026-01-18T09:00'),
      state: 'planned',
      revision: 0,
      round: 1,
      passedBy: [],
      createdAt: helsinki('2026-01-01T09:00'),
    },
    networkName: { fi: 'n' },
    regionName: { fi: 'r' },
    contact: { person: 'maija', name: 'Maija' },
    deputy: { person: 'maija', name: 'Maija' },
    colleagues: [],
    stewards: [],
    notices: [],
  };

  it('is nobody twice: a deputy who is the contact is not a deputy', () => {
    expect(chain(base).map((link) => link.step)).toEqual(['remind', 'nudge']);
  });

  it('is nobody when nobody is named, and nothing breaks', () => {
    const { contact: _, deputy: __, ...nobody } = base;
    const cadence: Cadence = {
      network: 'n',
      every: { count: 1, unit: 'months' },
      startsOn: '2026-01-01',
      leadDays: 14,
      escalateAfterDays: 6,
    };
    const decision = decide({ ...nobody, cadence }, helsinki('2026-01-19T10:00'));
    expect(decision.plan).toEqual([]);
    expect(decision.checkAt).toEqual(periodAt(cadence, 1)?.dueAt);
  });

  it('the morning is at nine by the wall clock, summer and winter', () => {
    expect(morningOf('2027-03-27').toISOString()).toBe('2027-03-27T07:00:00.000Z');
    expect(morningOf('2027-03-28').toISOString()).toBe('2027-03-28T06:00:00.000Z');
    expect(morningOf('2027-10-31').toISOString()).toBe('2027-10-31T07:00:00.000Z');
  });
});
