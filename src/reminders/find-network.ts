// Which network a person means, from a few typed words. Forgiving about inflection and word order, strict about
// the rest: every word must fit, so that a region's network is never shown for another region's.
import type { NetworkSummary } from './model.js';

export interface FoundNetworks {
  /** Those that fit every word. */
  readonly fit: readonly NetworkSummary[];
  /** When none fits: those that fit some of the words, best first, five at most. */
  readonly near: readonly NetworkSummary[];
}

/** Words that every network's name has, in the three languages: they tell none apart. */
const common = /^(verkosto\w*|nätverk\w*|network\w*)$/u;

/** @param homeRegion settles a name that several regions share, where one of them is the asker's */
export function findNetworks(text: string, networks: readonly NetworkSummary[], homeRegion?: string): FoundNetworks {
  const exact = networks.find((network) => network.id === text.trim().toLowerCase());
  if (exact) return { fit: [exact], near: [] };
  const words = tokens(text);
  const telling = words.filter((word) => !common.test(word));
  const wanted = telling.length > 0 ? telling : words;
  if (wanted.length === 0) return { fit: [], near: [] };
  const scored = networks
    .map((network) => ({ network, hits: wanted.filter((word) => namesOf(network).some((name) => alike(word, name))).length }))
    .filter((candidate) => candidate.hits > 0)
    .sort((a, b) => b.hits - a.hits);
  const fit = scored.filter((candidate) => candidate.hits === wanted.length).map((candidate) => candidate.network);
  const atHome = fit.filter((network) => network.region.id === homeRegion);
  if (fit.length > 1 && atHome.length === 1) return { fit: atHome, near: [] };
  return { fit, near: fit.length > 0 ? [] : scored.slice(0, 5).map((candidate) => candidate.network) };
}

function namesOf(network: NetworkSummary): string[] {
  const texts = [network.name, network.region.name].flatMap((name) => [name.fi, name.sv ?? '', name.en ?? '']);
  return tokens([network.id, ...texts, ...network.aliases, ...network.region.aliases].join(' '));
}

function tokens(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

/** The typed word begins the name (compounds), or both share a stem and differ in their endings only. */
function alike(word: string, name: string): boolean {
  let shared = 0;
  while (shared < word.length && shared < name.length && word[shared] === name[shared]) shared += 1;
  if (shared === word.length) return shared >= 2;
  return shared >= 4 && word.length - shared <= 4 && name.length - shared <= 2;
}
