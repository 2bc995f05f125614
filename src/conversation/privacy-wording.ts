// What Koolla says of what it keeps of a person.
import { absenceKeptDays, dialogueKeptMinutes, questionKeptDays, type StoredKind } from './own-data.js';
import type { Language } from './view.js';

interface PrivacyWords {
  /** First words after `/koolla` that mean this. */
  readonly words: readonly string[];
  readonly action: string;
  readonly typed: string;
  readonly title: string;
  readonly intro: string;
  readonly registry: string;
  readonly registryKept: (duties: number) => string;
  readonly notInRegistry: string;
  readonly accounts: string;
  readonly account: (platform: string, who: string, seen: string) => string;
  readonly accountsKept: string;
  readonly settings: string;
  readonly hours: string;
  readonly noHours: string;
  readonly counts: Readonly<Record<StoredKind, (count: number) => { readonly label: string; readonly value: string }>>;
  readonly nothing: string;
  readonly never: string;
  readonly bySteward: (stewards: string, id: string) => string;
  readonly byYourself: string;
  readonly copy: {
    readonly action: string;
    readonly typed: string;
    readonly title: string;
    readonly text: string;
    readonly label: string;
    /** Of the file, without its ending. */
    readonly file: string;
    readonly privately: string;
  };
  readonly noSteward: string;
  readonly forget: string;
  readonly forgetTitle: string;
  readonly forgetText: string;
  readonly forgetYes: string;
  readonly forgetNo: string;
  readonly forgotten: string;
  readonly forgottenText: string;
  readonly notForgotten: (stewards: string) => string;
  readonly kept: string;
}

export const privacyWording: Record<Language, PrivacyWords> = {
  fi: {
    words: ['tiedot', 'tietoni', 'tietosuoja'],
    action: 'Tietoni Koollassa',
    typed: '/koolla tiedot',
    title: 'Mitä sinusta on tallessa',
    intro: 'Tässä on kaikki, mitä sinusta on juuri nyt tallessa. Tämän näet vain sinä.',
    registry: 'Rekisterissä',
    registryKept: (duties) => `tehtäviä ${duties}; säilyy, kunnes pyydät poistoa tai rekisterin hoitaja poistaa sinut`,
    notInRegistry: 'sinua ei ole rekisterissä',
    accounts: 'Tilisi',
    account: (platform, who, seen) => `${platform}: ${who}, viimeksi ${seen}`,
    accountsKept: 'osoite, johon kirjoitan, poistuu heti, kun poistat Koollan; muu säilyy, kunnes pyydät poistoa',
    settings: 'Asetuksesi',
    hours: 'kieli, alue ja viestiajat; säilyvät, kunnes muutat niitä',
    noHours: 'kieli ja alue; säilyvät, kunnes muutat niitä',
    counts: {
      absences: (n) => ({ label: 'Poissaolot', value: `${n}; poistuvat ${absenceKeptDays} päivää päättymisensä jälkeen` }),
      notices: (n) => ({ label: 'Sinulle lähetetyt ja suunnitellut viestit', value: `${n}; aihe, aika ja menikö perille, ei tekstiä` }),
      answers: (n) => ({ label: 'Vastauksesi muistutuksiin ja kutsuihin', value: `${n}; kokous jää verkoston historiaan` }),
      figures: (n) => ({ label: 'Antamasi luvut', value: `${n}; luvut kuuluvat organisaatiolle, nimesi voi poistaa niistä` }),
      drafts: (n) => ({ label: 'Keskeneräiset lomakkeet', value: `${n}; poistuvat, kun lähetät lomakkeen` }),
      questions: (n) => ({ label: 'Hoitajalle lähettämäsi kysymykset', value: `${n}; säilyvät, kunnes pyydät poistoa` }),
      dialogues: (n) => ({ label: 'Kesken olevat keskustelut', value: `${n}; poistuvat ${dialogueKeptMinutes} minuutissa` }),
      audit: (n) => ({ label: 'Tapahtumaloki', value: `${n}; kuka teki mitä ja milloin, ei tekstejä eikä lukuja` }),
    },
    nothing: 'ei mitään',
    never: `Viestiesi tekstejä en tallenna lokiin. Kysymyksestä säilyy ${questionKeptDays} päivää tieto siitä, millaisen vastauksen se sai, ilman tekstiä ja nimeäsi; tekstin tallennan vain, jos itse lähetät kysymyksen rekisterin hoitajalle.`,
    bySteward: (stewards, id) =>
      `Rekisterin hoitaja oikaisee pyynnöstäsi tietosi ja poistaa ne: ${stewards}. Kerro hänelle tunnuksesi ${id}. Poisto koskee myös jonossa olevia viestejä ja lokia; organisaation tehtävä ja luvut säilyvät ilman nimeäsi.`,
    byYourself: 'Koska sinua ei ole rekisterissä, voit poistaa kaiken tämän itse.',
    copy: {
      action: 'Kopio tiedoistani',
      typed: 'kopio',
      title: 'Kopio tiedoistasi',
      text: 'Tässä on kaikki, mitä sinusta on tallessa, koneluettavana. Sen näet vain sinä.',
      label: 'Tietosi',
      file: 'koolla-tietoni',
      privately: 'Annan kopion tiedoistasi vain kahdenkeskisessä keskustelussa. Pyydä sitä siellä.',
    },
    noSteward: 'palvelun ylläpito',
    forget: 'Poista tietoni',
    forgetTitle: 'Poistetaanko kaikki, mitä sinusta on tallessa?',
    forgetText: 'Poistan tilisi Koollasta, asetuksesi, keskeneräiset lomakkeesi ja lähettämäsi kysymykset. Tätä ei voi perua.',
    forgetYes: 'Poista kaikki',
    forgetNo: 'Älä poista',
    forgotten: 'Tietosi on poistettu.',
    forgottenText: 'Jos kirjoitat minulle uudelleen, tallennan taas nimesi ja osoitteesi, jotta voin vastata.',
    notForgotten: (stewards) => `Sinut on merkitty rekisteriin, joten tietosi poistaa rekisterin hoitaja: ${stewards}.`,
    kept: 'Mitään ei poistettu.',
  },
  sv: {
    words: ['uppgifter', 'dataskydd'],
    action: 'Mina uppgifter i Koolla',
    typed: '/koolla uppgifter',
    title: 'Det här finns sparat om dig',
    intro: 'Här är allt som är sparat om dig just nu. Bara du ser det här.',
    registry: 'I registret',
    registryKept: (duties) => `${duties} uppgifter; finns kvar tills du ber om radering eller den registeransvariga tar bort dig`,
    notInRegistry: 'du finns inte i registret',
    accounts: 'Dina konton',
    account: (platform, who, seen) => `${platform}: ${who}, senast ${seen}`,
    accountsKept: 'adressen som jag skriver till raderas genast när du tar bort Koolla; resten finns kvar tills du ber om radering',
    settings: 'Dina inställningar',
    hours: 'språk, region och tider för meddelanden; finns kvar tills du ändrar dem',
    noHours: 'språk och region; finns kvar tills du ändrar dem',
    counts: {
      absences: (n) => ({ label: 'Frånvaro', value: `${n}; raderas ${absenceKeptDays} dagar efter att den upphört` }),
      notices: (n) => ({ label: 'Skickade och planerade meddelanden till dig', value: `${n}; ämne, tid och om det kom fram, ingen text` }),
      answers: (n) => ({ label: 'Dina svar på påminnelser och inbjudningar', value: `${n}; mötet finns kvar i nätverkets historia` }),
      figures: (n) => ({
        label: 'Siffror som du rapporterat',
        value: `${n}; siffrorna är organisationens, ditt namn kan tas bort från dem`,
      }),
      drafts: (n) => ({ label: 'Påbörjade formulär', value: `${n}; raderas när du skickar formuläret` }),
      questions: (n) => ({ label: 'Frågor som du skickat till den registeransvariga', value: `${n}; finns kvar tills du ber om radering` }),
      dialogues: (n) => ({ label: 'Pågående samtal', value: `${n}; raderas inom ${dialogueKeptMinutes} minuter` }),
      audit: (n) => ({ label: 'Händelselogg', value: `${n}; vem som gjorde vad och när, inga texter eller siffror` }),
    },
    nothing: 'ingenting',
    never: `Texten i dina meddelanden sparas inte i loggen. Av en fråga sparas under ${questionKeptDays} dagar hur den besvarades, utan text och utan ditt namn; texten sparas bara om du själv skickar frågan till den registeransvariga.`,
    bySteward: (stewards, id) =>
      `Den registeransvariga rättar och raderar dina uppgifter på din begäran: ${stewards}. Uppge din kod ${id}. Raderingen gäller även meddelanden i kö och loggen; organisationens uppgift och siffror finns kvar utan ditt namn.`,
    byYourself: 'Eftersom du inte finns i registret kan du själv radera allt det här.',
    copy: {
      action: 'Kopia av mina uppgifter',
      typed: 'kopia',
      title: 'Kopia av dina uppgifter',
      text: 'Här är allt som finns sparat om dig, i maskinläsbar form. Bara du ser det.',
      label: 'Dina uppgifter',
      file: 'koolla-mina-uppgifter',
      privately: 'Jag ger en kopia av dina uppgifter bara i en privat konversation. Be om den där.',
    },
    noSteward: 'de som sköter tjänsten',
    forget: 'Radera mina uppgifter',
    forgetTitle: 'Ska allt som är sparat om dig raderas?',
    forgetText:
      'Jag raderar ditt konto i Koolla, dina inställningar, påbörjade formulär och frågor som du skickat. Det går inte att ångra.',
    forgetYes: 'Radera allt',
    forgetNo: 'Radera inte',
    forgotten: 'Dina uppgifter har raderats.',
    forgottenText: 'Om du skriver till mig på nytt sparar jag igen ditt namn och din adress för att kunna svara.',
    notForgotten: (stewards) => `Du finns i registret, så dina uppgifter raderas av den registeransvariga: ${stewards}.`,
    kept: 'Ingenting raderades.',
  },
  en: {
    words: ['data', 'privacy'],
    action: 'My data in Koolla',
    typed: '/koolla data',
    title: 'What is kept of you',
    intro: 'This is all that is kept of you right now. Only you see this.',
    registry: 'In the registry',
    registryKept: (duties) => `${duties} duties; kept until you ask for deletion or the steward removes you`,
    notInRegistry: 'you are not in the registry',
    accounts: 'Your accounts',
    account: (platform, who, seen) => `${platform}: ${who}, last on ${seen}`,
    accountsKept: 'the address that I write to goes as soon as you remove Koolla; the rest is kept until you ask for deletion',
    settings: 'Your settings',
    hours: 'language, region and hours for messages; kept until you change them',
    noHours: 'language and region; kept until you change them',
    counts: {
      absences: (n) => ({ label: 'Absences', value: `${n}; deleted ${absenceKeptDays} days after they end` }),
      notices: (n) => ({ label: 'Messages sent to you and planned', value: `${n}; subject, time and whether it arrived, no text` }),
      answers: (n) => ({ label: 'Your answers to reminders and invitations', value: `${n}; the meeting stays in the network's history` }),
      figures: (n) => ({ label: 'Figures you have given', value: `${n}; they are the organisation's, your name can be taken off them` }),
      drafts: (n) => ({ label: 'Unfinished forms', value: `${n}; deleted when you send the form` }),
      questions: (n) => ({ label: 'Questions you sent to the steward', value: `${n}; kept until you ask for deletion` }),
      dialogues: (n) => ({ label: 'Conversations going on', value: `${n}; deleted within ${dialogueKeptMinutes} minutes` }),
      audit: (n) => ({ label: 'Event log', value: `${n}; who did what and when, no texts and no figures` }),
    },
    nothing: 'nothing',
    never: `The text of your messages is not stored in the log. Of a question it is kept for ${questionKeptDays} days how it was answered, without its text and your name; the text is kept only if you yourself send the question to the steward.`,
    bySteward: (stewards, id) =>
      `The steward corrects and deletes your data on your request: ${stewards}. Give your id ${id}. Deletion reaches waiting messages and the log as well; the organisation's duty and figures stay, without your name.`,
    byYourself: 'As you are not in the registry, you can delete all of this yourself.',
    copy: {
      action: 'A copy of my data',
      typed: 'copy',
      title: 'A copy of your data',
      text: 'Here is all that is kept of you, in machine-readable form. Only you see it.',
      label: 'Your data',
      file: 'koolla-my-data',
      privately: 'I give a copy of your data in a private conversation only. Ask for it there.',
    },
    noSteward: 'the administrator of the service',
    forget: 'Delete my data',
    forgetTitle: 'Delete all that is kept of you?',
    forgetText: 'I delete your account in Koolla, your settings, unfinished forms and the questions you sent. This cannot be undone.',
    forgetYes: 'Delete all',
    forgetNo: 'Do not delete',
    forgotten: 'Your data has been deleted.',
    forgottenText: 'If you write to me again, I store your name and address again in order to answer.',
    notForgotten: (stewards) => `You are in the registry, so your data is deleted by the steward: ${stewards}.`,
    kept: 'Nothing was deleted.',
  },
};
