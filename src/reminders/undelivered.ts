// A message that could not be brought to its reader for good: the steward is told once who was to get what, and why it
// failed. What else follows (the next person is asked) stands with each kind of notice.
import { formatDate } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { NoticeKind } from '../delivery/notices.js';
import type { LocalText } from '../registry/model.js';
import { isOpen, nextOpen } from './calendar.js';
import { command, local } from './show.js';
import { wording } from './wording.js';

/** The ledger's name for these notices. */
export const undeliveredKind = 'undelivered';

/** What is known of a notice that failed. */
export interface Failure {
  readonly person: string;
  readonly email?: string;
  /** The kind of the notice that failed. */
  readonly kind: string;
  readonly network?: { readonly id: string; readonly name: LocalText };
  readonly organisation?: LocalText;
  readonly dueAt: Date;
  readonly reason: string;
}

interface Words {
  readonly title: (person: string) => string;
  readonly who: string;
  readonly what: string;
  readonly kinds: Readonly<Record<'convening' | 'figures' | 'meeting' | 'other', string>>;
  readonly about: string;
  readonly due: string;
  readonly why: string;
  readonly reasons: Readonly<Record<'unreachable' | 'gone' | 'gave-up' | 'other', string>>;
  readonly advice: string;
}

const words: Record<Language, Words> = {
  fi: {
    title: (person) => `Viesti ei mennyt perille: ${person}`,
    who: 'Kenelle',
    what: 'Mitä',
    kinds: {
      convening: 'muistutus verkoston koolle kutsumisesta',
      figures: 'muistutus kuukauden luvuista',
      meeting: 'kokouskutsu tai siihen liittyvä viesti',
      other: 'viesti',
    },
    about: 'Asia',
    due: 'Piti lähteä',
    why: 'Syy',
    reasons: {
      unreachable: 'henkilöllä ei ole käytössä olevaa tiliä Slackissa tai Teamsissa',
      gone: 'tili on poistettu käytöstä tai se ei ota viestejä vastaan',
      'gave-up': 'viestiä ei saatu läpi useasta yrityksestä huolimatta',
      other: 'viestiä ei voitu toimittaa',
    },
    advice: 'Tarkista henkilön työsähköposti ja tili, tai nimeä tehtävään joku muu. En lähetä tätä viestiä enää.',
  },
  sv: {
    title: (person) => `Meddelandet kom inte fram: ${person}`,
    who: 'Till vem',
    what: 'Vad',
    kinds: {
      convening: 'påminnelse om att sammankalla nätverket',
      figures: 'påminnelse om månadens siffror',
      meeting: 'möteskallelse eller meddelande om den',
      other: 'meddelande',
    },
    about: 'Ärende',
    due: 'Skulle skickas',
    why: 'Orsak',
    reasons: {
      unreachable: 'personen har inget konto i bruk i Slack eller Teams',
      gone: 'kontot har tagits ur bruk eller tar inte emot meddelanden',
      'gave-up': 'meddelandet gick inte fram trots flera försök',
      other: 'meddelandet kunde inte levereras',
    },
    advice: 'Kontrollera personens e-post i arbetet och konto, eller utse någon annan. Jag skickar inte det här meddelandet igen.',
  },
  en: {
    title: (person) => `A message did not arrive: ${person}`,
    who: 'For whom',
    what: 'What',
    kinds: {
      convening: 'reminder to call a network together',
      figures: "reminder of the month's figures",
      meeting: 'invitation to a meeting, or a message about it',
      other: 'message',
    },
    about: 'Matter',
    due: 'Was to leave',
    why: 'Reason',
    reasons: {
      unreachable: 'the person has no account in use in Slack or Teams',
      gone: 'the account has been deactivated or takes no messages',
      'gave-up': 'the message did not get through in several attempts',
      other: 'the message could not be delivered',
    },
    advice: 'Check the person’s work e-mail and account, or name somebody else. I will not send this message again.',
  },
};

/** @param failure reads a notice that failed; undefined when it has not, or is gone */
export function createUndeliveredNotices(failure: (notice: string) => Promise<Failure | undefined>): NoticeKind {
  return {
    gathers: true,
    async prepare({ subject }, language, now) {
      const failed = await failure(subject.notice ?? '');
      if (!failed) return { action: 'cancel', reason: 'gone' };
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      const say = words[language];
      const about = failed.network?.name ?? failed.organisation;
      const facts = [
        { label: say.who, value: failed.email ? `${failed.person}, ${failed.email}` : failed.person },
        { label: say.what, value: say.kinds[kindOf(failed.kind)] },
        ...(about ? [{ label: say.about, value: local(about, language) }] : []),
        { label: say.due, value: formatDate(failed.dueAt, language) },
        { label: say.why, value: say.reasons[reasonOf(failed.reason)] },
      ];
      const { actions, typed } = wording[language];
      return {
        action: 'send',
        view: {
          name: 'delivery.undelivered',
          title: say.title(failed.person),
          language,
          blocks: [
            { kind: 'facts', facts },
            { kind: 'text', text: say.advice },
          ],
          actions: failed.network
            ? [
                {
                  name: 'network.settings',
                  label: actions.settings,
                  args: { network: failed.network.id },
                  opensForm: true,
                  typed: `${command} ${typed.settings} ${failed.network.id}`,
                },
              ]
            : [],
        },
      };
    },
  };
}

function kindOf(kind: string): keyof Words['kinds'] {
  return kind === 'convening' || kind === 'figures' || kind === 'meeting' ? kind : 'other';
}

function reasonOf(reason: string): keyof Words['reasons'] {
  if (reason === 'unreachable') return 'unreachable';
  if (reason === 'gone' || reason === 'blocked') return 'gone';
  return reason.startsWith('gave-up') ? 'gave-up' : 'other';
}
