// `koolla preview`: what Koolla shows, without a workspace: a view or form of the catalogue as each platform gets it, as
// plain text, or drawn as a page or picture to look at.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, Option } from 'commander';
import { catalogue, type Shown } from '../catalogue/catalogue.js';
import type { Form } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import { type Language, languages, plain, type View } from '../conversation/view.js';
import { renderForm as slackForm } from '../platforms/slack/render-form.js';
import { renderView as slackView } from '../platforms/slack/render-view.js';
import { createSeal } from '../platforms/slack/seal.js';
import { renderForm as teamsForm } from '../platforms/teams/render-form.js';
import { renderView as teamsView } from '../platforms/teams/render-view.js';
import { renderView as terminalView } from '../platforms/terminal/render.js';
import { readRegistryFiles } from '../registry/files.js';

export interface PreviewDeps {
  readonly out: (line: string) => void;
  /** Folder of the bundled agreements, about which the views are. */
  readonly bundled: string;
}

const platforms = ['slack', 'teams', 'text'] as const;
type Platform = (typeof platforms)[number];

/** What the drawing needs of one thing, as JSON. */
export interface Drawn {
  readonly name: string;
  readonly language: Language;
  readonly slack?: unknown;
  readonly teams?: unknown;
}

/** What is drawn here is never pressed, so the secret protects nothing. */
const seal = createSeal('preview');

export function previewCommand(deps: PreviewDeps): Command {
  return new Command('preview')
    .description('show what Koolla says, as a platform gets it; without a name, list what there is')
    .argument('[name]', 'a name of the list, or its beginning')
    .addOption(new Option('--platform <platform>', 'as which platform gets it').choices(platforms).default('text'))
    .addOption(new Option('--lang, --language <language>', 'in which language').choices(languages).default('fi'))
    .option('--out <file>', 'draw it: a page (.html) or a picture (.png), Slack and Teams beside one another')
    .action(async (name: string | undefined, options: { platform: Platform; language: Language; out?: string }, command: Command) => {
      const registry = readRegistryFiles(deps.bundled);
      // Only what the name can be of is made: the engine and the pictures take their time.
      const made = await catalogue(registry, options.language, name?.split('.')[0]);
      const all = made.length > 0 ? made : await catalogue(registry, options.language);
      const exact = all.filter((shown) => shown.name === name);
      const chosen = name === undefined ? all : exact.length > 0 ? exact : all.filter((shown) => shown.name.startsWith(name));
      if (chosen.length === 0) {
        const names = all.map((shown) => shown.name);
        return command.error(
          `There is no view “${name}”. Near it: ${nearest(name ?? '', names)}. Without a name, koolla preview lists what there is.`,
        );
      }
      if (options.out) return draw(chosen.map(drawn), options.out, deps.out, command);
      if (name === undefined) return deps.out(all.map((shown) => shown.name).join('\n'));
      deps.out(chosen.map((shown) => printed(shown, options.platform)).join('\n\n'));
    });
}

/** What the command prints of one thing. */
export function printed(shown: Shown, platform: Platform): string {
  switch (platform) {
    case 'slack':
      return JSON.stringify(drawn(shown).slack, null, 2);
    case 'teams':
      return JSON.stringify(drawn(shown).teams, null, 2);
    case 'text':
      return 'view' in shown ? viewText(shown.view) : formText(shown.form);
    default:
      return platform satisfies never;
  }
}

/** Both platforms' payloads of a view or form. */
export function drawn(shown: Shown): Drawn {
  const { name, language } = shown;
  if ('view' in shown) return { name, language, slack: slackView(shown.view, seal), teams: teamsView(shown.view) };
  const teams = [teamsForm(shown.form, 1, { kind: 'dialog' })];
  try {
    return { name, language, teams, slack: { modal: slackForm(shown.form, { kind: 'personal' }, seal) } };
  } catch {
    // What no modal of Slack holds is refused there with a code.
    return { name, language, teams };
  }
}

/** Everything that a card says, with what can be typed instead of pressing. */
function viewText(view: View): string {
  const typed = view.actions.flatMap(({ label, typed }) => (typed === undefined ? [] : [`  ${label}: ${typed}`]));
  return [terminalView(view, { width: 80, colour: false }), ...(typed.length > 0 ? [typed.join('\n')] : [])].join('\n\n');
}

function formText(form: Form): string {
  const about: View = { name: form.name, title: form.title, language: form.language, blocks: form.intro, actions: [] };
  const fields = form.fields.map((field) =>
    [
      `${field.label}${field.required ? ' *' : ''}${field.label.endsWith('?') ? '' : ':'} ${typedText(field, form)}`.trimEnd(),
      ...(field.kind === 'choice'
        ? field.options.map(({ value, label }) => `  (${value === form.values[field.id] ? 'x' : ' '}) ${label}`)
        : []),
      ...(field.hint ? [`  ${plain(field.hint)}`] : []),
      ...(form.errors?.[field.id] ? [`  ! ${form.errors[field.id]}`] : []),
    ].join('\n'),
  );
  const general = form.errors?.[''];
  return [
    terminalView(about, { width: 80, colour: false }),
    ...(general ? [`! ${general}`] : []),
    ...fields,
    `[${form.submitLabel}] [${form.cancelLabel}]`,
  ].join('\n\n');
}

/** What stands in the field, as its reader sees it. */
function typedText(field: Form['fields'][number], { values, language }: Form): string {
  const typed = values[field.id] ?? '';
  switch (field.kind) {
    case 'choice':
      return '';
    case 'checkbox':
      return `[${typed === 'true' ? 'x' : ' '}] ${field.text}`;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? formatDate(typed, language) : typed;
    case 'search':
      return field.shown ?? typed;
    case 'text':
      return typed;
    default:
      return field satisfies never;
  }
}

/** The names that begin most alike, a few of them. */
function nearest(name: string, names: readonly string[]): string {
  const alike = (other: string): number => {
    let same = 0;
    while (same < name.length && name[same] === other[same]) same += 1;
    return same;
  };
  return [...names]
    .sort((a, b) => alike(b) - alike(a))
    .slice(0, 5)
    .join(', ');
}

interface Drawing {
  previewPage(items: readonly Drawn[], title?: string): Promise<string>;
  writePng(html: string, file: string): Promise<readonly string[]>;
}

/** The drawing's libraries are those of development; who installed Koolla without them is told. */
async function draw(items: readonly Drawn[], file: string, out: (line: string) => void, command: Command): Promise<void> {
  const isPicture = file.endsWith('.png');
  if (!isPicture && !file.endsWith('.html')) return command.error('Give --out a name that ends in .html or .png.');
  try {
    const tool = pathToFileURL(path.resolve(import.meta.dirname, '../../tools/preview-page.mjs')).href;
    const drawing = (await import(tool)) as Drawing;
    const html = await drawing.previewPage(items);
    if (isPicture) for (const misfit of await drawing.writePng(html, file)) out(misfit);
    else writeFileSync(file, html);
    out(file);
  } catch (error) {
    command.error(
      (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND'
        ? 'Drawing needs what npm ci installs for development: run npm ci without --omit=dev.'
        : (error as Error).message,
    );
  }
}
