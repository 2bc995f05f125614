// The parts that the entries of the registry's files are made of: days, ids, texts in several languages, sources, and
// what every statement carries. Each turns what a person wrote into the model's form or says what is wrong with it.
// Which entry has which fields is file-schema.ts.
import { z } from 'zod/v4';

/** What a schema says is wrong, in a form that the wording turns into a sentence. */
export type Complaint =
  | { readonly word: 'badDate' | 'badId' | 'badEmail' | 'badPeriod' | 'quoteNumber' | 'emptyText'; readonly value: string }
  | { readonly word: 'needsDateNote' | 'oneOfPeriodAsOf' | 'valueOrText' | 'noVersions' | 'badContact' | 'noSource' | 'coversMissing' }
  | { readonly word: 'assignmentNeeds'; readonly value: 'network' | 'organisation' };

type Defined<T> = T extends readonly (infer U)[]
  ? Defined<U>[]
  : T extends object
    ? { [K in keyof T]: Defined<Exclude<T[K], undefined>> }
    : T;

export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>;
}

export function complain(ctx: z.RefinementCtx, complaint: Complaint, path: (string | number)[] = []) {
  ctx.addIssue({ code: 'custom', path, params: { complaint } });
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const fits = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return fits && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
}

/** `2018-11-30` or, as people write it in Finland, `30.11.2018`. */
export const date = z.unknown().transform((raw, ctx): string => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(raw));
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(String(raw));
  const day = iso
    ? calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : finnish && calendarDay(Number(finnish[3]), Number(finnish[2]), Number(finnish[1]));
  if (typeof raw === 'string' && day) return day;
  complain(ctx, { word: 'badDate', value: String(raw) });
  return z.NEVER;
});

export const id = z.unknown().transform((raw, ctx): string => {
  if (typeof raw === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(raw)) return raw;
  complain(ctx, { word: 'badId', value: String(raw) });
  return z.NEVER;
});

export const text = z.unknown().transform((raw, ctx): string => {
  if (typeof raw === 'string' && raw.trim() !== '') return raw.trim();
  complain(
    ctx,
    typeof raw === 'number' || typeof raw === 'boolean'
      ? { word: 'quoteNumber', value: String(raw) }
      : { word: 'emptyText', value: String(raw ?? '') },
  );
  return z.NEVER;
});

export const localText = z.preprocess(
  (raw) => (typeof raw === 'object' && raw !== null ? raw : { fi: raw }),
  z.strictObject({ fi: text, sv: text.optional(), en: text.optional() }).transform(defined),
);

export const ids = z.array(id).default([]);
export const texts = z.array(text).default([]);

export const source = z.strictObject({ document: id, place: text, says: localText.optional() }).transform(defined);
export const figureOfText = z.strictObject({ name: localText, value: localText, aliases: texts }).transform(defined);

export const validity = { from: date.optional(), until: date.optional() };
export const statement = {
  sources: z.array(source).default([]),
  ...validity,
  confidence: z.enum(['high', 'medium', 'low', 'none']).default('high'),
  inferred: z.boolean().optional(),
  note: localText.optional(),
};

interface WrittenStatement {
  sources: z.output<typeof source>[];
  from?: string | undefined;
  until?: string | undefined;
}

type AsStatement<T extends WrittenStatement> = Omit<Defined<T>, 'sources' | 'from' | 'until'> & {
  citations: Defined<T>['sources'];
  validity?: { from?: string; until?: string };
};

export function asStatement<T extends WrittenStatement>(written: T): AsStatement<T> {
  const { sources, from, until, ...rest } = written;
  // The compiler cannot follow the keys of a generic through a rest pattern.
  return {
    ...defined(rest),
    citations: sources,
    ...(from !== undefined || until !== undefined ? { validity: defined({ from, until }) } : {}),
  } as unknown as AsStatement<T>;
}

/** A statement that is only as good as its source: at least one is asked for. */
export function sourced<T extends WrittenStatement>(written: T, ctx: z.RefinementCtx): AsStatement<T> {
  if (written.sources.length === 0) complain(ctx, { word: 'noSource' });
  return asStatement(written);
}

/** A work address, lower-cased. */
export const email = z.unknown().transform((raw, ctx): string => {
  if (typeof raw === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(raw)) return raw.toLowerCase();
  complain(ctx, { word: 'badEmail', value: String(raw) });
  return z.NEVER;
});

/** `2021`, `2021-Q3` or `2021-10`; a bare year may be a number. */
export const period = z.unknown().transform((raw, ctx): string => {
  const written = typeof raw === 'number' ? String(raw) : raw;
  if (typeof written === 'string' && /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/.test(written)) return written;
  complain(ctx, { word: 'badPeriod', value: String(raw) });
  return z.NEVER;
});
