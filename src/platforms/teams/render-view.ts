// View → one or more Adaptive Cards within Teams' limits, readable at 320 px and by a screen reader.
// Sending them is the responder's and the messenger's part; the words in them are the slices'.
import type { Action, Block, Text, View } from '../../conversation/view.js';
import { calendarLink, plain, viewAsText } from '../../conversation/view.js';
import { buttonTitles } from './button-titles.js';
import type { AdaptiveCard, CardAction, CardElement, TableRow } from './card.js';
import { sizeOf } from './card.js';
import { group } from './fit.js';
import { limits } from './limits.js';
import { actionData, type Own, openerData, ownData } from './payload.js';
import { heading, richText } from './rich-text.js';
import { teamsWording } from './wording.js';

/**
 * Where a card stands. In a message its buttons run (Action.Execute) or open a dialog; in a message of a client without
 * dialogs a form takes the card's place instead; a dialog knows only Action.Submit.
 */
export type Surface = 'message' | 'message-without-dialogs' | 'dialog';

/** A card that its readers see differently, and for whom it changes by itself. */
export interface Shared {
  /** Teams' ids of them. */
  readonly readers: readonly string[];
  /** How each of them gets their own; where the view's buttons do not say. */
  readonly own?: Own | undefined;
}

/**
 * The view as cards, in reading order, each within the limit of one message; its buttons stand on the last ones.
 * With `shared` the last one changes by itself for its readers, where the view is one that readers see differently.
 */
export function renderView(view: View, surface: Surface = 'message', shared?: Shared): readonly AdaptiveCard[] {
  const cards = renderParts(view, surface, shared?.own ?? ownOf(view));
  const own = shared?.own ?? ownOf(view);
  const last = cards.at(-1);
  if (!shared || !own || !last || shared.readers.length === 0) return cards;
  const action = { type: 'Action.Execute' as const, title: own.label, verb: own.name, data: ownData(own) };
  return [...cards.slice(0, -1), { ...last, refresh: { action, userIds: shared.readers } }];
}

/** The action with which readers get their own of a view. */
export function ownOf(view: View): Own | undefined {
  const action = view.actions.find((candidate) => candidate.own);
  return action && { name: action.name, label: action.label, args: action.args };
}

function renderParts(view: View, surface: Surface, own: Own | undefined): readonly AdaptiveCard[] {
  const room = limits.messageBytes - limits.envelopeBytes;
  const actionGroups = groupsOf(view.actions, limits.actions);
  const lastActions = actionGroups[0] ?? [];
  const numbered = (number: number, of: number): string => `${view.title} (${teamsWording[view.language].part(number, of)})`;

  const whole = card({ ...view, actions: lastActions }, surface, own);
  if (actionGroups.length <= 1 && sizeOf(whole) <= room) return [whole];

  const fits = (blocks: readonly Block[]): boolean =>
    sizeOf(card({ ...view, title: numbered(99, 99), blocks, actions: [] }, surface, own)) <= room;
  const parts: View[] = group(view.blocks, fits).map((blocks) => ({ ...view, blocks, actions: [] }));
  const last = parts.pop();
  if (last) {
    const withActions = { ...last, actions: lastActions };
    if (sizeOf(card({ ...withActions, title: numbered(99, 99) }, surface, own)) <= room) parts.push(withActions);
    else parts.push(last, { ...view, blocks: [], actions: lastActions });
  }
  for (const actions of actionGroups.slice(1)) parts.push({ ...view, blocks: [], actions });
  return parts.map((part, index) => card(parts.length === 1 ? part : { ...part, title: numbered(index + 1, parts.length) }, surface, own));
}

/** Blocks as card elements; also what stands above a form's fields. */
export function renderBlocks(blocks: readonly Block[], language: View['language']): CardElement[] {
  const out: CardElement[] = [];
  let separate = false;
  for (const block of blocks) {
    if (block.kind === 'divider') {
      separate = out.length > 0;
      continue;
    }
    const [first, ...rest] = renderBlock(block, language);
    if (!first) continue;
    out.push(separate ? { ...first, separator: true, spacing: 'Medium' } : first, ...rest);
    separate = false;
  }
  return out;
}

function card(view: View, surface: Surface, own: Own | undefined): AdaptiveCard {
  const titles = buttonTitles(view.actions.map(({ label }) => label));
  const actions = view.actions.map((action, index) => renderAction(action, titles[index] ?? action.label, surface, own));
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: view.language,
    fallbackText: [viewAsText(view), ...view.actions.map(typedLine)].filter((line) => line !== '').join('\n'),
    body: [...heading(view.title), ...renderBlocks(view.blocks, view.language), ...besideButtons(view, titles)],
    ...(actions.length > 0 ? { actions } : {}),
    ...(view.blocks.some((block) => block.kind === 'table') ? { msteams: { width: 'Full' as const } } : {}),
  };
}

function renderBlock(block: Exclude<Block, { kind: 'divider' }>, language: View['language']): CardElement[] {
  switch (block.kind) {
    case 'text':
      return isHeading(block.text) ? heading(plain(block.text), 'Default') : richText(block.text);
    case 'note':
      return richText(block.text, { isSubtle: true, size: 'Small' });
    case 'facts':
      return block.facts.flatMap(({ label, value }) =>
        richText(
          [...(label === '' ? [] : [{ kind: 'bold' as const, text: `${label}: ` }]), ...(typeof value === 'string' ? [value] : value)],
          {},
          { spacing: 'Small' },
        ),
      );
    case 'list':
      return block.items.flatMap((item, index) =>
        plain(item).trim() === ''
          ? []
          : richText([block.ordered ? `${index + 1}. ` : '• ', ...(typeof item === 'string' ? [item] : item)], {}, { spacing: 'Small' }),
      );
    case 'table':
      return renderTable(block);
    case 'image':
      return renderImage(block, language);
    case 'calendar': {
      // A bot cannot send a file in a channel.
      const link = calendarLink(block);
      return link === '' ? [] : richText(link);
    }
    case 'file':
      // A bot sends no files without asking for them on a card of their own: here it is the text.
      return richText([{ kind: 'bold', text: block.label }, '\n', { kind: 'code', text: block.text }]);
    default:
      return block satisfies never;
  }
}

/** A line in bold alone stands over what follows it. */
function isHeading(text: Text): boolean {
  const [only, ...more] = typeof text === 'string' ? [] : text;
  return typeof only === 'object' && only.kind === 'bold' && more.length === 0;
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function renderTable(block: TableBlock): CardElement[] {
  const texts = block.columns.map((column, index) => [column.title, ...block.rows.map((row) => row[index] ?? '')]);
  const widest = texts.map((cells) => Math.max(3, ...cells.flatMap((cell) => cell.split(/[ \n-]/).map((word) => word.length))));
  const needed = widest.reduce((sum, width) => sum + width, 0);
  if (block.columns.length > limits.tableColumns || needed > limits.tableCharacters) return stackedRows(block);
  const row = (cells: readonly string[], isHeader: boolean): TableRow => ({
    type: 'TableRow',
    cells: block.columns.map((column, index) => ({
      type: 'TableCell',
      items: richText(cells[index] ?? '', isHeader ? { weight: 'Bolder' } : {}, column.numeric ? { horizontalAlignment: 'Right' } : {}),
    })),
  });
  return [
    {
      type: 'Table',
      // Longer texts get more room, within reason: each column holds its longest word, and the space around it.
      columns: texts.map((cells, index) => ({
        width: Math.max((widest[index] ?? 3) + 3, Math.min(18, Math.max(...cells.map(({ length }) => length)))),
      })),
      rows: [
        row(
          block.columns.map((column) => column.title),
          true,
        ),
        ...block.rows.map((cells) => row(cells, false)),
      ],
      showGridLines: true,
    },
  ];
}

/** A table too wide for a phone: each row on its own, every cell with the title of its column. */
function stackedRows(block: TableBlock): CardElement[] {
  if (block.rows.length === 0) return richText(block.columns.map((column) => column.title).join(', '), { weight: 'Bolder' });
  return block.rows.map((cells) => ({
    type: 'Container',
    separator: true,
    spacing: 'Small',
    items: block.columns.flatMap((column, index) =>
      richText(
        [...(column.title === '' ? [] : [{ kind: 'bold' as const, text: `${column.title}: ` }]), cells[index] ?? ''],
        {},
        { spacing: 'None' },
      ),
    ),
  }));
}

function renderImage(block: Extract<Block, { kind: 'image' }>, language: View['language']): CardElement[] {
  const png = Buffer.from(block.png.buffer, block.png.byteOffset, block.png.byteLength);
  // Width and height stand at fixed places in a PNG's first chunk.
  const longest = png.length >= 24 ? Math.max(png.readUInt32BE(16), png.readUInt32BE(20)) : Number.POSITIVE_INFINITY;
  if (png.length > limits.imageBytes || longest > limits.imagePixels)
    return richText(teamsWording[language].pictureLeftOut(block.alt), { isSubtle: true });
  return [{ type: 'Image', url: `data:image/png;base64,${png.toString('base64')}`, altText: block.alt, size: 'Auto' }];
}

/** For who cannot or will not press: each button's word to type; and what a button has no room to say. */
function besideButtons(view: View, titles: readonly string[]): CardElement[] {
  const words = teamsWording[view.language];
  const blocks = JSON.stringify(view.blocks);
  const isTold = (label: string): boolean => blocks.includes(JSON.stringify(label).slice(1, -1));
  const typed = view.actions.flatMap(({ label, typed }): Text[] =>
    // A choice from a numbered list: its line says both already.
    typed === undefined || (/^\d+$/.test(typed) && isTold(label)) ? [] : [[`${label}: `, { kind: 'code', text: typed }]],
  );
  const whole = view.actions.flatMap(({ label, typed }, index): Text[] =>
    typed !== undefined || titles[index] === label || isTold(label) ? [] : [label],
  );
  return [...smallPrint(words.typedInstead, typed), ...smallPrint(words.wholeLabels, whole)];
}

function smallPrint(title: string, lines: readonly Text[]): CardElement[] {
  if (lines.length === 0) return [];
  const look = { isSubtle: true, size: 'Small' } as const;
  return [...richText(title, look, { spacing: 'Medium' }), ...lines.flatMap((line) => richText(line, look, { spacing: 'None' }))];
}

function typedLine(action: Action): string {
  return action.typed === undefined ? '' : `${action.label}: ${action.typed}`;
}

function renderAction({ own: isOwn, ...action }: Action, title: string, surface: Surface, own: Own | undefined): CardAction {
  const style =
    action.style === 'primary' ? { style: 'positive' as const } : action.style === 'danger' ? { style: 'destructive' as const } : {};
  const tooltip = title === action.label ? {} : { tooltip: action.label };
  const base = { title, ...tooltip, associatedInputs: 'none' as const, ...style };
  const pressed = { name: action.name, args: action.args, ...(own ? { own } : {}) };
  if (isOwn && own && surface !== 'dialog') return { type: 'Action.Execute', ...base, verb: action.name, data: ownData(own) };
  if (surface === 'dialog') return { type: 'Action.Submit', ...base, data: actionData(pressed) };
  if (action.opensForm && surface === 'message') return { type: 'Action.Submit', ...base, data: openerData(pressed) };
  return { type: 'Action.Execute', ...base, verb: action.name, data: actionData(pressed) };
}

function groupsOf<T>(items: readonly T[], size: number): (readonly T[])[] {
  const out: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += size) out.push(items.slice(at, at + size));
  return out;
}
