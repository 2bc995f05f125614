// Opens a month's form, takes what was sent, asks where it is unlikely, stores it once, and says what happened.
// Each step asks again whether the caller may. One figure at a time is quick.ts's; the words are wording's.
import { type Context, type Reply, selfOf } from '../conversation/feature.js';
import type { RawValues } from '../conversation/form.js';
import { formatPeriod } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { rightsOf } from './access.js';
import { seemsToNameClient } from './client-name.js';
import { holdsIdentityCode } from './comment.js';
import { createForm, type FormRow, readForm, typedByMetric } from './form.js';
import { localName, type Month } from './model.js';
import {
  brokenBy,
  concernsFor,
  createMonthLoading,
  draftKey,
  type FormArgs,
  type LoadedMonth,
  readArgs,
  stillMissing,
  subjectOf,
} from './month-loading.js';
import { alreadyView, storedView } from './month-receipt.js';
import { today } from './period.js';
import { type BrokenRule, ruleText } from './rules.js';
import type { FigureChange, MetricsStore } from './store.js';
import { concernsView, conflictView, messageView, openAction, peopleText } from './views.js';
import { wording } from './wording.js';

export interface MonthFormOptions {
  readonly store: MetricsStore;
  /** Days after a month's last deadline on which it locks. */
  readonly lockAfterDays: number;
  /** A new submission's id, a UUID. */
  readonly newId: () => string;
  /** Asks the coordinators to approve what waits, and says whose turn it is. */
  readonly askApproval?: (context: Context, organisation: string, month: Month) => Promise<string>;
}

export interface Sending extends FormArgs {
  readonly id: string;
  readonly raw: RawValues;
  /** The person has seen what is unlikely and says it is right. */
  readonly confirmed: boolean;
  /** One figure from the fast path: the form's own draft is left alone. */
  readonly quick?: boolean;
}

/** Key of what waits for "confirm", one a person. */
const pendingKey = 'pending';

export function createMonthForm({ store, lockAfterDays, newId, askApproval }: MonthFormOptions) {
  const { load, loadSent, closed } = createMonthLoading(store, lockAfterDays);

  /** The form of a month (the likely one when none is said), with the draft where there is one; or why not. */
  async function open(context: Context, asked: Omit<FormArgs, 'month'> & { readonly month?: Month }): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const rights = rightsOf(caller, asked.organisation);
    if (!rights.correct) return { view: await refuse(context, asked.organisation, 'figures.open') };
    const loaded = await load(context, asked.organisation, asked.month, asked.part);
    const args = { ...asked, month: loaded.month };
    const reason = await closed(context, loaded, args);
    if (reason) {
      const others = loaded.open
        .slice(0, 3)
        .map((month) => openAction(language, args.organisation, month, wording[language].form.open(formatPeriod(month, language))));
      return { view: messageView('metrics.closed', language, reason, [], others) };
    }
    const draft = await store.draft(selfOf(caller), draftKey(args));
    return { form: createForm(subjectOf(loaded, args, newId()), language, now, draft) };
  }

  /** Takes a sent form; see `Sending`. */
  async function send(context: Context, sending: Sending): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language];
    const owner = selfOf(caller);
    const rights = rightsOf(caller, sending.organisation);
    if (!rights.correct) {
      await store.saveDraft(owner, draftKey(sending), withoutCodes(sending.raw), now);
      return { view: await refuse(context, sending.organisation, 'figures.submit') };
    }
    const full = () => load(context, sending.organisation, sending.month, sending.part);
    if (await store.submission(sending.id)) return { view: alreadyView(context, await full(), sending) };

    const typed = [...typedByMetric(sending.raw)].filter(([, { text }]) => text.trim() !== '').map(([metric]) => metric);
    const loaded = await loadSent(context, sending, typed);
    const { rows } = loaded;
    const again = async (errors: Readonly<Record<string, string>>): Promise<Reply> => {
      const raw = withoutCodes(sending.raw);
      await store.saveDraft(owner, draftKey(sending), raw, now);
      const subject = subjectOf(await full(), sending, sending.id);
      return { form: createForm(subject, language, now, sending.raw, errors) };
    };
    const reason = await closed(context, loaded, sending);
    if (reason) return again({ '': reason });
    const reading = readForm(rows, sending.raw, language);
    if (!reading.ok) return again(reading.errors);
    if (reading.changes.length === 0) {
      // Another press of the same form may have been stored since it was asked above.
      if (await store.submission(sending.id)) return { view: alreadyView(context, await full(), sending) };
      await store.dropDraft(owner, draftKey(sending));
      return {
        view: messageView(
          'metrics.unchanged',
          language,
          say.receipt.unchanged,
          [],
          [openAction(language, sending.organisation, sending.month, say.receipt.correct)],
        ),
      };
    }
    if (!rights.enter && reading.changes.some((change) => change.base === 0)) return again({ '': say.refusal.stewardCorrectsOnly });

    const broken = brokenBy(loaded, reading.changes);
    const wrong = broken.filter(({ level }) => level === 'wrong');
    if (wrong.length > 0) return again(ruleErrors(wrong, rows, language));
    const concerns = [
      ...reading.changes.flatMap((change) => concernsFor(change, rows, loaded.figures)),
      ...broken.map((rule) => ({ kind: 'rule' as const, metric: rule.metric.id, broken: rule })),
      ...(reading.reason && seemsToNameClient(reading.reason) ? [{ kind: 'name' as const, metric: 'reason' }] : []),
    ];
    if (concerns.length > 0 && !sending.confirmed) {
      await keepPending(context, sending);
      await store.saveDraft(owner, draftKey(sending), sending.raw, now);
      return {
        view: concernsView(
          sending.id,
          sending.organisation,
          loaded.name,
          sending.month,
          loaded.part,
          concerns,
          reading.changes,
          rows,
          language,
        ),
      };
    }
    const outcome = await store.submit({
      id: sending.id,
      organisation: sending.organisation,
      month: sending.month,
      account: caller.account,
      platform: caller.actor.platform,
      authority: rights.authority,
      at: now,
      ...(reading.reason && { reason: reading.reason }),
      changes: reading.changes,
      ...(loaded.waits && { waits: true }),
      drafts: { owner, keys: sending.quick ? [pendingKey] : [pendingKey, draftKey(sending)] },
    });
    switch (outcome.kind) {
      case 'stored': {
        const waiting = loaded.waits ? await askApproval?.(context, sending.organisation, sending.month) : undefined;
        const shown = await withOtherMonths(loaded, reading.changes, full);
        return { view: storedView(context, shown, sending, reading.changes, reading.reason, waiting) };
      }
      case 'already':
        return { view: alreadyView(context, await full(), sending) };
      case 'conflict': {
        await store.saveDraft(owner, draftKey(sending), sending.raw, now);
        await store.saveDraft(owner, pendingKey, { ...metaOf(sending), kind: 'conflict' }, now);
        return {
          view: conflictView(
            sending.organisation,
            loaded.name,
            sending.month,
            loaded.part,
            outcome.current,
            reading.changes,
            rows,
            language,
          ),
        };
      }
      default:
        return outcome satisfies never;
    }
  }

  /** Stores what was asked about, when it is still the thing that waits. */
  async function confirm(context: Context, id?: string): Promise<Reply> {
    const owner = selfOf(context.caller);
    const pending = await store.draft(owner, pendingKey);
    const args = pending && readArgs(pending);
    if (!pending?.id || !args || pending.kind === 'conflict' || (id !== undefined && pending.id !== id)) {
      const earlier = id ? await store.submission(id) : undefined;
      if (earlier && rightsOf(context.caller, earlier.organisation).see) {
        const args = { organisation: earlier.organisation, month: earlier.month, part: 1 };
        return { view: alreadyView(context, await load(context, earlier.organisation, earlier.month, 1), args) };
      }
      const { language } = context.caller;
      return { view: messageView('metrics.gone', language, wording[language].confirm.gone) };
    }
    const { id: pendingId, organisation: _o, month: _m, part: _p, kind, ...raw } = pending;
    return send(context, { ...args, id: pendingId, raw, confirmed: true, quick: kind === 'quick' });
  }

  /** Lets go of what waits; after a conflict the stored figures stand. */
  async function discard(context: Context, id?: string): Promise<Reply> {
    const { language } = context.caller;
    const owner = selfOf(context.caller);
    const pending = await store.draft(owner, pendingKey);
    const say = wording[language];
    if (!pending || (id !== undefined && pending.id !== id)) return { view: messageView('metrics.gone', language, say.confirm.gone) };
    await store.dropDraft(owner, pendingKey);
    const args = readArgs(pending);
    if (pending.kind !== 'conflict' || !args) return { view: messageView('metrics.discarded', language, say.confirm.discarded) };
    return keep(context, args);
  }

  /** After a conflict: the stored figures stand, the person's own draft goes. */
  async function keep(context: Context, args: FormArgs): Promise<Reply> {
    const { language } = context.caller;
    await store.dropDraft(selfOf(context.caller), draftKey(args));
    return { view: messageView('metrics.kept', language, wording[language].conflict.kept) };
  }

  async function keepPending(context: Context, sending: Sending): Promise<void> {
    const values = { ...sending.raw, ...metaOf(sending), kind: sending.quick ? 'quick' : 'form' };
    await store.saveDraft(selfOf(context.caller), pendingKey, values, context.now);
  }

  /** Says that it is somebody else's, and whose; recorded. */
  async function refuse(context: Context, organisation: string, action: string) {
    const { caller, now } = context;
    const say = wording[caller.language].refusal;
    const [names, reporters] = await Promise.all([
      store.organisationNames([organisation]),
      store.reporters([organisation], today(now).toString()),
    ]);
    const name = names.get(organisation);
    await store.audit({
      at: now,
      actor: caller.account,
      authority: 'none',
      action,
      subject: `organisation:${name ? organisation : 'unknown'}`,
      source: caller.actor.platform,
      outcome: 'refused',
    });
    const people = reporters.get(organisation) ?? [];
    return messageView('metrics.refused', caller.language, say.notYours(name ? localName(name, caller.language) : '–'), [
      people.length > 0 ? say.whom(peopleText(people, caller.language)) : say.noSteward,
    ]);
  }

  return { load, closed, open, send, confirm, discard, keep, keepPending, refuse };
}

export type MonthForm = ReturnType<typeof createMonthForm>;

/** Once the month is complete, the way on leads to other months; until then nobody looks at them. */
async function withOtherMonths(
  loaded: LoadedMonth,
  changes: readonly FigureChange[],
  full: () => Promise<LoadedMonth>,
): Promise<LoadedMonth> {
  const done = new Set(changes.map((change) => change.metric));
  const [organisation = ''] = loaded.duties.map((duty) => duty.organisation);
  if (stillMissing(loaded, organisation).some(({ metric }) => !done.has(metric.id))) return loaded;
  return { ...loaded, open: (await full()).open };
}

/** Each broken rule at the field that it is about: its own metric's where this part has it, else one that was changed. */
function ruleErrors(broken: readonly BrokenRule[], rows: readonly FormRow[], language: Language): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const rule of broken) {
    const key = [rule.metric.id, ...rule.changed].find((id) => rows.some((row) => row.metric.id === id)) ?? '';
    errors[key] = [errors[key], ruleText(rule, language)].filter((text) => text !== undefined).join(' ');
  }
  return errors;
}

function metaOf({ id, organisation, month, part }: Sending): RawValues {
  return { id, organisation, month, part: String(part) };
}

/** A draft never keeps an identity code, though the form that comes back shows what was typed. */
function withoutCodes(raw: RawValues): RawValues {
  return Object.fromEntries(
    Object.entries(raw).map(([key, text]) => [
      key,
      holdsIdentityCode(text) ? text.replace(/\d{6}[+\-–A-Za-z]\d{3}[\dA-Za-z]/g, '…') : text,
    ]),
  );
}
