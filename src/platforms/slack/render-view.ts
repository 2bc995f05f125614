// A view as Slack messages (usually one) or as the Home tab. Long views go on in further messages; the first one
// carries the heading and the buttons, so that it is the one to press, to update and to find again.
import type { types } from '@slack/bolt';
import type { Action, Block, Language, View } from '../../conversation/view.js';
import { limits } from './limits.js';
import { blockPieces, notePieces, type Piece, textPieces, titlePieces } from './render-blocks.js';
import { escapeText } from './rich-text.js';
import type { Seal } from './seal.js';
import { words } from './wording.js';

export interface Message {
  /** Everything that the blocks say, for notifications and screen readers. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

type Image = Extract<Block, { kind: 'image' }>;
type TextFile = Extract<Block, { kind: 'calendar' | 'file' }>;
/** What is uploaded as a file. */
export type Upload = Image | TextFile;

export interface RenderedView {
  /** At least one; the first has the buttons. */
  readonly messages: readonly [Message, ...Message[]];
  /** To be uploaded beside the message; their alternative texts already stand in it. */
  readonly images: readonly Image[];
  /** Uploaded with a new message, not with an update of it. */
  readonly files: readonly TextFile[];
}

/**
 * @param room how much text one message may hold: what is never updated by chat.update may be longer
 * @throws RenderError `action-too-long`
 */
export function renderView(view: View, seal: Seal, room: number = limits.messageText): RenderedView {
  const head = titlePieces(view.title);
  const body = blockPieces(view.blocks, view.language, { nativeTable: true });
  const { labels, foot } = actionPieces(view.actions, view.language, seal);
  const content = [...head, ...body, ...labels];
  const footCost = costOf(foot);
  const footBlocks = foot.length;

  const packed: Piece[][] = [[]];
  let used = footCost;
  let blocksLeft = limits.messageBlocks - footBlocks;
  for (const piece of content) {
    // the note that it goes on needs its own place, in every message but the last
    const cost = piece.text.length + 2;
    if (used + cost > room - reserve || blocksLeft < 2) {
      packed.push([]);
      used = 0;
      blocksLeft = limits.messageBlocks;
    }
    packed.at(-1)?.push(piece);
    used += cost;
    blocksLeft -= 1;
  }
  const messages = packed.map((pieces, i): Message => {
    const more = i < packed.length - 1 ? notePieces([words[view.language].continues]) : [];
    const all = i === 0 ? [...pieces, ...more, ...foot] : [...pieces, ...more];
    return messageOf(all.length > 0 ? all : notePieces(['–']));
  });
  const [first = messageOf([]), ...rest] = messages;
  return {
    messages: [first, ...rest],
    images: view.blocks.filter((block): block is Image => block.kind === 'image'),
    files: view.blocks.filter((block): block is TextFile => block.kind === 'calendar' || block.kind === 'file'),
  };
}

/** The Home tab: as much as it holds, each part with its own buttons, and a word about the rest when there is more. */
export function renderHome(view: View, seal: Seal): types.HomeView {
  return { type: 'home', blocks: pageOf(view, seal).map((piece) => piece.block) };
}

/** A view as a modal that has nothing to fill in: for what is pressed where no message can be answered. */
export function renderSheet(view: View, seal: Seal): types.ModalView {
  const title = view.title.length <= limits.modalTitle ? view.title : 'Koolla';
  const blocks = pageOf(title === view.title ? { ...view, title: '' } : view, seal).map((piece) => piece.block);
  return {
    type: 'modal',
    callback_id: sheetCallback,
    title: { type: 'plain_text', text: title.trim() || 'Koolla', emoji: false },
    close: { type: 'plain_text', text: words[view.language].close, emoji: false },
    blocks: blocks.length > 0 ? blocks : notePieces(['–']).map((piece) => piece.block),
  };
}

export const sheetCallback = 'koolla:sheet';
/** What a page ends with, and keeps when it is too long: asking, settings, what is kept. */
const lastParts = 3;

/** Title and content with the buttons; parts from the middle give way where there is no room for all. */
function pageOf(view: View, seal: Seal): Piece[] {
  const surface = { nativeTable: false };
  const title = titlePieces(view.title);
  if (!view.parts) {
    const { labels, foot } = actionPieces(view.actions, view.language, seal);
    const content = [...title, ...blockPieces(view.blocks, view.language, surface), ...labels];
    const room = limits.viewBlocks - foot.length;
    const fits = content.length <= room ? content : [...content.slice(0, room - 1), ...notePieces([words[view.language].moreInHome])];
    return [...fits, ...foot];
  }
  let numbered = 0;
  const parts = view.parts.map(({ blocks, actions }) => {
    // the commands stand in the help: beside every button they would drown the page
    const { labels, foot } = actionPieces(
      actions.map(({ typed: _, ...action }) => action),
      view.language,
      seal,
      numbered,
    );
    numbered += actions.length;
    return [...blockPieces(blocks, view.language, surface), ...labels, ...foot];
  });
  const cut: Piece[] = [];
  const size = () => title.length + cut.length + parts.reduce((sum, part) => sum + part.length, 0);
  while (size() > limits.viewBlocks && parts.length > lastParts) {
    parts.splice(-lastParts - 1, 1);
    if (cut.length === 0) cut.push(...notePieces([words[view.language].moreInHome]));
  }
  return [...title, ...parts.slice(0, -lastParts).flat(), ...cut, ...parts.slice(-lastParts).flat()].slice(0, limits.viewBlocks);
}

/** The name of the action behind a pressed button, and whether it was announced to open a form. */
export function actionName(actionId: string): { name: string; opensForm: boolean } | undefined {
  const match = /^(action|form)\d+:(.+)$/.exec(actionId);
  return match?.[2] === undefined ? undefined : { name: match[2], opensForm: match[1] === 'form' };
}

/** Every action id of ours: for the one listener of presses. */
export const actionIds = /^(action|form)\d+:/;

const reserve = 120;

function actionPieces(actions: readonly Action[], language: Language, seal: Seal, from = 0): { labels: Piece[]; foot: Piece[] } {
  const labels: Piece[] = [];
  const buttons = actions.map((action, i): types.Button => {
    let label = action.label.trim() || action.name;
    if (label.length > limits.phoneButtonText) {
      // the whole of it stands above under a number; the button says the number, the beginning and the end, where the
      // place stands that tells it from the others
      labels.push(...textPieces([`${i + 1}. ${label}`]));
      label = shortLabel(`${i + 1}. ${label}`);
    }
    return {
      type: 'button',
      action_id: `${action.opensForm ? 'form' : 'action'}${from + i}:${action.name}`,
      text: { type: 'plain_text', text: label, emoji: false },
      value: seal.action(action.name, action.args),
      ...(action.style && { style: action.style }),
    };
  });
  const foot: Piece[] = [];
  for (let i = 0; i < buttons.length; i += limits.actionElements) {
    const elements = buttons.slice(i, i + limits.actionElements);
    foot.push({ block: { type: 'actions', elements }, text: elements.map((button) => `[${escapeText(button.text.text)}]`).join(' ') });
  }
  const typed = actions.flatMap((action) => (action.typed ? [action.typed] : []));
  if (typed.length > 0) foot.push(...notePieces([`${words[language].typedHint}${typed.join(' · ')}`]));
  return { labels, foot };
}

/** The beginning and the last words of a label that a phone would cut. */
function shortLabel(label: string): string {
  const room = limits.phoneButtonText - 1;
  const end = label.slice(-Math.floor(room / 2));
  const tail = end.slice(end.search(/\s\S/) + 1).replace(/^[\udc00-\udfff]/, '');
  const head = label.slice(0, room - tail.length).replace(/[\ud800-\udbff]$/, '');
  return `${head.trimEnd()}…${tail}`;
}

function messageOf(pieces: readonly Piece[]): Message {
  const text = pieces
    .map((piece) => piece.text)
    .filter((each) => each !== '')
    .join('\n\n');
  return { text, blocks: pieces.map((piece) => piece.block) };
}

function costOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length + 2, 0);
}
