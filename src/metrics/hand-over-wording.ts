// Handing reporting over, in three languages.
import type { Language } from '../conversation/view.js';

export interface HandOverWords {
  readonly form: {
    readonly title: string;
    readonly intro: string;
    readonly organisation: string;
    readonly from: string;
    readonly who: string;
    readonly whoHint: string;
    readonly submit: string;
    readonly cancel: string;
    readonly open: string;
  };
  readonly problems: {
    readonly choose: string;
    readonly missing: string;
    readonly unknown: string;
    readonly same: (name: string) => string;
    readonly already: (name: string) => string;
    readonly unreachable: (name: string) => string;
    readonly absent: (name: string, until: string) => string;
  };
  readonly asked: (name: string) => string;
  readonly askedText: (organisation: string, from: string) => string;
  readonly offer: (from: string) => string;
  readonly offerText: (organisation: string) => string;
  readonly accept: string;
  readonly decline: string;
  readonly accepted: (organisation: string) => string;
  readonly acceptedText: string;
  readonly declined: string;
  readonly tookOver: (name: string) => string;
  readonly saidNo: (name: string) => string;
  readonly saidNoText: (organisation: string) => string;
  readonly gone: string;
  readonly notYours: string;
  readonly nothing: string;
  readonly automatic: string;
}

export const handOverWording: Record<Language, HandOverWords> = {
  fi: {
    form: {
      title: 'Siirrä raportointi',
      intro: 'Raportointi siirtyy, kun uusi henkilö suostuu. Siihen asti se pysyy ennallaan.',
      organisation: 'Organisaatio',
      from: 'Keneltä',
      who: 'Kenelle',
      whoHint: 'Nimi tai työsähköposti',
      submit: 'Kysy häneltä',
      cancel: 'Peruuta',
      open: 'Siirrä raportointi',
    },
    problems: {
      choose: 'Valitse yksi.',
      missing: 'Kirjoita nimi tai työsähköposti.',
      unknown: 'En löydä häntä rekisteristä. Rekisterin hoitaja voi nimetä hänet: luvut asetukset.',
      same: (name) => `${name} raportoi jo itse. Valitse joku muu.`,
      already: (name) => `${name} raportoi jo tälle organisaatiolle.`,
      unreachable: (name) =>
        `${name} ei ole vielä avannut Koollaa, joten kysymys ei tavoittaisi häntä. Pyydä häntä lähettämään Koollalle viesti.`,
      absent: (name, until) => `${name} on poissa ${until} asti. Valitse joku muu tai siirrä myöhemmin.`,
    },
    asked: (name) => `Pyyntö lähtee: ${name}`,
    askedText: (organisation, from) => `${organisation}: raportointi siirtyy, kun hän suostuu. Siihen asti luvut antaa ${from}.`,
    offer: (from) => `${from} pyytää sinua raportoimaan lukuja`,
    offerText: (organisation) => `${organisation}. Luvut annetaan Koollassa kerran kuussa, ja Koolla muistuttaa niistä.`,
    accept: 'Suostun',
    decline: 'En voi',
    accepted: (organisation) => `Raportoit nyt: ${organisation}`,
    acceptedText: 'Kirjoita ”luvut”, niin näet, mitä odotetaan.',
    declined: 'Selvä. Raportointi pysyy ennallaan.',
    tookOver: (name) => `${name} raportoi sinun sijastasi`,
    saidNo: (name) => `${name} ei voi ottaa raportointia`,
    saidNoText: (organisation) => `${organisation}: raportointi pysyy sinulla. Voit kysyä toista: luvut siirrä.`,
    gone: 'Tähän ei enää tarvita vastausta.',
    notYours: 'Tämä kysymys on toiselle henkilölle.',
    nothing: 'Sinulla ei ole raportointia, jonka voisi siirtää.',
    automatic: 'Automaattinen viesti.',
  },
  sv: {
    form: {
      title: 'Överlåt rapporteringen',
      intro: 'Rapporteringen flyttas när den nya personen samtycker. Till dess är allt som förut.',
      organisation: 'Organisation',
      from: 'Från',
      who: 'Till',
      whoHint: 'Namn eller tjänsteadress',
      submit: 'Fråga personen',
      cancel: 'Avbryt',
      open: 'Överlåt rapporteringen',
    },
    problems: {
      choose: 'Välj ett alternativ.',
      missing: 'Skriv namn eller tjänsteadress.',
      unknown: 'Jag hittar inte personen i registret. Den registeransvariga kan utse henne eller honom: siffror inställningar.',
      same: (name) => `${name} rapporterar redan själv. Välj någon annan.`,
      already: (name) => `${name} rapporterar redan för den här organisationen.`,
      unreachable: (name) =>
        `${name} har inte öppnat Koolla ännu, så frågan skulle inte nå fram. Be personen skicka ett meddelande till Koolla.`,
      absent: (name, until) => `${name} är borta till och med ${until}. Välj någon annan eller överlåt senare.`,
    },
    asked: (name) => `Frågan går till ${name}`,
    askedText: (organisation, from) =>
      `${organisation}: rapporteringen flyttas när personen samtycker. Till dess anges siffrorna av ${from}.`,
    offer: (from) => `${from} ber dig rapportera siffror`,
    offerText: (organisation) => `${organisation}. Siffrorna anges i Koolla en gång i månaden, och Koolla påminner om dem.`,
    accept: 'Jag samtycker',
    decline: 'Jag kan inte',
    accepted: (organisation) => `Du rapporterar nu för ${organisation}`,
    acceptedText: 'Skriv ”siffror” för att se vad som väntas.',
    declined: 'Uppfattat. Rapporteringen är som förut.',
    tookOver: (name) => `${name} rapporterar i ditt ställe`,
    saidNo: (name) => `${name} kan inte ta över rapporteringen`,
    saidNoText: (organisation) => `${organisation}: rapporteringen är kvar hos dig. Du kan fråga någon annan: siffror överlåt.`,
    gone: 'Det behövs inget svar längre.',
    notYours: 'Frågan är ställd till en annan person.',
    nothing: 'Du har ingen rapportering att överlåta.',
    automatic: 'Automatiskt meddelande.',
  },
  en: {
    form: {
      title: 'Hand reporting over',
      intro: 'Reporting moves once the new person agrees. Until then everything stays as it is.',
      organisation: 'Organisation',
      from: 'From',
      who: 'To',
      whoHint: 'Name or work e-mail',
      submit: 'Ask them',
      cancel: 'Cancel',
      open: 'Hand reporting over',
    },
    problems: {
      choose: 'Choose one.',
      missing: 'Write a name or a work e-mail.',
      unknown: 'I cannot find them in the registry. The steward can name them: figures settings.',
      same: (name) => `${name} reports already. Choose somebody else.`,
      already: (name) => `${name} reports for this organisation already.`,
      unreachable: (name) => `${name} has not opened Koolla yet, so the question would not reach them. Ask them to send Koolla a message.`,
      absent: (name, until) => `${name} is away until ${until}. Choose somebody else, or hand over later.`,
    },
    asked: (name) => `${name} is being asked`,
    askedText: (organisation, from) => `${organisation}: reporting moves once they agree. Until then the figures are given by ${from}.`,
    offer: (from) => `${from} asks you to report figures`,
    offerText: (organisation) => `${organisation}. Figures are given in Koolla once a month, and Koolla reminds you of them.`,
    accept: 'I agree',
    decline: 'I cannot',
    accepted: (organisation) => `You now report for ${organisation}`,
    acceptedText: 'Type “figures” to see what is awaited.',
    declined: 'Noted. Reporting stays as it was.',
    tookOver: (name) => `${name} reports in your place`,
    saidNo: (name) => `${name} cannot take the reporting over`,
    saidNoText: (organisation) => `${organisation}: the reporting stays with you. You can ask somebody else: figures handover.`,
    gone: 'No answer is needed any more.',
    notYours: 'This question is for somebody else.',
    nothing: 'You have no reporting to hand over.',
    automatic: 'Automatic message.',
  },
};
