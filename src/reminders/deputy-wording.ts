// What is said when a contact person names the deputy of their own networks.
import type { Language } from '../conversation/view.js';

interface DeputyWords {
  readonly label: string;
  readonly title: string;
  /** After the network's name, or alone. */
  readonly typed: string;
  readonly action: string;
  readonly intro: string;
  readonly which: string;
  readonly all: (count: number) => string;
  readonly who: string;
  readonly whoHint: string;
  readonly nobody: string;
  readonly nobodyText: string;
  readonly none: string;
  readonly everywhere: (name: string) => string;
  readonly leftNote: (name: string) => string;
  readonly awayNote: (name: string, day: string) => string;
  readonly saved: (name: string, networks: string) => string;
  readonly removed: (networks: string) => string;
  readonly already: string;
  readonly tell: (name: string) => string;
  readonly without: string;
  readonly notContact: string;
  readonly problems: {
    readonly network: string;
    readonly missing: string;
    readonly both: string;
    readonly self: string;
    readonly unknown: string;
    readonly unreachable: (name: string) => string;
    readonly changed: (now: string) => string;
  };
}

export const deputyWording: Record<Language, DeputyWords> = {
  fi: {
    label: 'Varahenkilö',
    title: 'Varahenkilö',
    typed: 'varahenkilö',
    action: 'Varahenkilö',
    intro:
      'Varahenkilöltä kysyn, kun olet poissa ilman sijaista tai kun et ole vastannut muistutukseen. Hän voi vastata puolestasi milloin vain.',
    which: 'Mistä verkostosta',
    all: (count) => `Kaikki verkostoni (${count})`,
    who: 'Varahenkilö',
    whoHint: 'Kirjoita osa nimestä ja valitse.',
    nobody: 'Ei varahenkilöä',
    nobodyText: 'Poista varahenkilö, enkä nimeä toista',
    none: 'ei nimetty',
    everywhere: (name) => `${name} (kaikki verkostosi)`,
    leftNote: (name) => `${name} ei ole enää käytettävissä: nimeä toinen`,
    awayNote: (name, day) => `${name} on poissa ${day} asti`,
    saved: (name, networks) => `${name} on nyt varahenkilö: ${networks}.`,
    removed: (networks) => `Varahenkilöä ei enää ole: ${networks}.`,
    already: 'Varahenkilö on jo merkitty näin. Mikään ei muuttunut.',
    tell: (name) => `Kerron siitä hänelle: ${name}.`,
    without: 'Jos et vastaa muistutukseen, kysyn organisaatiosi koordinaattorilta tai rekisterin hoitajalta.',
    notContact: 'Varahenkilön nimeää verkoston yhteyshenkilö. Et ole nyt yhteyshenkilönä missään verkostossa.',
    problems: {
      network: 'Valitse jokin omista verkostoistasi.',
      missing: 'Valitse henkilö, tai merkitse, ettei varahenkilöä ole.',
      both: 'Valitse joko henkilö tai ”Ei varahenkilöä”.',
      self: 'Varahenkilön pitää olla joku muu kuin sinä.',
      unknown:
        'En löydä tällaista henkilöä rekisteristä, tai hän ei ole enää siinä. Kirjoita osa nimestä ja valitse listasta, tai pyydä rekisterin hoitajaa lisäämään hänet.',
      unreachable: (name) =>
        `En tavoita henkilöä ${name} Slackissa enkä Teamsissa. Pyydä häntä avaamaan Koolla ensin, tai valitse joku muu.`,
      changed: (now) => `Joku on muuttanut tätä sen jälkeen kun avasit lomakkeen. Nyt: ${now}. Jos tallennat, sinun valintasi korvaa sen.`,
    },
  },
  sv: {
    label: 'Ersättare',
    title: 'Ersättare',
    typed: 'ersättare',
    action: 'Ersättare',
    intro:
      'Ersättaren tillfrågas när du är borta utan vikarie eller inte har svarat på en påminnelse. Ersättaren kan svara i ditt ställe när som helst.',
    which: 'Vilket nätverk',
    all: (count) => `Alla mina nätverk (${count})`,
    who: 'Ersättare',
    whoHint: 'Skriv en del av namnet och välj.',
    nobody: 'Ingen ersättare',
    nobodyText: 'Ta bort ersättaren och utse ingen annan',
    none: 'ingen utsedd',
    everywhere: (name) => `${name} (alla dina nätverk)`,
    leftNote: (name) => `${name} finns inte längre tillgänglig: utse någon annan`,
    awayNote: (name, day) => `${name} är borta till och med ${day}`,
    saved: (name, networks) => `${name} är nu ersättare: ${networks}.`,
    removed: (networks) => `Det finns inte längre någon ersättare: ${networks}.`,
    already: 'Så är det redan antecknat. Ingenting ändrades.',
    tell: (name) => `Jag berättar det för ${name}.`,
    without: 'Om du inte svarar på en påminnelse frågar jag din organisations koordinator eller den registeransvariga.',
    notContact: 'Ersättaren utses av nätverkets kontaktperson. Du är inte kontaktperson för något nätverk just nu.',
    problems: {
      network: 'Välj ett av dina egna nätverk.',
      missing: 'Välj en person, eller ange att det inte finns någon ersättare.',
      both: 'Välj antingen en person eller ”Ingen ersättare”.',
      self: 'Ersättaren måste vara någon annan än du.',
      unknown:
        'Jag hittar ingen sådan person i registret, eller så finns personen inte längre där. Skriv en del av namnet och välj i listan, eller be den registeransvariga lägga till personen.',
      unreachable: (name) => `Jag når inte ${name} i Slack eller Teams. Be personen öppna Koolla först, eller välj någon annan.`,
      changed: (now) => `Någon har ändrat det här efter att du öppnade formuläret. Nu: ${now}. Om du sparar ersätter ditt val det.`,
    },
  },
  en: {
    label: 'Deputy',
    title: 'Deputy',
    typed: 'deputy',
    action: 'Deputy',
    intro:
      'I ask the deputy when you are away without a stand-in, or have not answered a reminder. The deputy may answer in your place at any time.',
    which: 'Which network',
    all: (count) => `All my networks (${count})`,
    who: 'Deputy',
    whoHint: 'Type a part of the name and choose.',
    nobody: 'No deputy',
    nobodyText: 'Remove the deputy and name nobody else',
    none: 'none named',
    everywhere: (name) => `${name} (all your networks)`,
    leftNote: (name) => `${name} is no longer available: name somebody else`,
    awayNote: (name, day) => `${name} is away until ${day}`,
    saved: (name, networks) => `${name} is now the deputy: ${networks}.`,
    removed: (networks) => `There is no deputy any more: ${networks}.`,
    already: 'The deputy is marked so already. Nothing changed.',
    tell: (name) => `I will let ${name} know.`,
    without: 'If you do not answer a reminder, I ask the coordinator of your organisation, or the steward.',
    notContact: 'The deputy is named by the contact person of a network. You are not the contact person of any network now.',
    problems: {
      network: 'Choose one of your own networks.',
      missing: 'Choose a person, or say that there is no deputy.',
      both: 'Choose either a person or “No deputy”.',
      self: 'The deputy has to be somebody other than you.',
      unknown:
        'I cannot find such a person in the registry, or they are no longer there. Type a part of the name and choose from the list, or ask the steward to add them.',
      unreachable: (name) => `I cannot reach ${name} in Slack or Teams. Ask them to open Koolla first, or choose somebody else.`,
      changed: (now) => `Somebody changed this after you opened the form. Now: ${now}. If you save, your choice takes its place.`,
    },
  },
};
