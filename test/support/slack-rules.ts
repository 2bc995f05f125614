// Slack's rules for messages and views as a local Slack enforces them: limits from the JSDoc of @slack/types, and what
// its API answers with invalid_blocks for. Written apart from the renderer's own table, so that each checks the other.

type Json = Record<string, unknown>;

/** What is wrong with a message's text and blocks; empty when Slack would take it. */
export function messageProblems(message: { text?: unknown; blocks?: unknown }, maxText: number): string[] {
  const p = new Problems();
  const text = message.text;
  if (typeof text !== 'string' || text.trim() === '') p.add('text', 'is missing: notifications and screen readers have nothing');
  else {
    if (text.length > maxText) p.add('text', `msg_too_long: ${text.length}`);
    markup(p, 'text', text);
  }
  if (message.blocks !== undefined) {
    const blocks = list(p, 'blocks', message.blocks, 0, 50);
    checkBlocks(p, blocks, 'message');
    const total = JSON.stringify(blocks.map(textsIn)).length;
    if (total > 13_000) p.add('blocks', `msg_blocks_too_long: ${total}`);
  }
  return p.found;
}

/** What is wrong with a modal or Home view. */
export function viewProblems(view: unknown): string[] {
  const p = new Problems();
  const v = object(p, 'view', view);
  if (v.type !== 'modal' && v.type !== 'home') p.add('view.type', `is ${String(v.type)}`);
  const blocks = list(p, 'view.blocks', v.blocks, 0, 100);
  checkBlocks(p, blocks, v.type === 'home' ? 'home' : 'modal');
  if (v.private_metadata !== undefined) string(p, 'view.private_metadata', v.private_metadata, 0, 3000);
  if (v.callback_id !== undefined) string(p, 'view.callback_id', v.callback_id, 1, 255);
  if (v.type === 'modal') {
    plainText(p, 'view.title', v.title, 24);
    if (v.close !== undefined) plainText(p, 'view.close', v.close, 24);
    if (v.submit !== undefined) plainText(p, 'view.submit', v.submit, 24);
    if (v.submit === undefined && blocks.some((block) => (block as Json).type === 'input'))
      p.add('view.submit', 'is required with an input block');
  }
  if (JSON.stringify(view).length > 250_000) p.add('view', 'view_too_large');
  return p.found;
}

/** Every visible string in a piece of Block Kit, in order. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === 'string') return ['text', 'url', 'alt_text', 'initial_value', 'initial_date'].includes(key) ? [each] : [];
    const chosen = key === 'initial_option' && (value as Json).type !== 'external_select';
    return chosen || key === 'initial_options' ? [] : textsIn(each);
  });
}

class Problems {
  readonly found: string[] = [];
  add(path: string, problem: string): void {
    this.found.push(`${path}: ${problem}`);
  }
}

function checkBlocks(p: Problems, blocks: readonly unknown[], surface: 'message' | 'modal' | 'home'): void {
  const ids = new Set<string>();
  let tables = 0;
  blocks.forEach((each, i) => {
    const path = `blocks[${i}]`;
    const block = object(p, path, each);
    if (block.block_id !== undefined) {
      const id = string(p, `${path}.block_id`, block.block_id, 1, 255);
      if (ids.has(id)) p.add(path, `block_id ${id} is there twice`);
      ids.add(id);
    }
    switch (block.type) {
      case 'divider':
        break;
      case 'header':
        plainText(p, `${path}.text`, block.text, 150);
        break;
      case 'section':
        textObject(p, `${path}.text`, block.text, 3000);
        break;
      case 'context':
        list(p, `${path}.elements`, block.elements, 1, 10).forEach((element, j) => {
          textObject(p, `${path}.elements[${j}]`, element, 2000);
        });
        break;
      case 'actions': {
        const actionIds = new Set<unknown>();
        list(p, `${path}.elements`, block.elements, 1, 25).forEach((element, j) => {
          const button = object(p, `${path}.elements[${j}]`, element);
          checkButton(p, `${path}.elements[${j}]`, button);
          if (actionIds.has(button.action_id)) p.add(path, `action_id ${String(button.action_id)} is there twice`);
          actionIds.add(button.action_id);
        });
        break;
      }
      case 'rich_text':
        list(p, `${path}.elements`, block.elements, 1, 100).forEach((element, j) => {
          checkRich(p, `${path}.elements[${j}]`, element);
        });
        break;
      case 'table':
        tables += 1;
        if (surface !== 'message') p.add(path, 'a table stands in messages only');
        checkTable(p, path, block);
        break;
      case 'input':
        if (surface === 'message') p.add(path, 'an input in a message');
        checkInput(p, path, block);
        break;
      default:
        p.add(path, `unknown type ${String(block.type)}`);
    }
  });
  if (tables > 1) p.add('blocks', 'only_one_table_allowed');
}

function checkButton(p: Problems, path: string, button: Json): void {
  if (button.type !== 'button') p.add(path, `is ${String(button.type)}, not a button`);
  plainText(p, `${path}.text`, button.text, 75);
  string(p, `${path}.action_id`, button.action_id, 1, 255);
  if (button.value !== undefined) string(p, `${path}.value`, button.value, 1, 2000);
  if (button.style !== undefined && button.style !== 'primary' && button.style !== 'danger') p.add(`${path}.style`, String(button.style));
}

function checkRich(p: Problems, path: string, value: unknown): void {
  const element = object(p, path, value);
  switch (element.type) {
    case 'rich_text_section':
    case 'rich_text_preformatted':
      list(p, `${path}.elements`, element.elements, 1, 1000).forEach((each, i) => {
        const inline = object(p, `${path}.elements[${i}]`, each);
        if (inline.type === 'text') string(p, `${path}.elements[${i}].text`, inline.text, 1, 3000);
        else if (inline.type === 'link') {
          const url = string(p, `${path}.elements[${i}].url`, inline.url, 1, 3000);
          if (!/^(https?:\/\/|mailto:)\S+$/.test(url)) p.add(`${path}.elements[${i}].url`, `is no link: ${url}`);
          if (inline.text !== undefined) string(p, `${path}.elements[${i}].text`, inline.text, 1, 3000);
        } else p.add(`${path}.elements[${i}]`, `${String(inline.type)} reaches people or is unknown`);
      });
      break;
    case 'rich_text_list':
      if (element.style !== 'bullet' && element.style !== 'ordered') p.add(`${path}.style`, String(element.style));
      list(p, `${path}.elements`, element.elements, 1, 1000).forEach((each, i) => {
        checkRich(p, `${path}.elements[${i}]`, each);
      });
      break;
    default:
      p.add(path, `unknown type ${String(element.type)}`);
  }
}

function checkTable(p: Problems, path: string, block: Json): void {
  const rows = list(p, `${path}.rows`, block.rows, 1, 100);
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  rows.forEach((row, i) => {
    const cells = list(p, `${path}.rows[${i}]`, row, 1, 20);
    if (cells.length !== width) p.add(`${path}.rows[${i}]`, `has ${cells.length} cells, the first row ${width}`);
    cells.forEach((cell, j) => {
      const c = object(p, `${path}.rows[${i}][${j}]`, cell);
      if (c.type !== 'raw_text') p.add(`${path}.rows[${i}][${j}]`, String(c.type));
      string(p, `${path}.rows[${i}][${j}].text`, c.text, 1, 3000);
    });
  });
  if (block.column_settings !== undefined) list(p, `${path}.column_settings`, block.column_settings, 1, 20);
}

function checkInput(p: Problems, path: string, block: Json): void {
  plainText(p, `${path}.label`, block.label, 2000);
  if (block.hint !== undefined) plainText(p, `${path}.hint`, block.hint, 2000);
  const element = object(p, `${path}.element`, block.element);
  string(p, `${path}.element.action_id`, element.action_id, 1, 255);
  if (element.placeholder !== undefined) plainText(p, `${path}.element.placeholder`, element.placeholder, 150);
  switch (element.type) {
    case 'plain_text_input': {
      const max = typeof element.max_length === 'number' ? element.max_length : 3000;
      if (max < 1 || max > 3000) p.add(`${path}.element.max_length`, String(max));
      if (element.initial_value !== undefined) string(p, `${path}.element.initial_value`, element.initial_value, 1, max);
      break;
    }
    case 'datepicker':
      if (element.initial_date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(element.initial_date)))
        p.add(`${path}.element.initial_date`, String(element.initial_date));
      break;
    case 'static_select': {
      const groups = element.option_groups === undefined ? [] : list(p, `${path}.element.option_groups`, element.option_groups, 1, 100);
      const options =
        groups.length > 0
          ? groups.flatMap((group, i) => groupOptions(p, `${path}.element.option_groups[${i}]`, group))
          : list(p, `${path}.element.options`, element.options, 1, 100);
      checkOptions(p, `${path}.element`, options);
      if (element.initial_option !== undefined && !options.some((option) => same(option, element.initial_option)))
        p.add(`${path}.element.initial_option`, 'is none of the options');
      break;
    }
    case 'external_select':
      if (element.initial_option !== undefined) checkOptions(p, `${path}.element.initial_option`, [element.initial_option]);
      break;
    case 'checkboxes': {
      const options = list(p, `${path}.element.options`, element.options, 1, 10);
      checkOptions(p, `${path}.element`, options);
      const initial =
        element.initial_options === undefined ? [] : list(p, `${path}.element.initial_options`, element.initial_options, 1, 10);
      for (const each of initial)
        if (!options.some((option) => same(option, each))) p.add(`${path}.element.initial_options`, 'is none of the options');
      break;
    }
    default:
      p.add(`${path}.element`, `unknown type ${String(element.type)}`);
  }
}

function groupOptions(p: Problems, path: string, value: unknown): unknown[] {
  const group = object(p, path, value);
  plainText(p, `${path}.label`, group.label, 75);
  return list(p, `${path}.options`, group.options, 1, 100);
}

/** What an app answers to what was typed into an external select. */
export function suggestionProblems(answer: unknown): string[] {
  const p = new Problems();
  const options = (answer as { options?: unknown } | undefined)?.options;
  checkOptions(p, 'options', list(p, 'options', options, 0, 100));
  return p.found;
}

function checkOptions(p: Problems, path: string, options: readonly unknown[]): void {
  const values = new Set<unknown>();
  options.forEach((each, i) => {
    const option = object(p, `${path}.options[${i}]`, each);
    plainText(p, `${path}.options[${i}].text`, option.text, 75);
    string(p, `${path}.options[${i}].value`, option.value, 1, 75);
    if (values.has(option.value)) p.add(`${path}.options[${i}]`, `value ${String(option.value)} is there twice`);
    values.add(option.value);
  });
}

function textObject(p: Problems, path: string, value: unknown, max: number): void {
  const text = object(p, path, value);
  if (text.type !== 'plain_text' && text.type !== 'mrkdwn') p.add(path, `type ${String(text.type)}`);
  const content = string(p, `${path}.text`, text.text, 1, max);
  if (text.type === 'mrkdwn') markup(p, path, content);
}

function plainText(p: Problems, path: string, value: unknown, max: number): void {
  const text = object(p, path, value);
  if (text.type !== 'plain_text') p.add(path, `type ${String(text.type)}`);
  string(p, `${path}.text`, text.text, 1, max);
}

/** Text that Slack parses: nothing in it may reach people or become a link by somebody else's words. */
function markup(p: Problems, path: string, text: string): void {
  if (/<[!@#]/.test(text)) p.add(path, 'mentions somebody');
}

function object(p: Problems, path: string, value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  p.add(path, 'is no object');
  return {};
}

function list(p: Problems, path: string, value: unknown, min: number, max: number): unknown[] {
  if (!Array.isArray(value)) {
    p.add(path, 'is no list');
    return [];
  }
  if (value.length < min || value.length > max) p.add(path, `has ${value.length} items, ${min}–${max} are allowed`);
  return value;
}

function string(p: Problems, path: string, value: unknown, min: number, max: number): string {
  if (typeof value !== 'string') {
    p.add(path, 'is no text');
    return '';
  }
  if (value.length < min || value.length > max) p.add(path, `has ${value.length} characters, ${min}–${max} are allowed`);
  return value;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
