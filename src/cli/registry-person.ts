// `koolla registry person show | correct | delete <id>`: one person's data, for the administrator who answers a request
// under data protection. What is shown is also what is handed out: `show --json` is the export.
import { Command } from 'commander';
import type { Db } from '../storage/database.js';
import {
  correctPerson,
  deletePerson,
  type PersonActor,
  type PersonCorrection,
  type PersonData,
  showPerson,
} from '../storage/person-store.js';

export interface PersonCommandDeps {
  readonly out: (line: string) => void;
  /** Opens the database, hands it over, closes it. */
  readonly withDatabase: (act: (db: Db) => Promise<void>) => Promise<void>;
  readonly now: () => Date;
}

interface CorrectFlags {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly organisation?: string;
  readonly language?: 'fi' | 'sv' | 'en';
}

/** The subcommand; exit code 1 where there is no such person or the correction is refused. */
export function personCommand(deps: PersonCommandDeps): Command {
  const by = (): PersonActor => ({ actor: 'cli', authority: 'administrator', source: 'cli', now: deps.now() });
  const refuse = (line: string) => {
    deps.out(line);
    process.exitCode = 1;
  };
  const unknown = (id: string) => refuse(`There is no person ${id}. Ids are like maija-esimerkki; koolla registry export writes them all.`);
  const person = new Command('person').description('show, correct or delete what is stored on one person');
  person
    .command('show')
    .argument('<id>', 'id in the registry: maija-esimerkki')
    .option('--json', 'everything as JSON, to hand out')
    .action((id: string, flags: { json?: boolean }) =>
      deps.withDatabase(async (db) => {
        const data = await showPerson(db, id);
        if (!data) return unknown(id);
        for (const line of flags.json ? [JSON.stringify(data, null, 2)] : personLines(data)) deps.out(line);
      }),
    );
  person
    .command('correct')
    .argument('<id>')
    .description('an empty value takes the detail away: --phone ""')
    .option('--name <name>')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--organisation <id>')
    .option('--language <code>', 'fi, sv or en')
    .action((id: string, flags: CorrectFlags) =>
      deps.withDatabase(async (db) => {
        const change = correction(flags);
        if (typeof change === 'string') return refuse(change);
        const outcome = await correctPerson(db, id, change, by());
        if (outcome.kind === 'unknown-person') return unknown(id);
        if (outcome.kind === 'unknown-organisation') return refuse(`There is no organisation ${flags.organisation}.`);
        if (outcome.kind === 'address-taken') return refuse(`The address belongs to ${outcome.by} already.`);
        deps.out(`Corrected: ${outcome.fields.join(', ')}. Correct the files too, or write them with koolla registry export.`);
      }),
    );
  person
    .command('delete')
    .argument('<id>')
    .option('--yes', 'do it; without this it only says what would go')
    .action((id: string, flags: { yes?: boolean }) =>
      deps.withDatabase(async (db) => {
        if (!flags.yes) {
          const data = await showPerson(db, id);
          if (!data) return unknown(id);
          for (const line of personLines(data)) deps.out(line);
          deps.out('Nothing was deleted. Run it again with --yes to delete all of this for good.');
          return;
        }
        const outcome = await deletePerson(db, id, by());
        if (outcome.kind === 'unknown-person') return unknown(id);
        const gone = Object.entries(outcome.gone).filter(([, count]) => count > 0);
        deps.out(`Deleted${gone.length > 0 ? `, with ${gone.map(([what, count]) => `${what}: ${count}`).join(', ')}` : ''}.`);
        deps.out('Take the person out of people.yaml too, and out of backups as they age.');
      }),
    );
  return person;
}

function correction(flags: CorrectFlags): PersonCorrection | string {
  if (Object.keys(flags).length === 0) return 'Say what to correct: --name, --email, --phone, --organisation or --language.';
  if (flags.name === '') return 'A person must have a name.';
  if (flags.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(flags.email)) return `${flags.email} is not an e-mail address.`;
  if (flags.language && !['fi', 'sv', 'en'].includes(flags.language)) return 'The language is fi, sv or en.';
  return {
    ...(flags.name && { name: flags.name }),
    ...(flags.organisation && { organisation: flags.organisation }),
    ...(flags.email !== undefined && { email: flags.email || null }),
    ...(flags.phone !== undefined && { phone: flags.phone || null }),
    ...(flags.language && { language: flags.language }),
  };
}

function personLines(data: PersonData): string[] {
  const { person, drafts, dialogues, ...lists } = data;
  return [
    `${person.id}: ${person.name}`,
    ...Object.entries(person)
      .filter(([field]) => !['id', 'name'].includes(field))
      .map(([field, value]) => `  ${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    ...Object.entries(lists)
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([what, rows]) => [
        `  ${what}: ${rows.length}`,
        ...rows.map((row) => `    ${typeof row === 'string' ? row : JSON.stringify(row)}`),
      ]),
    ...(drafts > 0 ? [`  drafts: ${drafts}`] : []),
    ...(dialogues > 0 ? [`  dialogues: ${dialogues}`] : []),
  ];
}
