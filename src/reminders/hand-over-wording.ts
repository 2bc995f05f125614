// What is said when the duty to call a network together changes hands.
import type { Language } from '../conversation/view.js';

interface HandOverWords {
  readonly offerTitle: (network: string) => string;
  readonly offer: (by: string, lasting: boolean) => string;
  readonly offerUntil: (by: string, day: string) => string;
  readonly returned: (who: string, why: 'declined' | 'lapsed') => string;
  readonly returnedTitle: (network: string) => string;
  readonly remindAssignee: (until: string) => string;
  readonly accept: string;
  readonly decline: string;
  readonly typedAccept: string;
  readonly typedDecline: string;
  readonly stateOffered: (name: string, until: string) => string;
  readonly stateAccepted: (name: string) => string;
  readonly offeredTitle: (name: string) => string;
  readonly offeredText: (until: string, by: string) => string;
  readonly acceptedTitle: (name: string, network: string) => string;
  readonly acceptedText: string;
  readonly acceptedLasting: string;
  readonly declinedTitle: (name: string) => string;
  readonly declinedText: (by: string) => string;
  readonly intro: (days: number) => string;
  readonly toPerson: string;
  readonly who: string;
  readonly whoHint: string;
  readonly lasting: string;
  readonly lastingText: string;
  readonly missing: string;
  readonly self: string;
  readonly passed: (name: string) => string;
  readonly already: (name: string) => string;
  readonly unknown: (stewards: string) => string;
  readonly unreachable: (name: string) => string;
  readonly absent: (name: string, day: string) => string;
  readonly events: {
    readonly offered: (name: string) => string;
    readonly accepted: string;
    readonly declined: (reason: string) => string;
    readonly lapsed: (name: string) => string;
    readonly asked: (name: string) => string;
  };
  readonly step: string;
}

/** The words of a hand-over by language. */
export const handOverWording: Record<Language, HandOverWords> = {
  fi: {
    offerTitle: (network) => `Otatko tämän hoitaaksesi? ${network}`,
    offer: (by, lasting) =>
      lasting
        ? `${by} pyytää sinua verkoston yhteyshenkilöksi: jatkossa muistutan sinua verkoston koolle kutsumisesta.`
        : `${by} pyytää, että kutsut verkoston koolle tällä kaudella.`,
    offerUntil: (by, day) => `Vastaathan viimeistään ${day}. Jos en kuule sinusta, asia palaa pyytäjälle: ${by}.`,
    returned: (who, why) =>
      why === 'declined'
        ? `${who} ei voi ottaa asiaa hoitaakseen, joten se on taas sinulla.`
        : `${who} ei vastannut ajoissa, joten asia on taas sinulla.`,
    returnedTitle: (network) => `Siirto ei onnistunut: ${network}`,
    remindAssignee: (until) =>
      `Otit tämän hoitaaksesi. Verkoston on määrä kokoontua ${until} mennessä. Kun ajankohta on sovittu, kerro se tässä.`,
    accept: 'Otan hoitaakseni',
    decline: 'En voi ottaa',
    typedAccept: 'otan hoitaakseni',
    typedDecline: 'en ota',
    stateOffered: (name, until) => `Kysytty, ottaako ${name} asian hoitaakseen; vastausta odotetaan viimeistään ${until}.`,
    stateAccepted: (name) => `Asian hoitaa ${name}, ajankohtaa odotetaan.`,
    offeredTitle: (name) => `Kysyn, ottaako ${name} tämän hoitaakseen`,
    offeredText: (until, by) => `Vastausaikaa on ${until} asti. Jos vastaus on kielteinen tai sitä ei tule, asian hoitaa edelleen ${by}.`,
    acceptedTitle: (name, network) => `Asian hoitaa ${name}: ${network}`,
    acceptedText: 'Kun ajankohta on sovittu, kerro se tässä. Muistutan, jos ajankohtaa ei kuulu.',
    acceptedLasting: 'Tästä lähtien hän on verkoston yhteyshenkilö.',
    declinedTitle: (name) => `${name} ei ota tätä hoitaakseen`,
    declinedText: (by) => `Asian hoitaa edelleen ${by}.`,
    intro: (days) =>
      `Kerro, kenen puoleen käännyn. Kysyn häneltä ensin, ottaako hän asian hoitaakseen; vastausaikaa on ${days} työpäivää. Siihen asti asia on sinun.`,
    toPerson: 'Toiselle henkilölle, jonka kirjoitan alle',
    who: 'Henkilön työsähköposti tai koko nimi',
    whoHint: 'Vain, jos valitsit toisen henkilön. Hänen on oltava rekisterissä.',
    lasting: 'Pysyvä siirto',
    lastingText: 'Siirrän yhteyshenkilön tehtävän pysyvästi, jos hän suostuu',
    missing: 'Kirjoita henkilön työsähköposti tai koko nimi.',
    self: 'Et voi siirtää asiaa itsellesi. Valitse joku muu.',
    passed: (name) => `${name} on tällä kaudella jo siirtänyt asian eteenpäin tai jättänyt sen ottamatta. Valitse joku muu.`,
    already: (name) => `${name} on jo verkoston yhteyshenkilö. Valitse joku muu tai rekisterin hoitaja.`,
    unknown: (stewards) =>
      `En tunne tätä henkilöä: vastaanottajan on oltava rekisterissä. Tarkista nimi tai osoite, tai pyydä lisäämään hänet: ${stewards || 'rekisterin hoitaja'}.`,
    unreachable: (name) =>
      `En tavoita henkilöä ${name} Slackissa enkä Teamsissa, joten en voi kysyä häneltä. Valitse joku muu tai rekisterin hoitaja.`,
    absent: (name, day) => `${name} on poissa ${day} asti. Valitse joku muu.`,
    events: {
      offered: (name) => `pyysi jatkajaksi: ${name}`,
      accepted: 'otti asian hoitaakseen',
      declined: (reason) => `ei ottanut asiaa hoitaakseen${reason ? `: ${reason}` : ''}`,
      lapsed: (name) => `${name} ei vastannut pyyntöön, asia palasi pyytäjälle`,
      asked: (name) => `${name}: kysyttiin, ottaako hän asian hoitaakseen`,
    },
    step: 'kysymys, ottaako hän asian hoitaakseen',
  },
  sv: {
    offerTitle: (network) => `Tar du hand om det här? ${network}`,
    offer: (by, lasting) =>
      lasting
        ? `${by} ber dig bli nätverkets kontaktperson: framöver påminner jag dig om att sammankalla nätverket.`
        : `${by} ber dig sammankalla nätverket den här perioden.`,
    offerUntil: (by, day) => `Svara senast ${day}. Om jag inte hör något från dig går ärendet tillbaka till ${by}, som bad dig.`,
    returned: (who, why) =>
      why === 'declined'
        ? `${who} kan inte ta hand om ärendet, så det är hos dig igen.`
        : `${who} svarade inte i tid, så ärendet är hos dig igen.`,
    returnedTitle: (network) => `Överlämningen lyckades inte: ${network}`,
    remindAssignee: (until) => `Du tog hand om det här. Nätverket ska mötas senast ${until}. Berätta här när tidpunkten är avtalad.`,
    accept: 'Jag tar hand om det',
    decline: 'Jag kan inte ta det',
    typedAccept: 'jag tar det',
    typedDecline: 'jag tar det inte',
    stateOffered: (name, until) => `${name} har tillfrågats om att ta hand om ärendet; svar väntas senast ${until}.`,
    stateAccepted: (name) => `${name} tar hand om ärendet, tidpunkten är inte avtalad än.`,
    offeredTitle: (name) => `Jag frågar om ${name} tar hand om det här`,
    offeredText: (until, by) => `Svarstiden går ut ${until}. Blir svaret nej, eller uteblir det, går ärendet tillbaka till ${by}.`,
    acceptedTitle: (name, network) => `${name} tar hand om ärendet: ${network}`,
    acceptedText: 'Berätta här när tidpunkten är avtalad. Jag påminner om jag inte hör något.',
    acceptedLasting: 'Från och med nu är hen nätverkets kontaktperson.',
    declinedTitle: (name) => `${name} tar inte hand om det här`,
    declinedText: (by) => `Ärendet går tillbaka till ${by}.`,
    intro: (days) =>
      `Berätta vem jag ska vända mig till. Jag frågar först om personen tar hand om ärendet; svarstiden är ${days} arbetsdagar. Till dess är ärendet ditt.`,
    toPerson: 'Till en annan person, som jag skriver nedan',
    who: 'Personens e-postadress i arbetet eller fullständiga namn',
    whoHint: 'Bara om du valde en annan person. Personen måste finnas i registret.',
    lasting: 'Permanent överlämning',
    lastingText: 'Jag överlämnar uppgiften som kontaktperson permanent, om personen samtycker',
    missing: 'Skriv personens e-postadress i arbetet eller fullständiga namn.',
    self: 'Du kan inte överlämna ärendet till dig själv. Välj någon annan.',
    passed: (name) => `${name} har redan lämnat ärendet vidare eller avböjt det den här perioden. Välj någon annan.`,
    already: (name) => `${name} är redan nätverkets kontaktperson. Välj någon annan eller den registeransvariga.`,
    unknown: (stewards) =>
      `Jag känner inte till personen: mottagaren måste finnas i registret. Kontrollera namnet eller adressen, eller be att personen läggs till: ${stewards || 'den registeransvariga'}.`,
    unreachable: (name) => `Jag når inte ${name} i Slack eller Teams, så jag kan inte fråga. Välj någon annan eller den registeransvariga.`,
    absent: (name, day) => `${name} är borta till och med ${day}. Välj någon annan.`,
    events: {
      offered: (name) => `bad ${name} ta över`,
      accepted: 'tog hand om ärendet',
      declined: (reason) => `tog inte hand om ärendet${reason ? `: ${reason}` : ''}`,
      lapsed: (name) => `${name} svarade inte på förfrågan, ärendet gick tillbaka`,
      asked: (name) => `${name}: tillfrågades om att ta hand om ärendet`,
    },
    step: 'fråga om personen tar hand om ärendet',
  },
  en: {
    offerTitle: (network) => `Will you take this over? ${network}`,
    offer: (by, lasting) =>
      lasting
        ? `${by} asks you to become the network’s contact person: from then on I remind you to call the network together.`
        : `${by} asks you to call the network together this time.`,
    offerUntil: (by, day) => `Please answer by ${day}. If I do not hear from you, it goes back to ${by}.`,
    returned: (who, why) =>
      why === 'declined'
        ? `${who} cannot take this over, so it is with you again.`
        : `${who} did not answer in time, so it is with you again.`,
    returnedTitle: (network) => `The hand-over did not work out: ${network}`,
    remindAssignee: (until) => `You took this over. The network is to meet by ${until}. Once the time is agreed, tell me here.`,
    accept: 'I will take it over',
    decline: 'I cannot take it',
    typedAccept: 'accept',
    typedDecline: 'decline',
    stateOffered: (name, until) => `${name} has been asked to take it over; an answer is expected by ${until}.`,
    stateAccepted: (name) => `${name} has taken it over; the time is not agreed yet.`,
    offeredTitle: (name) => `I am asking ${name} to take this over`,
    offeredText: (until, by) => `There is time to answer until ${until}. If the answer is no, or there is none, it goes back to ${by}.`,
    acceptedTitle: (name, network) => `${name} has taken this over: ${network}`,
    acceptedText: 'Once the time is agreed, tell me here. I will remind you if I do not hear of it.',
    acceptedLasting: 'From now on this is the network’s contact person.',
    declinedTitle: (name) => `${name} does not take this over`,
    declinedText: (by) => `It goes back to ${by}.`,
    intro: (days) =>
      `Tell me whom to turn to. I first ask whether they will take it over; they have ${days} working days to answer. Until then it stays with you.`,
    toPerson: 'To somebody else, named below',
    who: 'Their work e-mail or full name',
    whoHint: 'Only if you chose somebody else. They must be in the registry.',
    lasting: 'For good',
    lastingText: 'I hand over the contact person’s duty for good, if they agree',
    missing: 'Type their work e-mail or full name.',
    self: 'You cannot hand it over to yourself. Choose somebody else.',
    passed: (name) => `${name} has already passed this on or left it this time. Choose somebody else.`,
    already: (name) => `${name} is already the network’s contact person. Choose somebody else, or the steward.`,
    unknown: (stewards) =>
      `I do not know this person: whoever takes over must be in the registry. Check the name or the address, or ask for them to be added: ${stewards || 'the steward of the registry'}.`,
    unreachable: (name) => `I cannot reach ${name} in Slack or Teams, so I cannot ask. Choose somebody else, or the steward.`,
    absent: (name, day) => `${name} is away until ${day}. Choose somebody else.`,
    events: {
      offered: (name) => `asked ${name} to take over`,
      accepted: 'took it over',
      declined: (reason) => `did not take it over${reason ? `: ${reason}` : ''}`,
      lapsed: (name) => `${name} did not answer the request; it went back`,
      asked: (name) => `${name}: was asked to take it over`,
    },
    step: 'question whether they will take it over',
  },
};
