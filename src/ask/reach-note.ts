// One careful sentence under an answer about a network that nobody could be reminded to call together. Whether that is
// so is Remind's knowledge; it comes through a port.
import type { Block, View } from '../conversation/view.js';

/** Whether the network that the answer is about has nobody who can be reminded; false where it is about none, or several. */
export type WithoutConvener = (entries: readonly string[], now: Date) => Promise<boolean>;

const sentence = {
  fi: 'Koolla ei tavoita nyt ketään, joka kutsuisi tämän verkoston koolle. Kuka jatkaa, on kysytty tai kysytään rekisterin hoitajalta.',
  sv: 'Koolla når just nu ingen som skulle sammankalla det här nätverket. Vem som fortsätter frågas av den registeransvariga.',
  en: 'Koolla can reach nobody at present who would call this network together. The steward of the registry is asked who carries on.',
} as const;

/** The view with the sentence before its last note (the source), or as it was. */
export function withReachNote(view: View, without: boolean): View {
  if (!without) return view;
  const note: Block = { kind: 'note', text: sentence[view.language] };
  const last = view.blocks.at(-1);
  return { ...view, blocks: last?.kind === 'note' ? [...view.blocks.slice(0, -1), note, last] : [...view.blocks, note] };
}
