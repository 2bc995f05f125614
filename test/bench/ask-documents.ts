// The registry as documents for full-text search and intent matching: one for each topic, with its names in all three
// languages, the places that it covers, and all that Koolla's own answers about it say. What Koolla knows, a peer knows.
import type { AskEngine } from '../../src/ask/engine.js';
import type { FigureReader } from '../../src/ask/figure-reader.js';
import { languages, viewAsText } from '../../src/conversation/view.js';
import type { Id, Registry } from '../../src/registry/model.js';
import type { PeerDocument } from './ask-peers.js';

interface Topic {
  /** What Koolla would answer about, most telling first. */
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly place: string;
}

const names = (text: object | undefined): string[] => Object.values(text ?? {}).filter((t): t is string => typeof t === 'string');

/** A network with everything agreed on it is one document; everything else is one each. */
function topicsOf(registry: Registry): Topic[] {
  const regionNames = new Map(registry.regions.map((r) => [r.id, names(r.name).join(' ')]));
  const towns = new Map<Id, string[]>();
  for (const m of registry.municipalities) {
    const region = m.regions.at(-1)?.region ?? '';
    towns.set(region, [...(towns.get(region) ?? []), ...names(m.name)]);
  }
  const place = (region: Id | undefined): string => `${regionNames.get(region ?? '') ?? ''} ${(towns.get(region ?? '') ?? []).join(' ')}`;
  const town = (id: Id): string => names(registry.municipalities.find((m) => m.id === id)?.name).join(' ');
  return [
    ...registry.networks.map((n) => {
      const agreed = registry.responsibilities.filter((r) => r.network === n.id);
      return {
        keys: [...agreed.map((r) => `responsibility:${r.id}`), `network:${n.id}`],
        names: [...names(n.name), ...n.aliases, ...agreed.flatMap((r) => [...names(r.area), ...r.aliases])],
        place: place(n.region),
      };
    }),
    ...registry.responsibilities
      .filter((r) => r.network === undefined)
      .map((r) => ({ keys: [`responsibility:${r.id}`], names: [...names(r.area), ...r.aliases], place: place(r.region) })),
    ...registry.measures.map((m) => ({ keys: [`measure:${m.id}`], names: [...names(m.name), ...m.aliases], place: '' })),
    ...registry.pilots.map((p) => ({
      keys: [`pilot:${p.id}`],
      names: [p.name, 'TE-palvelupilotti', 'TE-tjänstepilot', 'TE service pilot'],
      place: place(p.region),
    })),
    ...registry.projects.map((p) => ({
      keys: [`project:${p.id}`],
      names: [p.name, ...p.aliases, 'hanke', 'projekt', 'project'],
      place: `${p.municipalities.map(town).join(' ')} ${regionNames.get(p.region ?? '') ?? ''}`,
    })),
    ...registry.metrics.map((m) => ({ keys: [`metric:${m.id}`], names: [...names(m.name), ...m.aliases], place: place(m.region) })),
    ...registry.milestones.map((m) => ({ keys: [`milestone:${m.id}`], names: [...names(m.name), ...m.aliases], place: place(m.region) })),
    ...registry.terms.map((t) => ({ keys: [`term:${t.id}`], names: [...names(t.name), ...t.aliases], place: '' })),
    ...registry.agreements.map((a) => ({ keys: [`agreement:${a.id}`], names: [...names(a.name), ...a.aliases], place: place(a.region) })),
    ...registry.people.map((p) => ({ keys: [`person:${p.id}`], names: [p.name, ...names(p.title)], place: '' })),
    ...registry.organisations.map((o) => ({
      keys: [`organisation:${o.id}`],
      names: [...names(o.name), ...o.aliases],
      place: o.regions.map((r) => regionNames.get(r) ?? '').join(' '),
    })),
  ];
}

/** The documents, each with the answers about it in three languages, what became of a body included. */
export async function documentsOf(registry: Registry, engine: AskEngine, figures: FigureReader, today: string): Promise<PeerDocument[]> {
  const documents: PeerDocument[] = [];
  for (const topic of topicsOf(registry)) {
    const texts: string[] = [];
    for (const key of topic.keys) {
      const [kind = '', id = ''] = key.split(/:(.*)/s);
      const option = kind === 'person' || kind === 'organisation' ? ({ of: kind, id } as const) : ({ of: 'entry', id: key } as const);
      for (const language of languages) {
        const answer = await engine.choose(option, { today, language }, figures);
        if (answer) texts.push(viewAsText(answer.view));
        if (kind !== 'organisation') continue;
        const became = await engine.show({ kind: 'succession', organisations: [id] }, { today, language }, figures);
        texts.push(viewAsText(became.view));
      }
    }
    documents.push({ id: topic.keys[0] ?? '', names: topic.names.join('\n'), place: topic.place, text: [...new Set(texts)].join('\n') });
  }
  return documents;
}
