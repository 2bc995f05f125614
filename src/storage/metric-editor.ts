// Metrics that a steward defines, changes or ends in the chat: rows of the registry like those of its files, so that
// loading the files again keeps them and an export writes them. Figures are never touched.
import { Temporal } from 'temporal-polyfill';
import { Prisma } from '../generated/prisma/client.js';
import type { MetricEditor, Revision } from '../metrics/definition-store.js';
import type { LocalText } from '../registry/model.js';
import type { Db, DbTransaction } from './database.js';

type Act = Parameters<MetricEditor['end']>[2];

/** The part of the metrics store that changes definitions. */
export function createMetricEditor(db: Db): MetricEditor {
  return {
    define: (metric, act) =>
      db.$transaction(async (tx) => {
        // Two stewards at once take turns, so that each id is free.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(7306022)`;
        const id = await freeId(tx, metric.name.fi);
        const { name, aliases, description, unit, kind, decimals, region, calendar, deadlineWorkingDay, versions, validity } = metric;
        await tx.metric.create({
          data: {
            id,
            ...revisionRow({ ...metric, name, aliases, unit, decimals, deadlineWorkingDay }),
            description: json(description),
            kind,
            regionId: region,
            calendar,
            validFrom: day(validity?.from),
            confidence: 'high',
            versions: {
              create: versions.map((version, position) => ({
                position,
                definition: json(version.definition),
                breakNote: version.breakNote ? json(version.breakNote) : Prisma.DbNull,
                validFrom: day(version.from),
                validUntil: day(version.until),
              })),
            },
          },
        });
        await audit(tx, 'metric.defined', id, act);
        return id;
      }),

    revise: (id, revision, act) =>
      db.$transaction(async (tx) => {
        if (!(await lock(tx, id))) return false;
        await tx.metric.update({ where: { id }, data: revisionRow(revision) });
        await audit(tx, 'metric.changed', id, act);
        return true;
      }),

    addVersion: (id, version, act) =>
      db.$transaction(async (tx) => {
        if (!(await lock(tx, id))) return false;
        const known = await tx.metricVersion.findMany({ where: { metricId: id }, orderBy: { position: 'asc' } });
        const last = known.at(-1);
        const from = Temporal.PlainDate.from(version.from);
        if (last?.validFrom && last.validFrom.toISOString().slice(0, 10) >= version.from) return false;
        if (last && (!last.validUntil || last.validUntil.toISOString().slice(0, 10) >= version.from)) {
          await tx.metricVersion.update({
            where: { metricId_position: { metricId: id, position: last.position } },
            data: { validUntil: day(from.subtract({ days: 1 }).toString()) },
          });
        }
        await tx.metricVersion.create({
          data: {
            metricId: id,
            position: (last?.position ?? -1) + 1,
            definition: json(version.definition),
            breakNote: version.breakNote ? json(version.breakNote) : Prisma.DbNull,
            validFrom: day(version.from),
          },
        });
        await audit(tx, 'metric.version', id, act, { from: version.from });
        return true;
      }),

    end: (id, until, act) =>
      db.$transaction(async (tx) => {
        if (!(await lock(tx, id))) return false;
        await tx.metric.update({ where: { id }, data: { validUntil: day(until) } });
        await audit(tx, 'metric.ended', id, act, { until });
        return true;
      }),
  };
}

async function lock(tx: DbTransaction, id: string): Promise<boolean> {
  return (await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Metric" WHERE id = ${id} FOR UPDATE`).length > 0;
}

function revisionRow(revision: Revision) {
  const { name, aliases, unit, decimals, deadlineWorkingDay, minimum, maximum, target, hideBelow, overlapGroup, reportedBy } = revision;
  return {
    name: json(name),
    aliases: [...aliases],
    unit: json(unit),
    decimals,
    deadlineWorkingDay,
    minimum: minimum ?? null,
    maximum: maximum ?? null,
    targetValue: target?.value ?? null,
    targetDirection: target?.direction ?? null,
    targetNote: target?.note ? json(target.note) : Prisma.DbNull,
    hideBelow: hideBelow ?? null,
    overlapGroup: overlapGroup ?? null,
    reportedBy: [...reportedBy],
  };
}

function json(text: LocalText): Prisma.InputJsonObject {
  return { ...text };
}

function day(value: string): Date;
function day(value: string | undefined): Date | null;
function day(value: string | undefined): Date | null {
  return value === undefined ? null : new Date(`${value}T00:00:00Z`);
}

async function freeId(tx: DbTransaction, name: string): Promise<string> {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'mittari';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!(await tx.metric.findUnique({ where: { id }, select: { id: true } }))) return id;
  }
}

async function audit(
  tx: DbTransaction,
  action: string,
  id: string,
  { by, at, platform }: Act,
  detail?: Record<string, string>,
): Promise<void> {
  const row = { at, actor: by, authority: 'steward', action, subject: `metrics:${id}`, source: platform, outcome: 'ok' };
  await tx.audit.create({ data: { ...row, ...(detail && { detail }) } });
}
