// Several notices for one person as one message: a list with a button for each. Each opens its own card, checked again
// then, so that answering one leaves the others where they are.
import type { Action, Block, Language, View } from '../conversation/view.js';

interface DigestWords {
  readonly title: (count: number) => string;
  readonly intro: string;
  readonly open: (number: number) => string;
  readonly typed: string;
}

const wording: Record<Language, DigestWords> = {
  fi: {
    title: (count) => `Sinulle on tänään ${count} asiaa`,
    intro: 'Kokosin ne yhteen viestiin. Avaa kohta, niin voit vastata siihen.',
    open: (number) => `Avaa kohta ${number}`,
    typed: 'Tai kirjoita:',
  },
  sv: {
    title: (count) => `I dag finns det ${count} ärenden till dig`,
    intro: 'Jag samlade dem i ett meddelande. Öppna en punkt för att svara på den.',
    open: (number) => `Öppna punkt ${number}`,
    typed: 'Eller skriv:',
  },
  en: {
    title: (count) => `There are ${count} matters for you today`,
    intro: 'I gathered them into one message. Open an item to answer it.',
    open: (number) => `Open item ${number}`,
    typed: 'Or type:',
  },
};

const mostButtons = 6;

/** One view over several; `id` of each is its notice. */
export function digestView(items: readonly { readonly id: string; readonly view: View }[], language: Language): View {
  const words = wording[language];
  const blocks = items.flatMap(({ view }, index): Block[] => {
    const first = view.blocks.find((block) => block.kind === 'text');
    const typed = view.actions.find((action) => action.typed)?.typed;
    return [
      { kind: 'divider' },
      { kind: 'text', text: [{ kind: 'bold', text: `${index + 1}. ${view.title}` }] },
      ...(first ? [first] : []),
      ...(typed ? [{ kind: 'note' as const, text: [`${words.typed} `, { kind: 'code' as const, text: typed }] }] : []),
    ];
  });
  const actions = items
    .slice(0, mostButtons)
    .map(({ id }, index): Action => ({ name: 'messages.open', label: words.open(index + 1), args: { notice: id } }));
  return {
    name: 'delivery.digest',
    title: words.title(items.length),
    language,
    blocks: [{ kind: 'text', text: words.intro }, ...blocks],
    actions,
  };
}
