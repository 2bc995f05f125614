// Full-text search and intent matching as fair peers: each gets the registry's entries as documents with all that
// an answer would say, and thresholds of its own, tuned on the same questions as Koolla.
import { create, insert, search } from '@orama/orama';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** One entry as a peer sees it: what it is found by, and what its answer says. */
export interface PeerDocument {
  readonly id: string;
  readonly names: string;
  readonly place: string;
  readonly text: string;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface Peer {
  readonly name: string;
  /** The best hits for a question, best first, scores the higher the better. */
  find(question: string): Promise<readonly Hit[]>;
}

const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');

export async function createPeers(documents: readonly PeerDocument[]): Promise<Peer[]> {
  return [miniSearch(documents), await orama(documents), fuse(documents), await nlp(documents)].map(remembering);
}

/** Thresholds are tried many times over the same hits. */
function remembering(peer: Peer): Peer {
  const kept = new Map<string, Promise<readonly Hit[]>>();
  return {
    name: peer.name,
    find(question) {
      const hits = kept.get(question) ?? peer.find(question);
      kept.set(question, hits);
      return hits;
    },
  };
}

export function miniSearch(documents: readonly PeerDocument[]): Peer {
  const index = new MiniSearch<PeerDocument>({
    fields: ['names', 'place', 'text'],
    processTerm: (t) => fold(t),
    searchOptions: { boost: { names: 3, place: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'OR' },
  });
  index.addAll([...documents]);
  return {
    name: 'MiniSearch',
    find: async (q) =>
      index
        .search(q)
        .slice(0, 3)
        .map((r) => ({ id: String(r.id), score: r.score })),
  };
}

async function orama(documents: readonly PeerDocument[]): Promise<Peer> {
  const db = create({ schema: { id: 'string', names: 'string', place: 'string', text: 'string' } as const });
  for (const d of documents) await insert(db, { id: d.id, names: fold(d.names), place: fold(d.place), text: fold(d.text) });
  return {
    name: 'Orama',
    find: async (q) => {
      const result = await search(db, { term: fold(q), tolerance: 1, boost: { names: 3, place: 2 }, limit: 3 });
      return result.hits.map((h) => ({ id: h.id, score: h.score }));
    },
  };
}

function fuse(documents: readonly PeerDocument[]): Peer {
  const index = new Fuse(
    documents.map((d) => ({ ...d, place: d.place.slice(0, 200), text: d.text.slice(0, 300) })),
    {
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.8,
      keys: [
        { name: 'names', weight: 3 },
        { name: 'place', weight: 2 },
        { name: 'text', weight: 1 },
      ],
    },
  );
  // Fuse matches a pattern of at most 32 letters well: the question word by word, scores summed.
  return {
    name: 'Fuse',
    find: async (q) => {
      const totals = new Map<string, number>();
      for (const word of q.split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 3)) {
        for (const r of index.search(word.slice(0, 32), { limit: 40 }))
          totals.set(r.item.id, (totals.get(r.item.id) ?? 0) + 1 - (r.score ?? 1));
      }
      return [...totals]
        .map(([id, score]) => ({ id, score }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 3);
    },
  };
}

interface NlpManager {
  settings: { autoSave: boolean };
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
}

async function nlp(documents: readonly PeerDocument[]): Promise<Peer> {
  const { dockStart } = await import('@nlpjs/basic');
  const dock = await dockStart({ settings: { log: false, nlp: { autoSave: false, autoLoad: false, log: false } }, use: ['Basic'] });
  const manager = dock.get('nlp') as NlpManager;
  manager.settings.autoSave = false;
  manager.addLanguage('fi');
  for (const d of documents) {
    for (const line of d.names.split('\n')) manager.addDocument('fi', `${line} ${d.place}`, d.id);
    manager.addDocument('fi', d.text.slice(0, 400), d.id);
  }
  const log = console.log;
  console.log = () => {};
  await manager.train();
  console.log = log;
  return {
    name: 'nlp.js',
    find: async (q) =>
      (await manager.process('fi', q)).classifications
        .filter((c) => c.intent !== 'None')
        .slice(0, 3)
        .map((c) => ({ id: c.intent, score: c.score })),
  };
}
