// Slack's limits as data. Sources: the JSDoc of @slack/types and @slack/web-api; where another is meant, it is said.
// Renderers read them, the local Slack of the tests enforces them; nothing here cuts or splits.

export const limits = {
  /** chat.update refuses a longer text (msg_too_long); chat.postMessage advises the same. */
  messageText: 4000,
  messageBlocks: 50,
  /**
   * All texts of a message's blocks together: undocumented, refused with msg_blocks_too_long from about 13,200
   * (bolt-js issue 2509). A message kept within `messageText` keeps within this too.
   */
  messageBlocksText: 12_000,
  viewBlocks: 100,
  headerText: 150,
  textObject: 3000,
  contextElements: 10,
  contextText: 2000,
  /** Undocumented for rich text; the limit of a text object is kept. */
  richText: 3000,
  actionElements: 25,
  actionId: 255,
  blockId: 255,
  buttonText: 75,
  /** What a phone shows of it. */
  phoneButtonText: 41,
  buttonValue: 2000,
  tableRows: 100,
  tableColumns: 20,
  tablesPerMessage: 1,
  modalTitle: 24,
  modalButton: 24,
  callbackId: 255,
  privateMetadata: 3000,
  inputLabel: 2000,
  inputHint: 2000,
  placeholder: 150,
  inputText: 3000,
  options: 100,
  optionGroups: 100,
  optionText: 75,
  optionValue: 75,
  groupLabel: 75,
  imageAlt: 2000,
  /** files.getUploadURLExternal: alt_txt_too_large. */
  fileAlt: 1000,
  /** A trigger is good for three seconds, and every request wants its answer in the same time. */
  ackMs: 3000,
} as const;

/** A view that cannot be shown within the limits, with a stable code. */
export class RenderError extends Error {
  /** @param code `action-too-long`, `too-many-blocks`, `too-many-options`, `metadata-too-long` */
  constructor(readonly code: 'action-too-long' | 'too-many-blocks' | 'too-many-options' | 'metadata-too-long') {
    super(`cannot be rendered for Slack: ${code}`);
    this.name = 'RenderError';
  }
}
