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
  /**
   * Where it was to be posted, when it was for a channel or a group chat; then `person` is who chose that place.
   * `ended`: it cannot be written to, so nothing is posted there any more.
   */
  readonly place?: { readonly platform: string; readonly conversation: string; readonly ended: boolean };
  readonly dueAt: Date;
  readonly reason: string;
}

interface Words {
  readonly title: (person: string) => string;
  readonly who: string;
  readonly what: string;
  readonly kinds: Readonly<Record<'convening' | 'figures' | 'figures-digest' | 'meeting' | 'naming' | 'other', string>>;
  readonly about: string;
  readonly due: string;
  readonly why: string;
  readonly reasons: Readonly<Record<'unreachable' | 'gone' | 'gave-up' | 'other', string>>;
  readonly advice: string;
  /** The same for a channel. */
  readonly channel: {
    readonly title: string;
    readonly where: string;
    readonly at: (platform: string, conversation: string) => string;
    readonly chosenBy: string;
    readonly reasons: Readonly<Record<'archived' | 'not-in-channel' | 'gone' | 'gave-up' | 'other', string>>;
    readonly advice: (chooseAnew: string) => string;
    readonly digestHere: string;
    readonly invitationsHere: (network: string) => string;
    readonly digestGoesOn: string;
    readonly ended: Readonly<Record<'digest' | 'invitations', string>>;
    readonly orderAnew: (chooseAnew: string) => string;
  };
}

const platformName = (platform: string) => (platform === 'slack' ? 'Slack' : 'Teams');

const words: Record<Language, Words> = {
  fi: {
    title: (person) => `Viesti ei mennyt perille: ${person}`,
    who: 'Kenelle',
    what: 'Mitä',
    kinds: {
      convening: 'muistutus verkoston koolle kutsumisesta',
      figures: 'muistutus kuukauden luvuista',
      'figures-digest': 'kuukausikooste luvuista',
      meeting: 'kokouskutsu tai siihen liittyvä viesti',
      naming: 'tieto varahenkilön tai sijaisen tehtävästä',
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
    channel: {
      title: 'Viesti ei mennyt perille kanavalle',
      where: 'Minne',
      at: (platform, conversation) => `${platformName(platform)}, kanavan tunnus ${conversation}`,
      chosenBy: 'Kanavan valitsi',
      reasons: {
        archived: 'kanava on arkistoitu',
        'not-in-channel': 'Koolla ei ole kanavalla',
        gone: 'kanavaa ei ole enää, tai Koolla on poistettu siltä',
        'gave-up': 'viestiä ei saatu läpi useasta yrityksestä huolimatta',
        other: 'viestiä ei voitu toimittaa',
      },
      advice: (chooseAnew) =>
        `Jos kanava on yhä käytössä, kutsu Koolla sinne (Slackissa: /invite @Koolla). Muuten valitse toinen: kirjoita siellä ”${chooseAnew}”.`,
      digestHere: '/luvut kooste tähän',
      invitationsHere: (network) => `/verkosto ${network} tänne`,
      digestGoesOn: 'Tätä koostetta en lähetä enää; seuraavan yritän lähettää ensi kuussa.',
      ended: {
        digest: 'Lopetin kuukausikoosteen lähettämisen tälle kanavalle.',
        invitations: 'Verkoston kutsut eivät enää tule tälle kanavalle. Jäsenet saavat ne edelleen itselleen.',
      },
      orderAnew: (chooseAnew) =>
        `Tilaa ne uudelleen siltä kanavalta, jolle haluat ne: kirjoita siellä ”${chooseAnew}”. Sama toimii tälläkin kanavalla, kun se on taas käytössä ja Koolla on kutsuttu sinne (Slackissa: /invite @Koolla).`,
    },
  },
  sv: {
    title: (person) => `Meddelandet kom inte fram: ${person}`,
    who: 'Till vem',
    what: 'Vad',
    kinds: {
      convening: 'påminnelse om att sammankalla nätverket',
      figures: 'påminnelse om månadens siffror',
      'figures-digest': 'månadens sammanställning av siffrorna',
      meeting: 'möteskallelse eller meddelande om den',
      naming: 'besked om uppgiften som ersättare eller vikarie',
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
    channel: {
      title: 'Meddelandet kom inte fram till kanalen',
      where: 'Vart',
      at: (platform, conversation) => `${platformName(platform)}, kanalens id ${conversation}`,
      chosenBy: 'Kanalen valdes av',
      reasons: {
        archived: 'kanalen har arkiverats',
        'not-in-channel': 'Koolla är inte med i kanalen',
        gone: 'kanalen finns inte längre, eller så har Koolla tagits bort från den',
        'gave-up': 'meddelandet gick inte fram trots flera försök',
        other: 'meddelandet kunde inte levereras',
      },
      advice: (chooseAnew) =>
        `Om kanalen ännu används, bjud in Koolla dit (i Slack: /invite @Koolla). Välj annars en annan: skriv ”${chooseAnew}” där.`,
      digestHere: '/luvut sammanställning hit',
      invitationsHere: (network) => `/verkosto ${network} hit`,
      digestGoesOn: 'Den här sammanställningen skickas inte längre; nästa försöker jag skicka nästa månad.',
      ended: {
        digest: 'Jag har slutat skicka månadens sammanställning till den här kanalen.',
        invitations: 'Nätverkets kallelser kommer inte längre till den här kanalen. Medlemmarna får dem fortfarande själva.',
      },
      orderAnew: (chooseAnew) =>
        `Beställ på nytt i den kanal där du vill ha det: skriv ”${chooseAnew}” där. Det fungerar också i den här kanalen när den är i bruk igen och Koolla har bjudits in (i Slack: /invite @Koolla).`,
    },
  },
  en: {
    title: (person) => `A message did not arrive: ${person}`,
    who: 'For whom',
    what: 'What',
    kinds: {
      convening: 'reminder to call a network together',
      figures: "reminder of the month's figures",
      'figures-digest': 'monthly digest of the figures',
      meeting: 'invitation to a meeting, or a message about it',
      naming: 'word of having been named deputy or stand-in',
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
    channel: {
      title: 'A message did not reach its channel',
      where: 'Where',
      at: (platform, conversation) => `${platformName(platform)}, channel id ${conversation}`,
      chosenBy: 'The channel was chosen by',
      reasons: {
        archived: 'the channel has been archived',
        'not-in-channel': 'Koolla is not in the channel',
        gone: 'the channel is no longer there, or Koolla was removed from it',
        'gave-up': 'the message did not get through in several attempts',
        other: 'the message could not be delivered',
      },
      advice: (chooseAnew) =>
        `If the channel is still in use, invite Koolla there (in Slack: /invite @Koolla). Otherwise choose another: type “${chooseAnew}” in it.`,
      digestHere: '/luvut digest here',
      invitationsHere: (network) => `/verkosto ${network} here`,
      digestGoesOn: 'I will not send this digest again; I will try the next one next month.',
      ended: {
        digest: 'I have stopped sending the monthly digest to this channel.',
        invitations: 'The network’s invitations no longer come to this channel. Members still get their own.',
      },
      orderAnew: (chooseAnew) =>
        `Order it anew in the channel where you want it: type “${chooseAnew}” there. The same works in this channel once it is in use again and Koolla has been invited (in Slack: /invite @Koolla).`,
    },
  },
};

/** @param failure reads what failed from the ids in the letter; undefined when it has not, is gone, or has been mended */
export function createUndeliveredNotices(failure: (letter: Readonly<Record<string, string>>) => Promise<Failure | undefined>): NoticeKind {
  return {
    gathers: true,
    async prepare({ subject }, language, now) {
      const failed = await failure(subject);
      if (!failed) return { action: 'cancel', reason: 'gone' };
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      const say = words[language];
      const about = failed.network?.name ?? failed.organisation;
      const { place } = failed;
      const facts = [
        ...(place
          ? [
              { label: say.channel.where, value: say.channel.at(place.platform, place.conversation) },
              { label: say.channel.chosenBy, value: failed.person },
            ]
          : [{ label: say.who, value: failed.email ? `${failed.person}, ${failed.email}` : failed.person }]),
        { label: say.what, value: say.kinds[kindOf(failed.kind)] },
        ...(about ? [{ label: say.about, value: local(about, language) }] : []),
        { label: say.due, value: formatDate(failed.dueAt, language) },
        { label: say.why, value: place ? say.channel.reasons[placeReasonOf(failed.reason)] : say.reasons[reasonOf(failed.reason)] },
      ];
      const advice = place ? placeAdvice(failed, language) : say.advice;
      const { actions, typed } = wording[language];
      return {
        action: 'send',
        view: {
          name: 'delivery.undelivered',
          title: place ? say.channel.title : say.title(failed.person),
          language,
          blocks: [
            { kind: 'facts', facts },
            { kind: 'text', text: advice },
          ],
          actions:
            failed.network && !place
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
  return kind in words.fi.kinds ? (kind as keyof Words['kinds']) : 'other';
}

function placeAdvice({ kind, network, place }: Failure, language: Language): string {
  const say = words[language].channel;
  if (place?.ended) {
    const isDigest = kind === 'figures-digest';
    const anew = say.orderAnew(isDigest ? say.digestHere : say.invitationsHere(network?.id ?? '…'));
    return `${say.ended[isDigest ? 'digest' : 'invitations']} ${anew}`;
  }
  if (kind === 'figures-digest') return `${say.advice(say.digestHere)} ${say.digestGoesOn}`;
  return say.advice(say.invitationsHere(network?.id ?? '…'));
}

function placeReasonOf(reason: string): keyof Words['channel']['reasons'] {
  if (reason === 'archived' || reason === 'not-in-channel') return reason;
  if (reason === 'gone' || reason === 'blocked') return 'gone';
  return reason.startsWith('gave-up') ? 'gave-up' : 'other';
}

function reasonOf(reason: string): keyof Words['reasons'] {
  if (reason === 'unreachable') return 'unreachable';
  if (reason === 'gone' || reason === 'blocked') return 'gone';
  return reason.startsWith('gave-up') ? 'gave-up' : 'other';
}
