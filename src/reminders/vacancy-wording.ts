// What is said when a network has nobody who would call it together.
import type { Language } from '../conversation/view.js';
import type { VacancyReason } from './model.js';

interface VacancyWords {
  readonly title: (network: string) => string;
  readonly why: (reason: VacancyReason, contact: string, detail: string) => string;
  readonly ask: string;
  readonly agreed: string;
  readonly proposal: (organisations: string) => string;
  readonly takeOver: string;
  readonly typed: string;
  readonly form: {
    readonly title: string;
    readonly intro: (network: string) => string;
    readonly who: string;
    readonly whoHint: string;
  };
  readonly problems: {
    readonly missing: string;
    readonly unknown: string;
  };
  readonly refused: string;
  readonly done: {
    readonly person: (name: string, network: string) => string;
    readonly organisation: (name: string, network: string) => string;
    readonly personNext: string;
    readonly personUnreachable: string;
    readonly organisationNext: (people: string) => string;
    readonly organisationNobody: string;
  };
  readonly convenerNow: string;
  readonly recorded: (organisation: string, day: string) => string;
  readonly reach: string;
  readonly unreachable: string;
  readonly events: {
    readonly asked: (name: string) => string;
    readonly took: (name: string) => string;
    readonly askedColleague: (name: string) => string;
  };
  readonly step: string;
  readonly colleagueStep: string;
  readonly colleague: (contact: string) => string;
}

/** The words by language. */
export const vacancyWording: Record<Language, VacancyWords> = {
  fi: {
    title: (network) => `Kuka jatkaa koollekutsujana? ${network}`,
    why: (reason, contact, detail) =>
      ({
        'no-contact': 'Verkostolle ei ole nimetty yhteyshenkilöä, joten kukaan ei saa muistutusta koolle kutsumisesta.',
        left: `Yhteyshenkilö ${contact} ei ole enää tavoitettavissa: hänen tilinsä on poistettu käytöstä.`,
        silent: `Yhteyshenkilö ${contact} ei ole vastannut ${detail} muistutukseen.`,
        dissolved: `Yhteyshenkilön ${contact} organisaatio päättyi ${detail}.`,
      })[reason],
    ask: 'Kysyn tätä sinulta kerran. Valitse henkilö tai organisaatio, joka jatkaa.',
    agreed: 'Sopimuksen mukaan',
    proposal: (organisations) =>
      `Tehtäviä jatkaa lain mukaan ${organisations}. Tämä on vain ehdotus: kukaan ei ole vahvistanut, että koollekutsujan rooli siirtyi samalla.`,
    takeOver: 'Valitse jatkaja',
    typed: 'jatkaja',
    form: {
      title: 'Koollekutsujan jatkaja',
      intro: (network) => `${network}. Valinta kirjataan rekisteriin, ja entinen jää historiaan.`,
      who: 'Henkilö tai organisaatio',
      whoHint: 'Kirjoita nimen alku. Henkilö saa muistutukset; organisaatiosta muistutetaan sen koordinaattoria.',
    },
    problems: {
      missing: 'Valitse henkilö tai organisaatio.',
      unknown: 'En löydä tätä rekisteristä. Uuden henkilön voit lisätä verkoston asetuksissa.',
    },
    refused: 'Jatkajan valitsee rekisterin hoitaja.',
    done: {
      person: (name, network) => `Kirjattu: yhteyshenkilönä jatkaa ${name}. ${network}`,
      organisation: (name, network) => `Kirjattu: koollekutsujana jatkaa ${name}. ${network}`,
      personNext: 'Seuraava muistutus menee hänelle.',
      personUnreachable: 'En tavoita häntä vielä: muistutus menee perille, kun hän on kerran avannut Koollan Slackissa tai Teamsissa.',
      organisationNext: (people) => `Muistutan organisaation koordinaattoria: ${people}.`,
      organisationNobody: 'Organisaatiosta ei ole nimetty henkilöä, jota muistuttaisin. Nimeä yhteyshenkilö, kun hän on tiedossa.',
    },
    convenerNow: 'Koollekutsuja nyt',
    recorded: (organisation, day) => `${organisation} (rekisterin hoitajan kirjaus ${day})`,
    reach: 'Tavoitettavuus',
    unreachable: 'koollekutsujaa ei tavoiteta; rekisterin hoitaja selvittää, kuka jatkaa',
    events: {
      asked: (name) => `${name}: kysyttiin, kuka jatkaa koollekutsujana`,
      took: (name) => `kirjasi koollekutsujan jatkajaksi: ${name}`,
      askedColleague: (name) => `${name}: kysyttiin organisaation koordinaattorilta`,
    },
    step: 'kysymys, kuka jatkaa koollekutsujana',
    colleagueStep: 'kysymys organisaation koordinaattorille',
    colleague: (contact) =>
      contact
        ? `${contact} ei ole vastannut muistutuksiin, joten kysyn sinulta organisaation koordinaattorina.`
        : 'Kysyn sinulta organisaation koordinaattorina: verkostolla ei ole yhteyshenkilöä.',
  },
  sv: {
    title: (network) => `Vem fortsätter som sammankallande? ${network}`,
    why: (reason, contact, detail) =>
      ({
        'no-contact': 'Nätverket har ingen kontaktperson, så ingen får påminnelser om att sammankalla det.',
        left: `Kontaktpersonen ${contact} går inte längre att nå: personens konto har tagits ur bruk.`,
        silent: `Kontaktpersonen ${contact} har inte svarat på ${detail} påminnelser.`,
        dissolved: `Kontaktpersonen ${contact} hör till en organisation som upphörde ${detail}.`,
      })[reason],
    ask: 'Jag frågar dig en gång. Välj den person eller organisation som fortsätter.',
    agreed: 'Enligt avtalet',
    proposal: (organisations) =>
      `Uppgifterna fortsätter enligt lag hos ${organisations}. Det är bara ett förslag: ingen har bekräftat att rollen som sammankallande gick över dit.`,
    takeOver: 'Välj vem som fortsätter',
    typed: 'efterträdare',
    form: {
      title: 'Vem fortsätter?',
      intro: (network) => `${network}. Valet antecknas i registret och den tidigare finns kvar i historiken.`,
      who: 'Person eller organisation',
      whoHint: 'Skriv början av namnet. En person får påminnelserna; för en organisation påminns dess koordinator.',
    },
    problems: {
      missing: 'Välj en person eller en organisation.',
      unknown: 'Jag hittar inte detta i registret. En ny person kan läggas till i nätverkets inställningar.',
    },
    refused: 'Vem som fortsätter väljs av den registeransvariga.',
    done: {
      person: (name, network) => `Antecknat: ${name} fortsätter som kontaktperson. ${network}`,
      organisation: (name, network) => `Antecknat: ${name} fortsätter som sammankallande. ${network}`,
      personNext: 'Nästa påminnelse går till personen.',
      personUnreachable: 'Jag når inte personen ännu: påminnelsen kommer fram när hen har öppnat Koolla en gång i Slack eller Teams.',
      organisationNext: (people) => `Jag påminner organisationens koordinator: ${people}.`,
      organisationNobody: 'Ingen person i organisationen är namngiven för påminnelser. Ange en kontaktperson när den är känd.',
    },
    convenerNow: 'Sammankallande nu',
    recorded: (organisation, day) => `${organisation} (antecknat av den registeransvariga ${day})`,
    reach: 'Nåbarhet',
    unreachable: 'sammankallaren kan inte nås; den registeransvariga utreder vem som fortsätter',
    events: {
      asked: (name) => `${name}: tillfrågades om vem som fortsätter som sammankallande`,
      took: (name) => `antecknade ny sammankallande: ${name}`,
      askedColleague: (name) => `${name}: tillfrågades som organisationens koordinator`,
    },
    step: 'fråga om vem som fortsätter som sammankallande',
    colleagueStep: 'fråga till organisationens koordinator',
    colleague: (contact) =>
      contact
        ? `${contact} har inte svarat på påminnelserna, så jag frågar dig som organisationens koordinator.`
        : 'Jag frågar dig som organisationens koordinator: nätverket har ingen kontaktperson.',
  },
  en: {
    title: (network) => `Who carries on as convener? ${network}`,
    why: (reason, contact, detail) =>
      ({
        'no-contact': 'The network has no contact person, so nobody is reminded to call it together.',
        left: `The contact person ${contact} can no longer be reached: the account has been deactivated.`,
        silent: `The contact person ${contact} has not answered ${detail} reminders.`,
        dissolved: `The contact person ${contact} belongs to an organisation that ended on ${detail}.`,
      })[reason],
    ask: 'I ask you this once. Choose the person or organisation that carries on.',
    agreed: 'By the agreement',
    proposal: (organisations) =>
      `By law the tasks went on to ${organisations}. That is only a proposal: nobody has confirmed that the convening role went there too.`,
    takeOver: 'Choose who carries on',
    typed: 'successor',
    form: {
      title: 'Who carries on?',
      intro: (network) => `${network}. The choice is recorded in the registry, and the former one stays in its history.`,
      who: 'Person or organisation',
      whoHint: 'Type the beginning of the name. A person gets the reminders; for an organisation its coordinator does.',
    },
    problems: {
      missing: 'Choose a person or an organisation.',
      unknown: 'I cannot find this in the registry. A new person can be added in the network’s settings.',
    },
    refused: 'Who carries on is chosen by the steward of the registry.',
    done: {
      person: (name, network) => `Recorded: ${name} carries on as contact person. ${network}`,
      organisation: (name, network) => `Recorded: ${name} carries on as convener. ${network}`,
      personNext: 'The next reminder goes to them.',
      personUnreachable: 'I cannot reach them yet: reminders arrive once they have opened Koolla in Slack or Teams.',
      organisationNext: (people) => `I remind the organisation’s coordinator: ${people}.`,
      organisationNobody: 'Nobody in the organisation is named for reminders. Name a contact person once one is known.',
    },
    convenerNow: 'Convener now',
    recorded: (organisation, day) => `${organisation} (recorded by the steward on ${day})`,
    reach: 'Reachability',
    unreachable: 'the convener cannot be reached; the steward is finding out who carries on',
    events: {
      asked: (name) => `${name}: was asked who carries on as convener`,
      took: (name) => `recorded who carries on as convener: ${name}`,
      askedColleague: (name) => `${name}: was asked as the organisation’s coordinator`,
    },
    step: 'question who carries on as convener',
    colleagueStep: 'question to the organisation’s coordinator',
    colleague: (contact) =>
      contact
        ? `${contact} has not answered the reminders, so I ask you as the organisation’s coordinator.`
        : 'I ask you as the organisation’s coordinator: the network has no contact person.',
  },
};
