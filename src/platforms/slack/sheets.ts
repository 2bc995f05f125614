// Answers to what is pressed in the Home tab: there is no message to answer, so they open as a modal ("sheet"), and
// what is pressed in a sheet changes that sheet. Where Slack does not take it, the caller says it in a message.
import type { Logger } from 'pino';
import type { View } from '../../conversation/view.js';
import { limits, RenderError } from './limits.js';
import { renderSheet } from './render-view.js';
import type { Seal } from './seal.js';
import { type Client, faultCode } from './web.js';

/** An open sheet and the state of it that was pressed: somebody else's change is not overwritten. */
export interface OpenSheet {
  readonly id: string;
  readonly hash?: string | undefined;
}

export interface Sheets {
  /** Shows the view in the open sheet, or in a new one with the trigger; false where neither worked. */
  show(client: Client, view: View, where: { sheet?: OpenSheet | undefined; trigger?: string | undefined }): Promise<boolean>;
  /** In place of a submitted form; undefined where it does not fit a modal. */
  instead(view: View): ReturnType<typeof renderSheet> | undefined;
}

export function createSheets(deps: { seal: Seal; log: Logger }): Sheets {
  /** A view that would not fit whole is no sheet: as messages it loses nothing. */
  function rendered(view: View): ReturnType<typeof renderSheet> | undefined {
    try {
      const sheet = renderSheet(view, deps.seal);
      return sheet.blocks.length < limits.viewBlocks ? sheet : undefined;
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      deps.log.warn({ code: error.code, view: view.name }, 'a view does not fit a slack modal');
      return undefined;
    }
  }

  return {
    instead: rendered,
    async show(client, view, { sheet, trigger }) {
      const modal = rendered(view);
      if (!modal) return false;
      try {
        if (sheet) await client.views.update({ view_id: sheet.id, view: modal, ...(sheet.hash !== undefined && { hash: sheet.hash }) });
        else if (trigger !== undefined) await client.views.open({ trigger_id: trigger, view: modal });
        else return false;
        return true;
      } catch (error) {
        // closed meanwhile, changed by another press, or three seconds have passed
        deps.log.info({ code: faultCode(error), view: view.name }, 'a slack modal could not be shown; it is said in a message');
        return false;
      }
    },
  };
}
