// Slack: Bolt's real App over signed HTTP, against the local Slack.

import type { Modal } from '../support/slack-modal.js';
import type { SlackPeer } from '../support/slack-peer.js';
import type { Person, Shown } from '../support/slack-people.js';
import type { Surface } from './surface.js';

export function slackSurface(peer: SlackPeer, person: Person): Surface {
  let last: Shown | undefined;
  let modal: Modal | undefined;
  /** Messages beside the fields of the modal that stayed open. */
  let errors = '';
  return {
    name: 'Slack',
    say: async (text) => {
      if (text.startsWith('/')) return person.slash(text.split(' ')[0] ?? '', text.split(' ').slice(1).join(' '));
      await person.say(text);
    },
    async sees(match) {
      last = await person.sees(match);
      return `${last.text}\n${last.shown}`;
    },
    press: (label) => (last ? person.press(last, label) : Promise.reject(new Error('nothing was seen yet'))),
    async seesForm(match) {
      if (modal && match.test(errors)) return;
      modal = await person.modal(match);
    },
    async send(values) {
      if (!modal) throw new Error('no form is open');
      const outcome = await modal.fill(values).submit();
      errors = typeof outcome === 'object' ? Object.values(outcome.errors).join('\n') : '';
    },
    stop: () => peer.close(),
  };
}
