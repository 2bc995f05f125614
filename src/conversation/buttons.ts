// A card has room for six buttons. What stands behind the others is not lost: it is said as what to type.
import type { Action, Block, Language } from './view.js';

const room = 6;
const words: Record<Language, string> = {
  fi: 'Loput saat kirjoittamalla: ',
  sv: 'Resten får du genom att skriva: ',
  en: 'For the rest, type: ',
};

/** The first six, and a block that names what to type for each of the others; no block where all have room. */
export function buttonsFor(
  actions: readonly Action[],
  language: Language,
): { readonly actions: readonly Action[]; readonly rest: Block[] } {
  const typed = actions.slice(room).flatMap((action) => action.typed ?? []);
  if (typed.length === 0) return { actions: actions.slice(0, room), rest: [] };
  const items = typed.flatMap((text, i) => [...(i === 0 ? [] : [' · ']), { kind: 'code' as const, text }]);
  return { actions: actions.slice(0, room), rest: [{ kind: 'note', text: [words[language], ...items] }] };
}
