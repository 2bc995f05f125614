// What Teams takes, as data. Renderers split or refuse by these; nothing is cut silently.
// Sources: Microsoft's pages on formatting bot messages, cards, dialogs and rate limits.

export const limits = {
  /**
   * Of one message, invoke answer or dialog: its JSON as UTF-16, pictures left out, in bytes. Microsoft writes 100 KB
   * today, wrote 40 KB before and 28 KB for webhooks: the smallest of them is safe on every client.
   */
  messageBytes: 28 * 1024,
  /** Of one dialog: the answer to an invoke is no message; well below today's 100 KB. A form beyond it is refused with a code. */
  dialogBytes: 80 * 1024,
  /** What the activity around a card needs of `messageBytes`. */
  envelopeBytes: 2 * 1024,
  /** Buttons on one card: six are shown on a desktop, more would hide behind an overflow menu. */
  actions: 6,
  /** One piece of running text, in characters; longer ones are split at a sentence or a space. */
  textChunk: 3_000,
  /** Of a button's title: what one line holds on a phone; Teams cuts what is longer. */
  buttonCharacters: 32,
  /** A picture within a card, in bytes of PNG, and its longest side in pixels. */
  imageBytes: 256 * 1024,
  imagePixels: 1_024,
  /** A table is a table only while its longest words fit a phone (320 px); else each row becomes a paragraph. */
  tableCharacters: 34,
  tableColumns: 4,
  /** Choices of a field: more than this are searched by typing. */
  choicesBeforeFilter: 12,
  /** People for whom a card in a shared place is shown as each of them may see it, without a press. */
  refreshedReaders: 60,
  /** Lines of a search in the compose box, in one answer. */
  results: 25,
  /** What arrives: the whole request body, in bytes. Microsoft's own activities stay far below. */
  requestBytes: 256 * 1024,
  /** What a card may send back as arguments: entries, and characters of each key and value. */
  args: { entries: 24, characters: 200 },
  /** Teams gives up on a bot after 15 s and on an invoke after 10 s: calls of our own to it must end before. */
  connectorTimeoutMs: 8_000,
} as const;
