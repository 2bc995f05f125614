// A form in a terminal: one field after another, what was typed before is kept by pressing Enter.
import type { Choice, ChoiceSource, Field, Form, RawValues } from '../../conversation/form.js';
import { plain } from '../../conversation/view.js';
import { terminalWording } from './wording.js';

/** Asks one line; undefined when the input has ended. */
export type AskLine = (prompt: string) => Promise<string | undefined>;

/** What a search field offers for what was typed. */
export type Suggest = (source: ChoiceSource, text: string) => Promise<readonly Choice[]>;

/**
 * Asks the fields of a form; of a form that came back with errors only those that need mending.
 * @returns what was typed, or undefined when the person cancelled or the input ended
 */
export async function fillForm(form: Form, ask: AskLine, print: (text: string) => void, suggest: Suggest): Promise<RawValues | undefined> {
  const words = terminalWording[form.language];
  const values: Record<string, string> = { ...form.values };
  const general = form.errors?.[''];
  if (general) print(general);
  else if (!form.errors) introduce(form, print);
  const wrong = form.fields.filter((field) => form.errors?.[field.id]);
  const fields = wrong.length > 0 ? wrong : form.fields;
  for (const field of fields) {
    const answer = await askField(field, values[field.id] ?? '', form, ask, print, suggest);
    if (answer === undefined || words.cancel.includes(answer.trim().toLowerCase())) return undefined;
    values[field.id] = answer;
  }
  return values;
}

function introduce(form: Form, print: (text: string) => void): void {
  const words = terminalWording[form.language];
  print(form.title);
  for (const block of form.intro) {
    if (block.kind === 'text' || block.kind === 'note') print(plain(block.text));
    if (block.kind === 'facts') print(block.facts.map((fact) => `${fact.label}: ${plain(fact.value)}`).join('\n'));
    if (block.kind === 'list') print(block.items.map((item) => `– ${plain(item)}`).join('\n'));
    if (block.kind === 'table')
      print(block.rows.map((row) => row.map((cell, i) => `${block.columns[i]?.title ?? ''}: ${cell}`).join('; ')).join('\n'));
  }
  print(words.howToFill);
}

async function askField(
  field: Field,
  value: string,
  form: Form,
  ask: AskLine,
  print: (text: string) => void,
  suggest: Suggest,
): Promise<string | undefined> {
  const words = terminalWording[form.language];
  const error = form.errors?.[field.id];
  if (error) print(`! ${error}`);
  if (field.hint) print(`  ${field.hint}`);
  switch (field.kind) {
    case 'choice': {
      field.options.forEach((option, i) => {
        print(`  ${i + 1}  ${option.label}`);
      });
      const current = field.options.findIndex((option) => option.value === value);
      const typed = await ask(prompt(field.label, current >= 0 ? String(current + 1) : ''));
      if (typed === undefined || words.cancel.includes(typed.trim().toLowerCase())) return typed;
      if (typed.trim() === '') return value;
      const byNumber = field.options[Number(typed.trim()) - 1];
      const byLabel = field.options.find((option) => option.label.toLowerCase() === typed.trim().toLowerCase());
      return (byNumber ?? byLabel)?.value ?? typed;
    }
    case 'search': {
      const label = field.label + (field.required ? '' : ` (${words.optional})`);
      const typed = await ask(prompt(label, field.shown ?? value));
      if (typed === undefined || words.cancel.includes(typed.trim().toLowerCase())) return typed;
      const text = typed.trim();
      if (text === '') return value;
      if (text === '-' && value !== '') return '';
      const found = (await suggest(field.source, text)).slice(0, 9);
      if (found.length < 2) return found[0]?.value ?? text;
      found.forEach((choice, i) => {
        print(`  ${i + 1}  ${choice.label}`);
      });
      const chosen = await ask(prompt(field.label, '1'));
      if (chosen === undefined || words.cancel.includes(chosen.trim().toLowerCase())) return chosen;
      return found[chosen.trim() === '' ? 0 : Number(chosen.trim()) - 1]?.value ?? chosen.trim();
    }
    case 'checkbox': {
      const typed = await ask(prompt(`${field.label}: ${field.text} (${words.yes}/${words.no})`, value === 'true' ? words.yes : words.no));
      if (typed === undefined || words.cancel.includes(typed.trim().toLowerCase())) return typed;
      if (typed.trim() === '') return value;
      return typed
        .trim()
        .toLowerCase()
        .startsWith(words.yes[0] ?? '')
        ? 'true'
        : '';
    }
    case 'text':
    case 'date': {
      const typed = await ask(prompt(field.label + (field.required ? '' : ` (${words.optional})`), value));
      if (typed === undefined) return undefined;
      if (typed.trim() === '') return value;
      // Only what stands there can be emptied; otherwise a dash is an answer like any other.
      return typed.trim() === '-' && value !== '' ? '' : typed;
    }
    default:
      return field satisfies never;
  }
}

function prompt(label: string, value: string): string {
  return value ? `${label} [${value}]: ` : `${label}: `;
}
