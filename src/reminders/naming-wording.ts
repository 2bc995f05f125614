// What somebody hears who was named deputy or stand-in, what they can say to it, and what who named them hears then.
import type { Language } from '../conversation/view.js';

interface NamingWords {
  readonly deputy: {
    readonly title: (networks: number) => string;
    readonly networks: (networks: number) => string;
    readonly namedBy: string;
    readonly namer: (name: string, role: 'contact' | 'steward') => string;
    readonly since: string;
    readonly sinceDay: (day: string) => string;
    readonly means: string;
    readonly refuse: (button: string) => string;
    readonly no: string;
    readonly typedNo: string;
    readonly ended: (networks: string) => string;
    readonly told: (name: string) => string;
    readonly notDeputy: string;
    readonly offTitle: (networks: number) => string;
    readonly off: string;
  };
  readonly standIn: {
    readonly title: (name: string) => string;
    readonly whom: string;
    readonly days: string;
    readonly means: string;
    readonly refuse: (button: string, name: string) => string;
    readonly no: string;
    readonly typedNo: string;
    readonly ended: (name: string, range: string) => string;
    readonly told: (name: string) => string;
    readonly notStandIn: string;
    readonly offTitle: (name: string) => string;
    readonly off: string;
  };
  readonly automatic: string;
  readonly notYours: string;
  readonly noDeputy: { readonly title: (name: string) => string; readonly text: string; readonly action: string };
  readonly noStandIn: { readonly title: (name: string) => string; readonly text: string; readonly action: string };
}

export const namingWording: Record<Language, NamingWords> = {
  fi: {
    deputy: {
      title: (networks) =>
        networks === 1 ? 'Sinut on nimetty verkoston varahenkilöksi' : `Sinut on nimetty ${networks} verkoston varahenkilöksi`,
      networks: (networks) => (networks === 1 ? 'Verkosto' : 'Verkostot'),
      namedBy: 'Nimesi',
      namer: (name, role) => `${name}, ${role === 'contact' ? 'yhteyshenkilö' : 'rekisterin hoitaja'}`,
      since: 'Voimassa',
      sinceDay: (day) => `${day} alkaen, toistaiseksi`,
      means:
        'Kysyn sinulta, kun yhteyshenkilö on poissa ilman sijaista tai ei ole vastannut muistutukseen. Voit kutsua verkoston koolle yhteyshenkilön puolesta milloin vain. Nyt sinun ei tarvitse tehdä mitään.',
      refuse: (button) => `Jos tehtävä ei sovi sinulle, valitse ”${button}”. Kerron siitä nimeäjälle, ja hän voi nimetä toisen.`,
      no: 'En voi olla varahenkilö',
      typedNo: 'varahenkilö en voi',
      ended: (networks) => `Et ole enää varahenkilö: ${networks}.`,
      told: (name) => `Kerron siitä nimeäjälle: ${name}.`,
      notDeputy: 'Et ole tässä varahenkilönä, joten mikään ei muuttunut.',
      offTitle: (networks) => (networks === 1 ? 'Et ole enää verkoston varahenkilö' : `Et ole enää ${networks} verkoston varahenkilö`),
      off: 'Varahenkilöksi on nimetty toinen, tai varahenkilöä ei enää ole. Sinun ei tarvitse tehdä mitään.',
    },
    standIn: {
      title: (name) => `${name} on merkinnyt sinut sijaisekseen`,
      whom: 'Ketä sijaistat',
      days: 'Ajalla',
      means: 'Näinä päivinä saat hänen muistutuksensa ja voit vastata niihin hänen puolestaan. Nyt sinun ei tarvitse tehdä mitään.',
      refuse: (button) => `Jos aika ei sovi sinulle, valitse ”${button}”. Kerron siitä hänelle, ja hän voi valita toisen sijaisen.`,
      no: 'En voi sijaistaa',
      typedNo: 'en voi sijaistaa',
      ended: (name, range) => `Et ole enää sijaisena: ${name}, ${range}.`,
      told: (name) => `Kerron siitä hänelle: ${name}.`,
      notStandIn: 'Et ole tässä sijaisena, tai poissaolo on jo päättynyt. Mikään ei muuttunut.',
      offTitle: (name) => `Sinua ei enää tarvita sijaiseksi: ${name}`,
      off: 'Poissaolo on peruttu tai päättynyt, tai sijainen on vaihtunut. Sinun ei tarvitse tehdä mitään.',
    },
    automatic: 'Automaattinen viesti.',
    notYours: 'Tämä viesti oli toiselle henkilölle, joten et voi vastata siihen.',
    noDeputy: {
      title: (name) => `${name} ei voi olla varahenkilö`,
      text: 'Varahenkilöä ei nyt ole. Voit nimetä toisen. Siihen asti kysyn tarvittaessa organisaation koordinaattorilta tai rekisterin hoitajalta.',
      action: 'Nimeä toinen',
    },
    noStandIn: {
      title: (name) => `${name} ei voi sijaistaa sinua`,
      text: 'Voit valita toisen sijaisen. Muuten muistutukset menevät noina päivinä verkoston varahenkilölle tai, jos häntä ei ole, rekisterin hoitajalle.',
      action: 'Valitse toinen',
    },
  },
  sv: {
    deputy: {
      title: (networks) =>
        networks === 1 ? 'Du har utsetts till ersättare i ett nätverk' : `Du har utsetts till ersättare i ${networks} nätverk`,
      networks: () => 'Nätverk',
      namedBy: 'Utsedd av',
      namer: (name, role) => `${name}, ${role === 'contact' ? 'kontaktperson' : 'registeransvarig'}`,
      since: 'Gäller',
      sinceDay: (day) => `från och med ${day}, tills vidare`,
      means:
        'Jag frågar dig när kontaktpersonen är borta utan vikarie eller inte har svarat på en påminnelse. Du kan sammankalla nätverket i kontaktpersonens ställe när som helst. Du behöver inte göra något nu.',
      refuse: (button) => `Om det inte passar dig, välj ”${button}”. Jag berättar det för den som utsåg dig, som då kan utse någon annan.`,
      no: 'Jag kan inte vara ersättare',
      typedNo: 'ersättare kan inte',
      ended: (networks) => `Du är inte längre ersättare: ${networks}.`,
      told: (name) => `Jag berättar det för ${name}.`,
      notDeputy: 'Du är inte ersättare här, så ingenting ändrades.',
      offTitle: (networks) =>
        networks === 1 ? 'Du är inte längre ersättare i ett nätverk' : `Du är inte längre ersättare i ${networks} nätverk`,
      off: 'Någon annan har utsetts, eller så finns det inte längre någon ersättare. Du behöver inte göra något.',
    },
    standIn: {
      title: (name) => `${name} har antecknat dig som sin vikarie`,
      whom: 'Vem du vikarierar för',
      days: 'Tid',
      means: 'De här dagarna får du personens påminnelser och kan svara på dem i personens ställe. Du behöver inte göra något nu.',
      refuse: (button, name) => `Om tiden inte passar dig, välj ”${button}”. Jag berättar det för ${name}, som kan välja en annan vikarie.`,
      no: 'Jag kan inte vikariera',
      typedNo: 'kan inte vikariera',
      ended: (name, range) => `Du är inte längre vikarie: ${name}, ${range}.`,
      told: (name) => `Jag berättar det för ${name}.`,
      notStandIn: 'Du är inte vikarie här, eller så har frånvaron redan upphört. Ingenting ändrades.',
      offTitle: (name) => `Du behövs inte längre som vikarie: ${name}`,
      off: 'Frånvaron har tagits bort eller upphört, eller så har vikarien bytts. Du behöver inte göra något.',
    },
    automatic: 'Automatiskt meddelande.',
    notYours: 'Det här meddelandet var till en annan person, så du kan inte svara på det.',
    noDeputy: {
      title: (name) => `${name} kan inte vara ersättare`,
      text: 'Det finns ingen ersättare nu. Du kan utse någon annan. Till dess frågar jag vid behov organisationens koordinator eller den registeransvariga.',
      action: 'Utse någon annan',
    },
    noStandIn: {
      title: (name) => `${name} kan inte vikariera för dig`,
      text: 'Du kan välja en annan vikarie. Annars går påminnelserna under de dagarna till nätverkets ersättare eller, om det inte finns någon, till den registeransvariga.',
      action: 'Välj en annan',
    },
  },
  en: {
    deputy: {
      title: (networks) =>
        networks === 1 ? 'You have been named deputy of a network' : `You have been named deputy of ${networks} networks`,
      networks: (networks) => (networks === 1 ? 'Network' : 'Networks'),
      namedBy: 'Named by',
      namer: (name, role) => `${name}, ${role === 'contact' ? 'contact person' : 'steward'}`,
      since: 'In force',
      sinceDay: (day) => `from ${day}, until further notice`,
      means:
        'I ask you when the contact person is away without a stand-in, or has not answered a reminder. You may call the network together in the contact person’s place at any time. You need not do anything now.',
      refuse: (button) => `If this does not suit you, choose “${button}”. I will tell who named you, and they can name somebody else.`,
      no: 'I cannot be the deputy',
      typedNo: 'deputy cannot',
      ended: (networks) => `You are no longer the deputy: ${networks}.`,
      told: (name) => `I will let ${name} know.`,
      notDeputy: 'You are not the deputy here, so nothing changed.',
      offTitle: (networks) =>
        networks === 1 ? 'You are no longer deputy of a network' : `You are no longer deputy of ${networks} networks`,
      off: 'Somebody else has been named, or there is no deputy any more. You need not do anything.',
    },
    standIn: {
      title: (name) => `${name} has named you as their stand-in`,
      whom: 'You stand in for',
      days: 'Days',
      means: 'On these days you get their reminders and may answer them in their place. You need not do anything now.',
      refuse: (button, name) =>
        `If the days do not suit you, choose “${button}”. I will let ${name} know, who can choose another stand-in.`,
      no: 'I cannot stand in',
      typedNo: 'cannot stand in',
      ended: (name, range) => `You are no longer the stand-in: ${name}, ${range}.`,
      told: (name) => `I will let ${name} know.`,
      notStandIn: 'You are not the stand-in here, or the absence has ended. Nothing changed.',
      offTitle: (name) => `You are no longer needed as a stand-in: ${name}`,
      off: 'The absence was cancelled or has ended, or there is another stand-in. You need not do anything.',
    },
    automatic: 'Automatic message.',
    notYours: 'This message was for somebody else, so you cannot answer it.',
    noDeputy: {
      title: (name) => `${name} cannot be the deputy`,
      text: 'There is no deputy now. You can name somebody else. Until then I ask the organisation’s coordinator or the steward when needed.',
      action: 'Name somebody else',
    },
    noStandIn: {
      title: (name) => `${name} cannot stand in for you`,
      text: 'You can choose another stand-in. Otherwise the reminders of those days go to the network’s deputy or, where there is none, to the steward.',
      action: 'Choose another',
    },
  },
};

/** After the command for absences or deputies: that one cannot, in any of the languages. */
export const cannotWords =
  /^(?:en voi(?: olla| sijaistaa)?|en sovi|ei sovi(?: minulle)?|(?:jag )?kan inte(?: vikariera)?|nej tack|(?:i )?cannot(?: stand in)?|no thanks)$/iu;
