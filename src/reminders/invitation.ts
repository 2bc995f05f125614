// What the reminders know of invitations: the button on their cards, the state while times are proposed, lines of the
// timeline, and the door to the commands. The invitations themselves stand in src/meetings.
import type { Context, Reply } from '../conversation/feature.js';
import { formatDate } from '../conversation/format.js';
import type { Action, Language } from '../conversation/view.js';
import type { Convening, NetworkSummary, TimelineEntry } from './model.js';

/** Commands after `/verkosto NAME` that another slice answers. */
export interface Invitations {
  /** What each is called, longer phrases first; looked for before the reminders' own verbs. */
  readonly verbs: readonly (readonly [string, RegExp])[];
  command(context: Context, network: NetworkSummary, verb: string, rest: string): Promise<Reply>;
}

interface Words {
  readonly send: string;
  readonly look: string;
  readonly typed: string;
  readonly proposed: string;
  readonly hint: string;
  readonly events: {
    readonly proposed: (times: string) => string;
    readonly invited: (count: string) => string;
    readonly moved: (when: string) => string;
    readonly changed: string;
    readonly cancelled: (reason: string) => string;
    readonly expired: string;
    readonly unreached: (who: string) => string;
    readonly channel: string;
    readonly noChannel: string;
    readonly theChannel: string;
    readonly counted: (metric: string, month: string) => string;
  };
}

/** The words of the seam; those of the invitations are with them. */
export const invitationWording: Readonly<Record<Language, Words>> = {
  fi: {
    send: 'Lähetä kutsu',
    look: 'Kutsu ja vastaukset',
    typed: 'kutsu',
    proposed: 'Jäsenille on ehdotettu aikoja, ja vastauksia odotetaan.',
    hint: 'Koolla voi lähettää kutsun jäsenille: valitse ”Lähetä kutsu”.',
    events: {
      proposed: (times) => `ehdotti aikoja: ${times}`,
      invited: (count) => `lähetti kutsun: ${count} ${count === '1' ? 'jäsen' : 'jäsentä'}`,
      moved: (when) => `siirsi kokouksen: ${when}`,
      changed: 'muutti kutsun tietoja',
      cancelled: (reason) => `perui kokouksen${reason ? `: ${reason}` : ''}`,
      expired: 'ehdotetut ajat ehtivät mennä ohi',
      unreached: (who) => `${who}: kutsu ei mennyt perille`,
      channel: 'valitsi kanavan, johon kutsut tulevat',
      noChannel: 'poisti kutsujen kanavan',
      theChannel: 'verkoston kanava',
      counted: (metric, month) => `laskettiin mittariin ${metric} (${month})`,
    },
  },
  sv: {
    send: 'Skicka kallelse',
    look: 'Kallelse och svar',
    typed: 'kalla',
    proposed: 'Medlemmarna har fått förslag på tider, och svar väntas.',
    hint: 'Koolla kan skicka kallelsen till medlemmarna: välj ”Skicka kallelse”.',
    events: {
      proposed: (times) => `föreslog tider: ${times}`,
      invited: (count) => `skickade kallelsen: ${count} ${count === '1' ? 'medlem' : 'medlemmar'}`,
      moved: (when) => `flyttade mötet: ${when}`,
      changed: 'ändrade uppgifter i kallelsen',
      cancelled: (reason) => `ställde in mötet${reason ? `: ${reason}` : ''}`,
      expired: 'de föreslagna tiderna hann gå förbi',
      unreached: (who) => `${who}: kallelsen kom inte fram`,
      channel: 'valde kanalen dit kallelserna skickas',
      noChannel: 'tog bort kanalen för kallelser',
      theChannel: 'nätverkets kanal',
      counted: (metric, month) => `räknades in i mätaren ${metric} (${month})`,
    },
  },
  en: {
    send: 'Send an invitation',
    look: 'Invitation and replies',
    typed: 'invite',
    proposed: 'Times have been proposed to the members; waiting for replies.',
    hint: 'Koolla can send the invitation to the members: choose “Send an invitation”.',
    events: {
      proposed: (times) => `proposed times: ${times}`,
      invited: (count) => `sent the invitation: ${count} ${count === '1' ? 'member' : 'members'}`,
      moved: (when) => `moved the meeting: ${when}`,
      changed: 'changed details of the invitation',
      cancelled: (reason) => `cancelled the meeting${reason ? `: ${reason}` : ''}`,
      expired: 'the proposed times passed by',
      unreached: (who) => `${who}: the invitation did not arrive`,
      channel: 'chose the channel for invitations',
      noChannel: 'removed the channel for invitations',
      theChannel: 'the network’s channel',
      counted: (metric, month) => `counted in ${metric} (${month})`,
    },
  },
};

/** Opens the form, or what became of the invitation that was sent. */
export function invitationAction(convening: Convening, language: Language, primary: boolean): Action {
  const say = invitationWording[language];
  return {
    name: 'meeting.open',
    label: convening.state === 'proposed' || convening.state === 'convened' ? say.look : say.send,
    args: { c: convening.id, r: String(convening.revision) },
    ...(primary && { style: 'primary' as const }),
    opensForm: true,
    typed: `/verkosto ${convening.network} ${say.typed}`,
  };
}

/** The line of an invitation's event, or undefined when it is none. Times and dates come as `2027-02-01T09:00`. */
export function invitationEvent({ what, detail }: TimelineEntry, language: Language, dateAndTime: (date: string, at: string) => string) {
  const { events } = invitationWording[language];
  const time = (text = '') => dateAndTime(formatDate(text.slice(0, 10), language), text.slice(11, 16));
  switch (what) {
    case 'proposed':
      return events.proposed((detail.times ?? '').split(',').map(time).join('; '));
    case 'invited':
      return events.invited(detail.count ?? '');
    case 'moved':
      return events.moved(time(detail.when));
    case 'meeting-changed':
      return events.changed;
    case 'meeting-cancelled':
      return events.cancelled(detail.reason ?? '');
    case 'proposal-expired':
      return events.expired;
    case 'unreached':
      return events.unreached(detail.channel ? events.theChannel : (detail.person ?? ''));
    case 'channel':
      return events.channel;
    case 'no-channel':
      return events.noChannel;
    case 'counted':
      return events.counted(detail.metric ?? '', detail.month ?? '');
    default:
      return undefined;
  }
}
