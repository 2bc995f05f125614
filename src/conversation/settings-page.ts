// A person's settings on one page: how each stands, and what opens its form. Which settings there are the slices say
// (Feature.settings); language and region are language-form.ts's.
import type { Context, Setting } from './feature.js';
import { homeWording } from './home-wording.js';
import { privacyAction } from './privacy.js';
import { settingsWording } from './settings-wording.js';
import type { Action, Part, View } from './view.js';

/** What fits under a card. */
const mostActions = 6;

export interface SettingsPageOptions {
  /** What was saved; without it the page's own title. */
  readonly title?: string | undefined;
  readonly notes?: readonly string[] | undefined;
  /** Buttons from this one on: those before it stand on the page's first view. */
  readonly from?: number | undefined;
  readonly stewards: readonly string[];
}

/** All settings with their values; with more buttons than a card holds, the last one leads to the others. */
export function settingsPage({ caller }: Context, settings: readonly Setting[], options: SettingsPageOptions): View {
  const { language } = caller;
  const words = homeWording[language];
  const say = settingsWording[language];
  const parts: Part[] = settings.map(({ label, value, action }) => ({
    blocks: [{ kind: 'facts', facts: [{ label, value }] }],
    actions: action ? [action] : [],
  }));
  const about: Part = {
    blocks: [
      { kind: 'divider' },
      {
        kind: 'facts',
        facts: [
          { label: words.name, value: caller.name },
          { label: words.email, value: caller.actor.email ?? words.emailMissing },
          { label: words.roles, value: words.roleList(caller) },
        ],
      },
      ...(caller.person ? [] : [{ kind: 'note' as const, text: say.registryOnly }]),
      { kind: 'note', text: `${[say.changeableBySteward, options.stewards.join(', ')].filter(Boolean).join(': ')}.` },
    ],
    actions: [privacyAction(language)],
  };
  const notes = (options.notes ?? []).map((text) => ({ kind: 'text' as const, text }));
  const all = [...parts, about];
  const { shown } = paged([...settings.flatMap(({ action }) => action ?? []), privacyAction(language)], options.from ?? 0, language);
  return {
    name: 'home.settings',
    title: options.title ?? words.settingsTitle,
    language,
    blocks: [...notes, { kind: 'facts', facts: settings.map(({ label, value }) => ({ label, value })) }, ...about.blocks],
    actions: shown,
    parts: notes.length > 0 ? [{ blocks: notes, actions: [] }, ...all] : all,
  };
}

/** Six buttons at most; where there are more, five and one that leads to the rest, and on the rest one that leads back. */
function paged(actions: readonly Action[], from: number, language: View['language']): { readonly shown: readonly Action[] } {
  const say = settingsWording[language];
  const typed = homeWording[language].settingsTyped;
  const to = (start: number, label: string): Action => ({
    name: 'home.settings',
    label,
    args: start > 0 ? { from: String(start) } : {},
    typed,
  });
  const rest = actions.slice(from);
  const room = from > 0 ? mostActions - 1 : mostActions;
  const back = from > 0 ? [to(0, say.all)] : [];
  if (rest.length <= room) return { shown: [...rest, ...back] };
  return { shown: [...rest.slice(0, room - 1), to(from + room - 1, say.more), ...back] };
}
