// What is kept of the caller, for how long, how to get it and have it deleted. Read from the database each time; who is
// in the registry turns to the steward, anybody else deletes everything by themselves.
import type { Context, Reply } from './feature.js';
import { formatDate, helsinkiDay } from './format.js';
import { homeWording } from './home-wording.js';
import { linkWording } from './link-wording.js';
import { type OwnData, type StoredData, storedKinds } from './own-data.js';
import { privacyWording } from './privacy-wording.js';
import type { Action, Language, View } from './view.js';

export function createPrivacy(deps: { readonly data: OwnData; readonly stewards: () => Promise<readonly string[]> }) {
  const whom = async (language: Language): Promise<string> => (await deps.stewards()).join(', ') || privacyWording[language].noSteward;

  return {
    async show(context: Context): Promise<Reply> {
      const { language, account } = context.caller;
      const [data, stewards] = await Promise.all([deps.data.read(account, language, context.now), whom(language)]);
      return { view: privacyView(data, stewards, language), audience: 'caller' };
    },
    /** Everything as a file, or as text where there are none; in a private chat only. */
    async copy({ caller: { language, account, actor }, place, now }: Context): Promise<Reply> {
      const say = privacyWording[language].copy;
      if (place.kind !== 'personal')
        return { view: { ...sentence(language, say.privately), actions: [copyAction(language)] }, audience: 'caller' };
      return { view: copyView(await deps.data.copy(account, actor.platform, now), language, now), audience: 'caller' };
    },
    /** Asked once more before anything goes. */
    async ask({ caller: { language, person } }: Context): Promise<Reply> {
      const say = privacyWording[language];
      if (person) return { view: sentence(language, say.notForgotten(await whom(language))) };
      return {
        view: {
          ...sentence(language, say.forgetTitle),
          blocks: [{ kind: 'text', text: say.forgetText }],
          actions: [
            { name: 'home.forget-now', label: say.forgetYes, args: {}, style: 'danger' },
            { name: 'home.forget-not', label: say.forgetNo, args: {} },
          ],
        },
        audience: 'caller',
      };
    },
    async forget({ caller: { language, account, actor }, now }: Context): Promise<Reply> {
      const say = privacyWording[language];
      if (!(await deps.data.forget(account, actor.platform, now)))
        return { replace: sentence(language, say.notForgotten(await whom(language))) };
      return { replace: { ...sentence(language, say.forgotten), blocks: [{ kind: 'text', text: say.forgottenText }] } };
    },
    keep: async ({ caller: { language } }: Context): Promise<Reply> => ({ replace: sentence(language, privacyWording[language].kept) }),
  };
}

/** Leads to it. */
export function privacyAction(language: Language): Action {
  const say = privacyWording[language];
  return { name: 'home.privacy', label: say.action, args: {}, typed: say.typed };
}

function copyAction(language: Language): Action {
  const say = privacyWording[language];
  return { name: 'home.copy', label: say.copy.action, args: {}, typed: `${say.typed} ${say.copy.typed}` };
}

/** All of it to keep; the day stands in the file's name. */
export function copyView(data: Readonly<Record<string, unknown>>, language: Language, now: Date): View {
  const say = privacyWording[language].copy;
  const file = { kind: 'file', label: say.label, name: `${say.file}-${helsinkiDay(now)}.json`, text: linesOf(data) } as const;
  return { name: 'home.copy', title: say.title, language, blocks: [{ kind: 'text', text: say.text }, file], actions: [] };
}

/** JSON with a line for each thing: readable where it is shown as text, and still one document. */
function linesOf(data: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(data).map(([name, value]) => {
    const rows =
      Array.isArray(value) && value.length > 0 ? `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]` : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${rows}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** All that is kept, kind by kind; kinds of which there is nothing are named together. */
export function privacyView(data: StoredData, stewards: string, language: Language): View {
  const say = privacyWording[language];
  const { person, accounts, counts } = data;
  const known = person && [person.name, person.title, person.organisation, person.email, person.phone].filter(Boolean).join(', ');
  const accountTexts = accounts.map(({ platform, name, email, seenAt }) =>
    say.account(linkWording[language].platform[platform], [name, email].filter(Boolean).join(', ') || '–', formatDate(seenAt, language)),
  );
  const there = storedKinds.filter((kind) => counts[kind] > 0);
  const missing = storedKinds.filter((kind) => counts[kind] === 0).map((kind) => say.counts[kind](0).label);
  return {
    name: 'home.privacy',
    title: say.title,
    language,
    blocks: [
      { kind: 'text', text: say.intro },
      {
        kind: 'facts',
        facts: [
          { label: say.registry, value: person && known ? `${known}; ${say.registryKept(person.duties)}` : say.notInRegistry },
          { label: say.accounts, value: `${accountTexts.join('. ')}; ${say.accountsKept}` },
          { label: say.settings, value: data.hours ? say.hours : say.noHours },
          ...there.map((kind) => say.counts[kind](counts[kind])),
          ...(missing.length > 0 ? [{ label: missing.join(', '), value: say.nothing }] : []),
        ],
      },
      { kind: 'text', text: person ? say.bySteward(stewards, person.id) : say.byYourself },
      { kind: 'note', text: say.never },
    ],
    actions: [
      copyAction(language),
      ...(person
        ? []
        : [{ name: 'home.forget', label: say.forget, args: {}, style: 'danger' as const, typed: `${say.typed} ${forgetWord[language]}` }]),
      { name: 'home.settings', label: homeWording[language].settings, args: {}, typed: homeWording[language].settingsTyped },
    ],
  };
}

const forgetWord: Record<Language, string> = { fi: 'poista', sv: 'radera', en: 'delete' };
/** After the word for one's data: have a copy of it. */
export const copyWords = new Set(['kopio', 'kopia', 'copy']);
/** After the word for one's data: ask to have it deleted. */
export const forgetWords = new Set(Object.values(forgetWord));

function sentence(language: Language, title: string): View {
  return { name: 'home.forgotten', title, language, blocks: [], actions: [] };
}
