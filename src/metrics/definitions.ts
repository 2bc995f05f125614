// Metrics in the chat: what is collected, for everybody to see; a steward defines, changes, breaks and ends them. The
// forms' fields are definition-form.ts. Each handler authorises again.
import { createHash } from 'node:crypto';
import type { Context, Reply } from '../conversation/feature.js';
import type { Form, RawValues } from '../conversation/form.js';
import { formatDate, formatNumber } from '../conversation/format.js';
import type { Action, Args, Block, Language, View } from '../conversation/view.js';
import { parseDay } from '../reminders/dates.js';
import { typedCommand } from './command-words.js';
import {
  contradictions,
  creationFields,
  languageTexts,
  localText,
  readCreation,
  readRevision,
  revisionFields,
  targetText,
  valuesOf,
} from './definition-form.js';
import { definitionWording } from './definition-wording.js';
import { metricsNamed } from './metric-words.js';
import { type CollectedMetric, localName } from './model.js';
import { today } from './period.js';
import type { MetricsStore } from './store.js';
import { messageView } from './views.js';
import { wording } from './wording.js';

type Change = 'create' | 'change' | 'version' | 'end';
const changeWords: Readonly<Record<Change, RegExp>> = {
  create: /^(uusi|ny|new)$/iu,
  change: /\s+(muuta|ändra|change)$/iu,
  version: /\s+(määritelmä|uusi määritelmä|definition|ny definition|new definition)$/iu,
  end: /\s+(päätä|avsluta|end)$/iu,
};
const typedChange: Readonly<Record<Change, Record<Language, string>>> = {
  create: { fi: 'uusi', sv: 'ny', en: 'new' },
  change: { fi: 'muuta', sv: 'ändra', en: 'change' },
  version: { fi: 'määritelmä', sv: 'definition', en: 'definition' },
  end: { fi: 'päätä', sv: 'avsluta', en: 'end' },
};
const listed = 40;

export function createDefinitions(store: MetricsStore, refuse: (context: Context, action: string) => Promise<Reply>) {
  /** "", "palkkatuki", "uusi", "palkkatuki päätä". */
  async function typed(context: Context, rest: string): Promise<Reply> {
    const { language } = context.caller;
    const metrics = await store.metrics();
    if (rest === '') return { view: listView(context, metrics) };
    if (changeWords.create.test(rest)) return open(context, 'create', undefined);
    const change = (['change', 'version', 'end'] as const).find((each) => changeWords[each].test(rest));
    const name = change ? rest.replace(changeWords[change], '') : rest;
    const named = metricsNamed(name, metrics);
    const [only] = named;
    if (!only || named.length > 1) {
      const title = only ? definitionWording[language].list : definitionWording[language].unknown(name.slice(0, 100));
      return { view: { ...listView(context, only ? named : metrics), title } };
    }
    return change ? open(context, change, only.id) : show(context, only.id);
  }

  function listView({ caller, now }: Context, metrics: readonly CollectedMetric[]): View {
    const { language } = caller;
    const say = definitionWording[language];
    const day = today(now).toString();
    const items = metrics.map((metric) => {
      const until = metric.validity?.until;
      const ended = until !== undefined && until < day ? `, ${say.ended(formatDate(until, language))}` : '';
      return `${localName(metric.name, language)} (${say.kinds[metric.kind]}, ${say.calendars[metric.calendar]}${ended})`;
    });
    const blocks: Block[] = [
      { kind: 'list', items: items.slice(0, listed) },
      ...(items.length > listed ? [{ kind: 'note' as const, text: `… ${formatNumber(items.length - listed, language)}` }] : []),
      { kind: 'note', text: say.listHow },
    ];
    return {
      name: 'metrics.definitions',
      title: say.list,
      language,
      blocks,
      actions: caller.isSteward ? [changeAction('create', undefined, language)] : [],
    };
  }

  async function show(context: Context, id: string, title?: string): Promise<Reply> {
    const { language } = context.caller;
    const metric = (await store.metrics()).find((candidate) => candidate.id === id);
    if (!metric) return { view: messageView('metrics.old', language, definitionWording[language].unknown(id.slice(0, 60))) };
    const duties = (await store.duties()).filter((duty) => duty.metric.id === id);
    const names = await store.organisationNames(duties.map((duty) => duty.organisation));
    const reporters = duties.map(({ organisation }) => localName(names.get(organisation) ?? { fi: organisation }, language));
    return { view: cardOf(context, metric, reporters, title) };
  }

  function cardOf({ caller }: Context, metric: CollectedMetric, reporters: readonly string[], title?: string): View {
    const { language } = caller;
    const say = definitionWording[language];
    const { facts, calendars, kinds } = say;
    const number = (value: number | undefined) => (value === undefined ? '' : formatNumber(value, language));
    const numeric = metric.kind !== 'text' && metric.kind !== 'yes-no';
    const [from, until] = [metric.validity?.from, metric.validity?.until].map((day) => (day ? formatDate(day, language) : ''));
    const rows: readonly (readonly [label: string, value: string | undefined])[] = [
      [facts.unit, localName(metric.unit, language)],
      [facts.kind, kinds[metric.kind]],
      [facts.calendar, calendars[metric.calendar]],
      [facts.deadline, say.deadline(metric.deadlineWorkingDay)],
      [
        facts.bounds,
        numeric && (metric.minimum !== undefined || metric.maximum !== undefined)
          ? `${number(metric.minimum)}–${number(metric.maximum)}`
          : undefined,
      ],
      [facts.target, metric.target && targetText(metric.target, language)],
      [facts.hidden, metric.hideBelow === undefined ? undefined : say.hiddenBelow(number(metric.hideBelow))],
      [facts.overlap, metric.overlapGroup],
      [facts.rules, metric.rules?.length ? say.ruleCount(metric.rules.length) : undefined],
      [facts.reporters, reporters.length > 0 ? reporters.join(', ') : say.nobody],
      [facts.valid, until ? `${from}–${until}` : from && say.since(from)],
    ];
    const versions = metric.versions.map((version) => {
      const since = version.from ? `${say.since(formatDate(version.from, language))}: ` : '';
      const why = version.breakNote ? ` (${localName(version.breakNote, language)})` : '';
      return `${since}${localName(version.definition, language)}${why}`;
    });
    const actions = (['change', 'version', 'end'] as const).map((change) => changeAction(change, metric.id, language));
    return {
      name: 'metrics.definition',
      title: title ?? localName(metric.name, language),
      language,
      blocks: [
        { kind: 'list', items: versions },
        { kind: 'facts', facts: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])) },
      ],
      actions: caller.isSteward ? actions : [],
    };
  }

  /** One of the steward's forms; with `typed` and `errors` the same form again. */
  async function open(
    context: Context,
    change: Change,
    id: string | undefined,
    raw?: RawValues,
    errors?: Readonly<Record<string, string>>,
  ): Promise<Reply> {
    const { caller } = context;
    const { language } = caller;
    if (!caller.isSteward) return refuse(context, `metric.${change}`);
    const say = definitionWording[language];
    const metric = id === undefined ? undefined : (await store.metrics()).find((candidate) => candidate.id === id);
    if (change !== 'create' && !metric) return { view: messageView('metrics.old', language, say.unknown((id ?? '').slice(0, 60))) };
    const [organisations, regions] = await Promise.all([store.organisationNames(), store.regionNames()]);
    const action = changeAction(change, id, language);
    const shape = shapeOf(change, metric, organisations, regions, language);
    const form: Form = {
      name: 'metrics.define',
      args: { change, ...(metric && { metric: metric.id, seen: codeOf(metric) }) },
      title: say.form[change],
      language,
      intro: [...(metric ? [{ kind: 'text' as const, text: localName(metric.name, language) }] : []), { kind: 'note', text: shape.intro }],
      fields: shape.fields,
      values: raw ?? shape.values,
      submitLabel: say.form.save,
      cancelLabel: say.form.cancel,
      ...(errors && { errors }),
      opener: { name: action.name, args: action.args, label: action.label },
    };
    return { form };
  }

  async function save(context: Context, args: Args, raw: RawValues): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = definitionWording[language];
    const change = (['create', 'change', 'version', 'end'] as const).find((each) => each === args.change);
    if (!caller.isSteward) return refuse(context, `metric.${change ?? 'change'}`);
    if (!change) return { view: messageView('metrics.old', language, wording[language].refusal.oldForm) };
    const metrics = await store.metrics();
    const act = { by: caller.account, at: now, platform: caller.actor.platform };
    const again = (errors: Readonly<Record<string, string>>) => open(context, change, args.metric, raw, errors);
    if (change === 'create') {
      const [organisations, regions] = await Promise.all([store.organisationNames(), store.regionNames()]);
      const { value, errors } = readCreation(raw, organisations, regions, language, now);
      const same = metrics.find((metric) => metric.name.fi.toLowerCase() === (raw['name-fi'] ?? '').trim().toLowerCase());
      if (same) errors['name-fi'] = say.problems.taken(same.name.fi);
      const all = { ...(value && contradictions(value, metrics, language)), ...errors };
      if (!value || Object.keys(all).length > 0) return again(all);
      return show(context, await store.define(value, act), say.created(localName(value.name, language)));
    }
    const metric = metrics.find((candidate) => candidate.id === args.metric);
    if (!metric) return { view: messageView('metrics.old', language, say.unknown((args.metric ?? '').slice(0, 60))) };
    // Whoever saves has seen what is there now: nobody's change is undone unseen.
    if (args.seen !== codeOf(metric)) return again({ '': say.problems.changedMeanwhile });
    const name = localName(metric.name, language);
    switch (change) {
      case 'change': {
        const { value, errors } = readRevision(raw, await store.organisationNames(), language, metric);
        const all = { ...(value && contradictions({ ...without(metric), ...value }, metrics, language)), ...errors };
        if (!value || Object.keys(all).length > 0) return again(all);
        await store.revise(metric.id, value, act);
        return show(context, metric.id, say.changed(localName(value.name, language)));
      }
      case 'version': {
        const definition = localText(...languageTexts(raw, 'definition'));
        const breakNote = localText(...languageTexts(raw, 'breakNote'));
        const from = parseDay(raw.from ?? '', language, today(now).toString(), { allowPast: true });
        const errors = {
          ...(definition.fi.length < 3 && { 'definition-fi': say.problems.text }),
          ...(breakNote.fi.length < 3 && { 'breakNote-fi': say.problems.text }),
          ...(!from.ok && { from: say.problems.date }),
        };
        if (!from.ok || Object.keys(errors).length > 0) return again(errors);
        const added = await store.addVersion(metric.id, { definition, breakNote, from: from.day, citations: [] }, act);
        return added
          ? show(context, metric.id, say.versionAdded(name, formatDate(from.day, language)))
          : again({ from: say.problems.versionOrder });
      }
      case 'end': {
        const until = parseDay(raw.until ?? '', language, today(now).toString(), { allowPast: true });
        if (!until.ok) return again({ until: say.problems.date });
        if (until.day < (metric.validity?.from ?? '')) return again({ until: say.problems.beforeStart });
        await store.end(metric.id, until.day, act);
        return show(context, metric.id, say.endedNow(name, formatDate(until.day, language)));
      }
      default:
        return change satisfies never;
    }
  }

  return { typed, show, open, save };
}

/** The fields of one form, what they hold at first and what is said above them. */
function shapeOf(
  change: Change,
  metric: CollectedMetric | undefined,
  organisations: Parameters<typeof valuesOf>[1],
  regions: Parameters<typeof creationFields>[0],
  language: Language,
): { fields: Form['fields']; values: RawValues; intro: string } {
  const say = definitionWording[language].form;
  const three = (id: string, label: (language: Language) => string): Form['fields'] =>
    (['fi', 'sv', 'en'] as const).map((each) => ({
      kind: 'text',
      id: `${id}-${each}`,
      label: label(each),
      multiline: true,
      maxLength: 1000,
      required: each === 'fi',
    }));
  switch (change) {
    case 'create': {
      const [names, others] = [revisionFields(language).slice(0, 3), revisionFields(language).slice(3)];
      const values = { kind: 'count', calendar: 'monthly', deadline: '10', decimals: '0', bounds: '0–' };
      return { fields: [...names, ...creationFields(regions, language), ...others], values, intro: say.intro };
    }
    case 'change':
      return { fields: revisionFields(language), values: metric ? valuesOf(metric, organisations, language) : {}, intro: say.changeIntro };
    case 'version':
      return {
        fields: [
          { kind: 'date', id: 'from', label: say.from, required: true },
          ...three('definition', say.definition),
          ...three('breakNote', say.breakNote),
        ],
        values: {},
        intro: say.versionIntro,
      };
    case 'end':
      return { fields: [{ kind: 'date', id: 'until', label: say.until, required: true }], values: {}, intro: say.endIntro };
    default:
      return change satisfies never;
  }
}

/** What a revision leaves out is gone: bounds, target and threshold that were emptied. */
function without(metric: CollectedMetric): Omit<CollectedMetric, 'minimum' | 'maximum' | 'target' | 'hideBelow'> {
  const { minimum: _a, maximum: _b, target: _c, hideBelow: _d, ...rest } = metric;
  return rest;
}

function changeAction(change: Change, metric: string | undefined, language: Language): Action {
  return {
    name: 'metrics.define',
    label: definitionWording[language].form[change],
    args: { change, ...(metric && { metric }) },
    opensForm: true,
    typed: typedCommand(language, 'metric', [metric, typedChange[change][language]].filter((part) => part).join(' ')),
  };
}

/** Another code as soon as anything of the definition is another. */
function codeOf(metric: CollectedMetric): string {
  return createHash('sha256').update(JSON.stringify(metric)).digest('hex').slice(0, 12);
}
