// A submitted modal made anew with everything that was typed: for when it had to give way to "one moment" and what it
// was for did not succeed. Slack hands the whole view over with the submission; nothing of it was kept elsewhere.
import type { types } from '@slack/bolt';
import { limits } from './limits.js';
import { textPieces } from './render-blocks.js';
import type { SubmittedView } from './render-form.js';

/** A view as Slack hands it over. */
export interface RefillableView extends SubmittedView {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: types.PlainTextElement;
  readonly submit?: types.PlainTextElement | null;
  readonly close?: types.PlainTextElement | null;
  readonly blocks: readonly types.KnownBlock[];
}

/** The same modal with a sentence above it and what was typed in its fields. */
export function refilled(view: RefillableView, sentence: string): types.ModalView {
  const room = limits.viewBlocks - view.blocks.length;
  const said = textPieces([{ kind: 'bold', text: sentence }]).map((piece) => piece.block);
  // a modal that is full already has no room for it: the form counts for more
  return {
    type: 'modal',
    callback_id: view.callback_id,
    private_metadata: view.private_metadata,
    title: view.title,
    ...(view.submit && { submit: view.submit }),
    ...(view.close && { close: view.close }),
    blocks: [...said.slice(0, room), ...view.blocks.map((block) => (block.type === 'input' ? filled(block, view) : block))],
  };
}

function filled(block: types.InputBlock, view: RefillableView): types.InputBlock {
  const state = Object.values(view.state.values[block.block_id ?? ''] ?? {})[0];
  if (!state) return block;
  const { initial_value, initial_option, initial_date, initial_options, ...element } = block.element as unknown as Record<string, unknown>;
  const now = {
    ...(state.value && { initial_value: state.value }),
    ...(state.selected_option && { initial_option: state.selected_option }),
    ...(state.selected_date && { initial_date: state.selected_date }),
    ...(state.selected_options && state.selected_options.length > 0 && { initial_options: state.selected_options }),
  };
  return { ...block, element: { ...element, ...now } as unknown as types.InputBlockElement };
}
