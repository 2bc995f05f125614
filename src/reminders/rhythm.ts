// How a network meets and when it is reminded of it: the form, what was typed in it, and who may change it. The
// contact person and the deputy know best, so they may; to end the reminders is the steward's (settings.ts).
import type { Context, Reply } from '../conversation/feature.js';
import type { Field, Form, Parsed, RawValues } from '../conversation/form.js';
import { formatDate, helsinkiDay } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { Cadence, Every } from '../registry/model.js';
import { askSteward, roleOf } from './authority.js';
import { parseDay } from './dates.js';
import { forecast } from './forecast.js';
import { plannerRules } from './life.js';
import type { NetworkDetail, RegistryEditor, ReminderStore } from './model.js';
import { networkView } from './network-view.js';
import { everyText, rhythmWording } from './rhythm-wording.js';
import { fullName, refusal, stewardNames } from './show.js';
import { wording } from './wording.js';

const units: readonly Every['unit'][] = ['weeks', 'months', 'weekday', 'dates', 'agreed'];
const nths = [1, 2, 3, 4, -1] as const;
const usual = { leadDays: 14, escalateAfterDays: 7, weeks: 4 } as const;
const previewMs = 2 * 366 * 86_400_000;
const longestList = 600;

/** Opens the form and stores what comes back, authorised again. */
export function createRhythm({ store, editor }: { readonly store: ReminderStore; readonly editor: RegistryEditor }) {
  async function allowed(
    context: Context,
    id: string,
    then: (network: NetworkDetail, authority: string) => Promise<Reply> | Reply,
  ): Promise<Reply> {
    const { caller, now } = context;
    const say = wording[caller.language];
    const network = await store.network(id, now);
    if (!network) return { view: refusal(caller.language, say.list.unknown, []) };
    const role = roleOf(caller, id);
    if (role && network.convenes) return then(network, role);
    if (role) return { view: networkView(network, role, caller.language, now) };
    await editor.refused('network.rhythm', id, byOf(context, 'none'), now);
    const lines = [rhythmWording[caller.language].refused, askSteward(stewardNames(network.stewards, caller.language), caller)];
    return { view: refusal(caller.language, say.refused.title, lines) };
  }

  async function submit(context: Context, network: NetworkDetail, authority: string, values: RawValues): Promise<Reply> {
    const { caller, now } = context;
    const words = rhythmWording[caller.language];
    const say = wording[caller.language];
    const parsed = parseRhythm(values, caller.language, now);
    if (!parsed.ok) return { form: rhythmForm(network, caller.language, values, parsed.errors) };
    const result = await editor.setNetwork({ network: network.id, cadence: parsed.value }, byOf(context, authority), now);
    const changed = 'changes' in result && result.changes.length > 0;
    await store.plan(now, plannerRules, { reconcile: true, dryRun: false, network: network.id });
    const after = (await store.network(network.id, now)) ?? network;
    const situations = (await store.situations(now)).filter((situation) => situation.convening.network === network.id);
    const next = forecast(situations, now, new Date(now.getTime() + previewMs))[0];
    const lines = [
      everyText(parsed.value.every, caller.language),
      ...(changed ? [] : [say.settings.nothingChanged]),
      next
        ? say.settings.next(formatDate(next.sendAt, caller.language), next.recipients.join(', ') || say.calendar.nobody)
        : words.nothingPlanned,
    ];
    const view = networkView(after, roleOf(caller, network.id), caller.language, now);
    return {
      view: {
        ...view,
        ...(changed && { title: words.savedTitle(fullName(network, caller.language)) }),
        blocks: [...lines.map((text) => ({ kind: 'text' as const, text: sentence(text) })), ...view.blocks],
      },
    };
  }

  return {
    open: (context: Context, id: string) => allowed(context, id, (network) => ({ form: rhythmForm(network, context.caller.language) })),
    submit: (context: Context, id: string, values: RawValues) =>
      allowed(context, id, (network, authority) => submit(context, network, authority, values)),
  };
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** How a network meets, with what stands now filled in. */
export function rhythmForm(network: NetworkDetail, language: Language, raw?: RawValues, errors?: Readonly<Record<string, string>>): Form {
  const words = rhythmWording[language];
  const { form } = wording[language];
  const number = (id: string, label: string, hint?: string): Field => ({ id, kind: 'text', label, maxLength: 3, ...(hint && { hint }) });
  const fields: Field[] = [
    {
      id: 'kind',
      kind: 'choice',
      label: words.form.kind,
      required: true,
      options: units.map((value) => ({ value, label: words.form.kinds[value] })),
    },
    number('count', words.form.count, words.form.countHint),
    {
      id: 'nth',
      kind: 'choice',
      label: words.form.nth,
      options: nths.map((value) => ({ value: String(value), label: words.nth[`${value}`] })),
    },
    {
      id: 'weekday',
      kind: 'choice',
      label: words.form.weekday,
      options: words.weekdays.slice(0, 5).map((label, index) => ({ value: String(index + 1), label })),
    },
    { id: 'dates', kind: 'text', label: words.form.dates, hint: words.form.datesHint, multiline: true, maxLength: longestList },
    number('weeks', words.form.weeks),
    { id: 'startsOn', kind: 'date', label: form.startsOn, hint: form.startsOnHint },
    number('leadDays', words.form.leadDays),
    number('inviteDays', words.form.inviteDays, words.form.inviteHint),
    number('nudgeDays', words.form.nudgeDays, words.form.nudgeHint),
    number('escalateDays', words.form.escalateDays, words.form.escalateHint),
  ];
  const args = { network: network.id };
  return {
    name: 'network.rhythm',
    args,
    title: words.form.title,
    language,
    intro: [{ kind: 'text', text: words.form.intro(fullName(network, language)) }],
    fields,
    values: raw ?? valuesOf(network.cadence, language),
    submitLabel: form.save,
    cancelLabel: form.cancel,
    ...(errors && { errors }),
    opener: { name: 'network.rhythm', args, label: words.action },
  };
}

function valuesOf(cadence: Cadence | undefined, language: Language): RawValues {
  const every: Every = cadence?.every ?? { unit: 'months', count: 3 };
  return {
    kind: every.unit,
    count: 'count' in every ? String(every.count) : '',
    nth: every.unit === 'weekday' ? String(every.nth) : '1',
    weekday: every.unit === 'weekday' ? String(every.weekday) : '2',
    dates: every.unit === 'dates' ? every.dates.map((day) => formatDate(day, language === 'en' ? 'fi' : language)).join(', ') : '',
    weeks: String(every.unit === 'agreed' ? every.weeks : usual.weeks),
    startsOn: cadence?.startsOn ?? '',
    leadDays: String(cadence?.leadDays ?? usual.leadDays),
    inviteDays: cadence?.inviteDays === undefined ? '' : String(cadence.inviteDays),
    nudgeDays: cadence?.nudgeAfterDays === undefined ? '' : String(cadence.nudgeAfterDays),
    escalateDays: String(cadence?.escalateAfterDays ?? usual.escalateAfterDays),
  };
}

function parseRhythm(raw: RawValues, language: Language, now: Date): Parsed<Omit<Cadence, 'network'>> {
  const { problems } = wording[language];
  const words = rhythmWording[language].problems;
  const errors: Record<string, string> = {};
  const today = helsinkiDay(now);
  const every = parseEvery(raw, language, today, errors);
  const typed = (raw.startsOn ?? '').trim();
  const startsOn = parseDay(typed === '' ? today : typed, language, today, { allowPast: true });
  if (!startsOn.ok) errors.startsOn = startsOn.problem === 'no-such-day' ? problems.noSuchDay : problems.notADate;
  const leadDays = whole(raw.leadDays, 1, 90) ?? (empty(raw.leadDays) ? usual.leadDays : undefined);
  const escalate = whole(raw.escalateDays, 2, 60) ?? (empty(raw.escalateDays) ? usual.escalateAfterDays : undefined);
  if (leadDays === undefined) errors.leadDays = problems.leadDays;
  if (escalate === undefined) errors.escalateDays = words.escalate;
  const invite = whole(raw.inviteDays, 0, (leadDays ?? 90) - 1);
  const nudge = whole(raw.nudgeDays, 1, (escalate ?? 60) - 1);
  if (!empty(raw.inviteDays) && invite === undefined) errors.inviteDays = words.invite;
  if (!empty(raw.nudgeDays) && nudge === undefined) errors.nudgeDays = words.nudge;
  if (!every || !startsOn.ok || leadDays === undefined || escalate === undefined || Object.keys(errors).length > 0)
    return { ok: false, errors, raw };
  return {
    ok: true,
    value: {
      every,
      startsOn: startsOn.day,
      leadDays,
      ...(invite !== undefined && { inviteDays: invite }),
      ...(nudge !== undefined && { nudgeAfterDays: nudge }),
      escalateAfterDays: escalate,
    },
  };
}

function parseEvery(raw: RawValues, language: Language, today: string, errors: Record<string, string>): Every | undefined {
  const words = rhythmWording[language].problems;
  const unit = units.find((candidate) => candidate === raw.kind);
  const count = whole(raw.count, 1, 26);
  switch (unit) {
    case undefined:
      errors.kind = wording[language].problems.chooseOne;
      return undefined;
    case 'weeks':
    case 'months':
      if (count === undefined) errors.count = words.count;
      return count === undefined ? undefined : { count, unit };
    case 'weekday': {
      const nth = nths.find((value) => String(value) === raw.nth);
      const weekday = whole(raw.weekday, 1, 5);
      if (nth === undefined) errors.nth = wording[language].problems.chooseOne;
      if (weekday === undefined) errors.weekday = wording[language].problems.chooseOne;
      const months = empty(raw.count) ? 1 : count;
      if (months === undefined) errors.count = words.count;
      return nth === undefined || weekday === undefined || months === undefined ? undefined : { count: months, unit, weekday, nth };
    }
    case 'dates':
      return parseDates(raw.dates ?? '', language, today, errors);
    case 'agreed': {
      const weeks = whole(raw.weeks, 1, 52);
      if (weeks === undefined) errors.weeks = words.weeks;
      return weeks === undefined ? undefined : { unit, weeks };
    }
    default:
      return unit satisfies never;
  }
}

function parseDates(typed: string, language: Language, today: string, errors: Record<string, string>): Every | undefined {
  const words = rhythmWording[language].problems;
  const parts = typed
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const days: string[] = [];
  for (const part of parts) {
    const parsed = parseDay(part, language, today, { allowPast: /\d{4}/.test(part) });
    if (!parsed.ok || parsed.relative) {
      errors.dates = words.dates(part.slice(0, 40));
      return undefined;
    }
    days.push(parsed.day);
  }
  const dates = [...new Set(days)].sort();
  if (dates.some((day) => day >= today)) return { unit: 'dates', dates };
  errors.dates = words.datesMissing;
  return undefined;
}

function whole(typed: string | undefined, least: number, most: number): number | undefined {
  const text = (typed ?? '').trim();
  const number = Number(text);
  return /^\d{1,3}$/.test(text) && number >= least && number <= most ? number : undefined;
}

function empty(typed: string | undefined): boolean {
  return (typed ?? '').trim() === '';
}

function byOf({ caller }: Context, authority: string) {
  return { account: caller.account, authority, source: caller.actor.platform };
}
