// A view as the text of an e-mail: everything that it says, links in full, and what can be typed where buttons cannot be.
import type { Block, View } from '../../conversation/view.js';
import { viewAsText } from '../../conversation/view.js';
import { mailWording } from './wording.js';

interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly calendar?: Extract<Block, { kind: 'calendar' }>;
}

/** Control characters and line ends cannot come into a header by way of a title. */
export function renderMail(view: View): RenderedMail {
  const say = mailWording[view.language];
  const typed = view.actions.flatMap((action) => (action.typed ? [`${action.label}: ${action.typed}`] : []));
  const parts = [viewAsText(view), ...(typed.length > 0 ? [[say.answer, ...typed].join('\n')] : []), `-- \n${say.automatic}`];
  const calendar = view.blocks.find((block) => block.kind === 'calendar');
  return { subject: oneLine(view.title), text: `${parts.join('\n\n')}\n`, ...(calendar && { calendar }) };
}

/** Without anything that could end a header or hide in one. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
