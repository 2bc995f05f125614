// Says what a load would do or did, line by line, to the administrator who runs it. What it says is data of the
// registry, so it goes to a terminal or to the steward, never to a log.
import type { Language } from '../conversation/view.js';
import type { EntryChange, ListName } from './diff.js';
import { dependencyOrder } from './diff.js';
import type { Kept, LoadPlan } from './load-plan.js';

interface PlanWords {
  readonly lists: Record<ListName, string>;
  readonly nothing: string;
  readonly would: string;
  readonly did: string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly kept: Record<Kept['why'], string>;
  readonly empty: string;
  readonly refused: string;
  readonly dangling: (entry: string, field: string, missing: string) => string;
  readonly more: (count: number) => string;
}

const words: Record<Language, PlanWords> = {
  fi: {
    lists: {
      documents: 'asiakirjat',
      regions: 'alueet',
      municipalities: 'kunnat',
      organisations: 'organisaatiot',
      agreements: 'sopimukset',
      networks: 'verkostot',
      people: 'henkilöt',
      responsibilities: 'vastuut',
      successions: 'seuraajat',
      measures: 'toimenpiteet',
      pilots: 'pilotit',
      projects: 'hankkeet',
      milestones: 'tavoitteet ja tapahtumat',
      metrics: 'mittarit',
      terms: 'sanat',
      assignments: 'tehtävät Koollassa',
      cadences: 'kokoontumisvälit',
    },
    nothing: 'Rekisteri on jo tiedostojen mukainen. Mitään ei muutettu.',
    would: 'Lataus muuttaisi rekisteriä näin (mitään ei muutettu):',
    did: 'Rekisteriä muutettiin näin:',
    added: 'uusi',
    changed: 'muuttuu',
    removed: 'poistuu',
    kept: {
      'only-in-database': 'Vain tietokannassa, säilytettiin (poisto: --prune; tiedostoihin: koolla registry export):',
      'has-history': 'Vain tietokannassa, säilytettiin, koska siihen liittyy ilmoitettuja lukuja tai kokouksia:',
      'made-here': 'Nimetty tai määritelty Koollassa, ei koskaan tiedostossa, säilytettiin:',
      'changed-here': 'Muutettu Koollassa viime latauksen jälkeen, säilytettiin:',
      conflict: 'Muutettu sekä Koollassa että tiedostossa, säilytettiin (tiedoston mukaiseksi: --overwrite):',
      'deleted-here': 'Poistettu Koollassa, ei palautettu (palautus: --overwrite; poista myös tiedostosta):',
    },
    empty: 'ei mitään',
    refused: 'Latausta ei tehty: nämä viittaukset jäisivät tyhjän päälle.',
    dangling: (entry, field, missing) =>
      `${entry}: ${field} viittaa kohtaan ${missing}, jota ei olisi. Korjaa viittaus tai säilytä ${missing}.`,
    more: (count) => `… ja ${count} muuta`,
  },
  sv: {
    lists: {
      documents: 'dokument',
      regions: 'områden',
      municipalities: 'kommuner',
      organisations: 'organisationer',
      agreements: 'avtal',
      networks: 'nätverk',
      people: 'personer',
      responsibilities: 'ansvar',
      successions: 'efterträdare',
      measures: 'åtgärder',
      pilots: 'piloter',
      projects: 'projekt',
      milestones: 'mål och händelser',
      metrics: 'mätare',
      terms: 'ord',
      assignments: 'uppdrag i Koolla',
      cadences: 'mötesintervaller',
    },
    nothing: 'Registret stämmer redan med filerna. Ingenting ändrades.',
    would: 'Laddningen skulle ändra registret så här (ingenting ändrades):',
    did: 'Registret ändrades så här:',
    added: 'ny',
    changed: 'ändras',
    removed: 'tas bort',
    kept: {
      'only-in-database': 'Bara i databasen, behölls (ta bort: --prune; till filerna: koolla registry export):',
      'has-history': 'Bara i databasen, behölls eftersom rapporterade siffror eller möten hör till:',
      'made-here': 'Utsett eller definierat i Koolla, aldrig i en fil, behölls:',
      'changed-here': 'Ändrat i Koolla efter den senaste laddningen, behölls:',
      conflict: 'Ändrat både i Koolla och i filen, behölls (enligt filen: --overwrite):',
      'deleted-here': 'Borttaget i Koolla, återställdes inte (återställ: --overwrite; ta bort också ur filen):',
    },
    empty: 'ingenting',
    refused: 'Laddningen gjordes inte: de här hänvisningarna skulle leda till ingenting.',
    dangling: (entry, field, missing) =>
      `${entry}: ${field} hänvisar till ${missing}, som inte skulle finnas. Rätta hänvisningen eller behåll ${missing}.`,
    more: (count) => `… och ${count} till`,
  },
  en: {
    lists: {
      documents: 'documents',
      regions: 'regions',
      municipalities: 'municipalities',
      organisations: 'organisations',
      agreements: 'agreements',
      networks: 'networks',
      people: 'people',
      responsibilities: 'responsibilities',
      successions: 'successions',
      measures: 'measures',
      pilots: 'pilots',
      projects: 'projects',
      milestones: 'goals and events',
      metrics: 'metrics',
      terms: 'terms',
      assignments: 'duties in Koolla',
      cadences: 'cadences',
    },
    nothing: 'The registry agrees with the files already. Nothing was changed.',
    would: 'Loading would change the registry like this (nothing was changed):',
    did: 'The registry was changed like this:',
    added: 'new',
    changed: 'changes',
    removed: 'goes',
    kept: {
      'only-in-database': 'Only in the database, kept (to delete: --prune; into the files: koolla registry export):',
      'has-history': 'Only in the database, kept because reported figures or meetings hang on it:',
      'made-here': 'Named or defined in Koolla, never in a file, kept:',
      'changed-here': 'Changed in Koolla since the last load, kept:',
      conflict: "Changed both in Koolla and in the file, kept (to take the file's: --overwrite):",
      'deleted-here': 'Deleted in Koolla, not brought back (to bring back: --overwrite; delete it from the file too):',
    },
    empty: 'nothing',
    refused: 'Nothing was loaded: these references would lead nowhere.',
    dangling: (entry, field, missing) =>
      `${entry}: ${field} refers to ${missing}, which would not be there. Mend the reference or keep ${missing}.`,
    more: (count) => `… and ${count} more`,
  },
};

/** How many new entries of one list are named before the rest is counted. */
const named = 12;

/** The lines of a plan; `done`: it has been carried out. */
export function planLines(plan: LoadPlan, done: boolean, language: Language): string[] {
  const say = words[language];
  if (plan.dangling.length > 0) {
    return [say.refused, ...plan.dangling.map(({ list, id, field, missing }) => `  ${say.dangling(`${list}.${id}`, field, missing)}`)];
  }
  const lines = plan.changes.length === 0 ? [say.nothing] : [done ? say.did : say.would];
  for (const list of dependencyOrder) {
    const changes = plan.changes.filter((change) => change.list === list);
    if (changes.length > 0) lines.push(`  ${say.lists[list]}`, ...listLines(changes, say).map((line) => `    ${line}`));
  }
  for (const why of Object.keys(say.kept) as Kept['why'][]) {
    const kept = plan.kept.filter((each) => each.why === why);
    if (kept.length === 0) continue;
    lines.push(say.kept[why]);
    for (const { list, id, change } of kept)
      lines.push(`  ${list}.${id}`, ...(change ? fieldLines(change, say).map((line) => `    ${line}`) : []));
  }
  return lines;
}

function listLines(changes: readonly EntryChange[], say: PlanWords): string[] {
  const created = changes.filter((change) => change.kind === 'create');
  const rest = changes.filter((change) => change.kind !== 'create');
  return [
    ...created.slice(0, named).map((change) => `+ ${say.added}: ${change.id}`),
    ...(created.length > named ? [`+ ${say.more(created.length - named)}`] : []),
    ...rest.flatMap((change) =>
      change.kind === 'delete'
        ? [`- ${say.removed}: ${change.id}`]
        : [`~ ${say.changed}: ${change.id}`, ...fieldLines(change, say).map((line) => `    ${line}`)],
    ),
  ];
}

function fieldLines(change: EntryChange, say: PlanWords): string[] {
  const show = (value: unknown) => (value === undefined ? say.empty : typeof value === 'string' ? value : JSON.stringify(value));
  return change.fields.map(({ field, before, after }) => `${field}: ${show(before)} → ${show(after)}`);
}
