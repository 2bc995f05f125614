// Meetings that were held as figures of the metrics that a steward chose for the network: how many in a month, and how
// many took part. A figure that somebody gave is never touched; one of these is brought up to date as a new version.
import { randomUUID } from 'node:crypto';
import { helsinkiDay } from '../conversation/format.js';
import type { Counting, CountingChoices } from '../meetings/model.js';
import type { LocalText } from '../registry/model.js';
import type { AnswerBy } from '../reminders/model.js';
import type { Db, DbTransaction } from './database.js';
import { organisationsOf } from './meeting-read.js';
import { asDate, asDay } from './reminder-situations.js';

/** Where such a figure comes from, as it stands with the figure. */
const source = 'meeting';

/** Monthly counts of the network's region that still run, and whose figures they can be. */
export async function countingChoices(db: Db, network: string, today: string): Promise<CountingChoices> {
  const row = await db.network.findUnique({ where: { id: network }, include: { metric: true } });
  const living = { OR: [{ validUntil: null }, { validUntil: { gte: asDate(today) } }] };
  const metrics = await db.metric.findMany({
    where: { regionId: row?.regionId ?? '', kind: 'count', calendar: 'monthly', ...living },
    orderBy: { id: 'asc' },
  });
  const ids = [...(await organisationsOf(db, network)), ...metrics.flatMap((metric) => metric.reportedBy)];
  const organisations = await db.organisation.findMany({ where: { id: { in: ids }, ...living }, orderBy: { id: 'asc' } });
  const named = ({ id, name }: { id: string; name: unknown }) => ({ id, name: name as LocalText });
  return {
    metrics: metrics.map(named),
    organisations: organisations.map(named),
    ...(row?.metric && {
      chosen: {
        organisation: row.metric.organisationId,
        ...(row.metric.meetings && { meetings: row.metric.meetings }),
        ...(row.metric.participants && { participants: row.metric.participants }),
      },
    }),
  };
}

export async function setCounting(db: Db, network: string, counting: Counting | undefined, by: AnswerBy, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!counting) await tx.networkMetric.deleteMany({ where: { networkId: network } });
    else {
      const data = {
        meetings: counting.meetings ?? null,
        participants: counting.participants ?? null,
        organisationId: counting.organisation,
        setBy: by.account,
        setAt: now,
      };
      const since = helsinkiDay(now).slice(0, 7);
      await tx.networkMetric.upsert({ where: { networkId: network }, create: { networkId: network, since, ...data }, update: data });
    }
    const action = counting ? 'network.metric' : 'network.metric.end';
    await tx.audit.create({
      data: { at: now, actor: by.account, authority: by.authority, action, subject: network, source: by.source, outcome: 'done' },
    });
  });
}

/** Returns how many figures were written. Safe to repeat, in any number of processes. */
export async function countMeetings(db: Db, now: Date): Promise<number> {
  const links = await db.networkMetric.findMany();
  let written = 0;
  for (const link of links) {
    const held = await db.convening.findMany({
      where: { networkId: link.networkId, outcome: 'met', meetsOn: { gte: asDate(`${link.since}-01`) } },
      orderBy: { meetsOn: 'asc' },
    });
    const months = new Map<string, typeof held>();
    for (const one of held) {
      const month = one.meetsOn ? asDay(one.meetsOn).slice(0, 7) : '';
      months.set(month, [...(months.get(month) ?? []), one]);
    }
    for (const [month, meetings] of months) {
      const days = meetings.flatMap((one) => (one.meetsOn ? finnishDay(asDay(one.meetsOn)) : [])).join(', ');
      const known = meetings.flatMap((one) => one.participants ?? []);
      const figures = [
        { metric: link.meetings, value: meetings.length, approximate: false },
        // a meeting whose number nobody told makes the sum a lower bound
        { metric: known.length > 0 ? link.participants : null, value: sum(known), approximate: known.length < meetings.length },
      ];
      for (const figure of figures) {
        if (!figure.metric) continue;
        const entry = { ...figure, metric: figure.metric, organisation: link.organisationId, month, comment: `Kokouksista ${days}` };
        if (await db.$transaction((tx) => write(tx, entry, meetings.at(-1)?.id ?? '', now))) written += 1;
      }
    }
  }
  return written;
}

interface Entry {
  readonly metric: string;
  readonly organisation: string;
  readonly month: string;
  readonly value: number;
  readonly approximate: boolean;
  readonly comment: string;
}

async function write(tx: DbTransaction, entry: Entry, convening: string, now: Date): Promise<boolean> {
  const metrics = await tx.$queryRaw<{ name: LocalText }[]>`SELECT "name" FROM "Metric" WHERE "id" = ${entry.metric} FOR UPDATE`; // others wait here
  if (!metrics[0]) return false;
  const key = { metricId: entry.metric, organisationId: entry.organisation, period: entry.month };
  const current = await tx.figure.findFirst({ where: { ...key, current: true } });
  if (current && current.source !== source) return false;
  if (current?.value?.toNumber() === entry.value && current.comment === entry.comment && current.approximate === entry.approximate)
    return false;
  const last = await tx.figure.findFirst({ where: key, orderBy: { version: 'desc' }, select: { version: true } });
  await tx.figure.updateMany({ where: { ...key, current: true }, data: { current: false } });
  const version = (last?.version ?? 0) + 1;
  await tx.figure.create({
    data: {
      id: randomUUID(),
      ...key,
      version,
      value: entry.value,
      status: entry.approximate ? 'approximate' : 'normal',
      approximate: entry.approximate,
      comment: entry.comment,
      source,
      authority: 'steward',
      enteredAt: now,
    },
  });
  await tx.conveningEvent.create({
    data: { conveningId: convening, at: now, by: 'system', what: 'counted', detail: { metric: metrics[0].name.fi, month: entry.month } },
  });
  await tx.audit.create({
    data: {
      at: now,
      actor: 'system',
      authority: 'steward',
      action: version === 1 ? 'figure.entered' : 'figure.corrected',
      subject: ['figure', entry.metric, entry.organisation, entry.month, version].join(':'),
      source,
      outcome: 'ok',
    },
  });
  return true;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function finnishDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}.${Number(month)}.${year}`;
}
