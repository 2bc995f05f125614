// Which language Koolla speaks with a person, and which region a question is about that names none: the person's own,
// and for a steward the workspace's. Part of the feature `home`.
import type { Callers } from './callers.js';
import type { Context, Reply, Setting } from './feature.js';
import type { Field, Form, RawValues } from './form.js';
import { homeWording } from './home-wording.js';
import { settingsWording } from './settings-wording.js';
import type { Action, Args, Language, View } from './view.js';
import { languages } from './view.js';

export interface Region {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** By the client's locale; no region. */
const unset = 'none';

export function createLanguageForm(deps: {
  readonly callers: Callers;
  readonly regions: () => Promise<readonly Region[]>;
  /** The settings in the language that holds afterwards. */
  readonly page: (context: Context, title: string) => Promise<View>;
}) {
  async function open(context: Context): Promise<Reply> {
    return { form: languageForm(context, await deps.regions()) };
  }

  async function submit(context: Context, args: Args, raw: RawValues): Promise<Reply> {
    const { caller } = context;
    const say = settingsWording[caller.language];
    const regions = await deps.regions();
    const again = (errors: Readonly<Record<string, string>>): Reply => ({ form: languageForm(context, regions, raw, errors) });
    const language = languages.find((each) => each === raw.language);
    const isRegion = (value: string | undefined) => value === unset || regions.some(({ id }) => id === value);
    const errors = {
      ...(!language && raw.language !== unset && { language: say.choose }),
      ...(!isRegion(raw.region) && { region: say.choose }),
      ...(caller.isSteward && !isRegion(raw.workspace) && { workspace: say.choose }),
    };
    if (Object.keys(errors).length > 0) return again(errors);
    const standing = valuesOf(context);
    const wanted = {
      ...standing,
      language: raw.language ?? unset,
      region: raw.region ?? unset,
      ...(caller.isSteward && { workspace: raw.workspace ?? unset }),
    };
    if (seenOf(wanted) === seenOf(standing)) return { replace: await deps.page(context, say.already) };
    // Set elsewhere since the form was drawn: said once, with what was chosen here.
    if (args.seen !== seenOf(standing)) return again({ '': say.changed(summaryOf(context, regions)) });

    const own = wanted.region === unset ? undefined : wanted.region;
    if (wanted.language !== standing.language) await deps.callers.chooseLanguage(caller.account, language);
    if (wanted.region !== standing.region) await deps.callers.chooseOwnRegion(caller.account, own);
    if (caller.isSteward && wanted.workspace !== standing.workspace)
      await deps.callers.chooseHomeRegion(caller.actor, wanted.workspace === unset ? undefined : wanted.workspace);
    const after = await deps.callers.resolve(caller.actor, context.now);
    return { replace: await deps.page({ ...context, caller: after }, settingsWording[after.language].saved) };
  }

  return {
    open,
    submit,
    async settings(context: Context): Promise<readonly Setting[]> {
      const { language } = context.caller;
      const say = settingsWording[language];
      const regions = await deps.regions();
      return [
        { label: say.language, value: spoken(context), action: languageAction(language) },
        { label: say.region, value: regionText(context, regions) },
      ];
    },
  };
}

/** Opens the form of language and region. */
export function languageAction(language: Language): Action {
  const { languageAction: label } = settingsWording[language];
  return { name: 'home.language-form', label, args: {}, opensForm: true, typed: `/koolla ${languageWord[language]}` };
}

const languageWord: Record<Language, string> = { fi: 'kieli', sv: 'språk', en: 'language' };

export function languageForm(
  context: Context,
  regions: readonly Region[],
  raw?: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const { language, isSteward, workspaceRegion } = context.caller;
  const say = settingsWording[language];
  const names = regions.map(({ id, name }) => ({ value: id, label: name[language] }));
  const workspace = regions.find(({ id }) => id === workspaceRegion)?.name[language];
  const fields: Field[] = [
    {
      id: 'language',
      kind: 'choice',
      label: say.language,
      required: true,
      options: [...languages.map((value) => ({ value, label: homeWording[value].ownName })), { value: unset, label: say.byClient }],
    },
    {
      id: 'region',
      kind: 'choice',
      label: say.region,
      hint: say.regionHint,
      required: true,
      options: [{ value: unset, label: say.noRegion(workspace) }, ...names],
    },
    ...(isSteward
      ? [
          {
            id: 'workspace',
            kind: 'choice' as const,
            label: say.workspaceRegion,
            hint: say.workspaceHint,
            required: true,
            options: [{ value: unset, label: say.noWorkspaceRegion }, ...names],
          },
        ]
      : []),
  ];
  const standing = valuesOf(context);
  return {
    name: 'home.language-form',
    args: { seen: seenOf(standing) },
    title: say.formTitle,
    language,
    intro: [{ kind: 'text', text: say.formIntro }],
    fields,
    values: raw ?? standing,
    submitLabel: say.save,
    cancelLabel: say.cancel,
    ...(errors && { errors }),
    opener: { name: 'home.language-form', args: {}, label: say.languageAction },
  };
}

function valuesOf({ caller }: Context): { language: string; region: string; workspace: string } {
  return {
    language: caller.languageChosen ? caller.language : unset,
    region: caller.ownRegion ?? unset,
    workspace: caller.workspaceRegion ?? unset,
  };
}

function seenOf(values: { language: string; region: string; workspace: string }): string {
  return `${values.language}/${values.region}/${values.workspace}`;
}

function spoken({ caller: { language, languageChosen } }: Context): string {
  const { ownName } = homeWording[language];
  return languageChosen ? ownName : settingsWording[language].spokenByClient(ownName);
}

function regionText({ caller }: Context, regions: readonly Region[]): string {
  const say = settingsWording[caller.language];
  const name = regions.find(({ id }) => id === caller.homeRegion)?.name[caller.language];
  if (!name) return say.regionNone;
  return caller.ownRegion ? name : say.regionOfWorkspace(name);
}

function summaryOf(context: Context, regions: readonly Region[]): string {
  return `${spoken(context)}, ${regionText(context, regions)}`;
}
