// Learn in Swedish, as it is written in Finland.
import { joined, type Words } from './wording.js';

export const sv: Words = {
  actions: {
    right: 'Rätt',
    wrong: 'Rätta detta',
    send: 'Fråga den registeransvariga',
    answer: 'Svara den som frågade',
    dismiss: 'Kräver ingen ändring',
    done: 'Behandlat',
    open: 'Öppna',
    list: 'Öppna frågor',
    missed: 'Frågor utan svar',
    proposals: 'Ändringsförslag',
  },
  form: {
    wrongTitle: 'Rätta svaret',
    sendTitle: 'Skicka frågan',
    answerTitle: 'Svara på frågan',
    question: 'Fråga',
    questionHint: 'Du kan ändra frågan innan du skickar den.',
    correct: 'Vad är rätt, eller vem hör saken till?',
    correctHint: 'Om du inte vet vad som är rätt, berätta vad som är fel i svaret.',
    whose: 'Vem tycker du att saken hör till?',
    whoseHint: 'Du kan lämna fältet tomt.',
    answer: 'Svar till den som frågade',
    answerHint: 'Svaret antecknas också som ett förslag till ändring av registret.',
    send: 'Skicka',
    cancel: 'Avbryt',
    reader: (names) =>
      names
        ? `Din fråga, ditt förslag och ditt namn ses av den registeransvariga: ${names}. De sparas först när du skickar formuläret.`
        : 'Registret har ännu ingen registeransvarig. Din fråga, ditt förslag och ditt namn sparas när du skickar formuläret, och den registeransvariga ser dem när hen har utsetts.',
    noClients: 'Skriv inga uppgifter om klienter.',
    asker: (name) => `Svaret och ditt namn skickas till den som frågade${name ? ` (${name})` : ''}.`,
  },
  problems: {
    question: 'Skriv frågan.',
    correct: 'Skriv vad som är rätt eller vad som är fel i svaret.',
    answer: 'Skriv ett svar till den som frågade.',
    tooLong: (most) => `Förkorta texten till högst ${most} tecken.`,
    identityCode: 'Texten innehåller en personbeteckning. Ta bort den innan du skickar.',
  },
  asker: {
    thanks: 'Tack! Bra att veta att svaret var rätt.',
    sentTitle: 'Tack, din fråga har skickats.',
    sent: (names) =>
      names
        ? `Jag förmedlar den registeransvarigas (${names}) svar till vår egen chatt.`
        : 'Frågan väntar tills en registeransvarig har utsetts. Du får svaret i vår egen chatt.',
    alreadySent: (day) => `Du skickade den här frågan till den registeransvariga redan ${day}. Du får svaret i vår egen chatt.`,
    notYours: 'En fråga kan skickas bara av den som ställde den. Ställ samma fråga till mig själv, så kan du skicka din egen fråga.',
    askAgain: 'Jag minns inte längre vem som frågade det här. Fråga på nytt, så kan du skicka frågan.',
    gone: 'Den här frågan finns inte längre. Fråga på nytt, så kan du skicka den.',
    answerTitle: 'Den registeransvariga har svarat på din fråga',
    dismissedTitle: 'Den registeransvariga har behandlat din fråga',
    dismissed: 'Frågan ledde inte till någon ändring i registret. Tack för att du berättade.',
    youAsked: 'Du frågade',
    answeredBy: 'Svarade',
    proposal: 'Svaret är samtidigt ett förslag till ändring av registret. Mina egna svar ändras först när registret har ändrats.',
  },
  steward: {
    cardTitle: 'En fråga väntar på ditt svar',
    facts: {
      from: 'Frågeställare',
      sentOn: 'Skickad',
      koolla: 'Koollas svar',
      about: 'Svaret gällde',
      suggestion: 'Frågeställarens förslag',
      answer: 'Svar',
      answeredBy: 'Behandlades av',
      code: 'Kod',
      handling: 'Läge',
    },
    handling: {
      open: 'väntar på svar',
      answered: 'besvarad, förslag till registret',
      dismissed: 'krävde ingen ändring',
      done: 'besvarad, förslaget behandlat',
    },
    handledTitle: 'Frågan har behandlats',
    tooLate: 'Någon annan hann behandla frågan först. Ditt svar skickades inte.',
    listTitle: (open) =>
      open === 0 ? 'Ingen fråga väntar på svar.' : open === 1 ? '1 fråga väntar på svar' : `${open} frågor väntar på svar`,
    listEmpty: 'När någon skickar en fråga eller en rättelse får du ett meddelande.',
    more: (count) => `Dessutom ${count} till. De visas när dessa har besvarats.`,
    how: (typed) => `Öppna en fråga genom att skriva dess kod: ${typed}`,
    proposalsTitle: (count) =>
      count === 0
        ? 'Det finns inga obehandlade ändringsförslag.'
        : count === 1
          ? '1 förslag till ändring av registret'
          : `${count} förslag till ändring av registret`,
    proposal: 'Förslag till registret',
    proposalsNote: 'Markera förslaget som behandlat när registret har ändrats eller när ingen ändring görs.',
    missedTitle: 'Vad som frågades utan att få svar, de senaste åtta veckorna',
    missedNone: 'Alla frågor har fått svar, och inget svar har markerats som fel.',
    missedNote: 'Listan visar inte vem som frågade. Frågans text visas bara om frågeställaren har skickat den.',
    missedCut: (shown) => `Här är de ${shown} första raderna.`,
    missedTexts: 'Skickade frågor',
    columns: { week: 'Vecka', state: 'Koollas svar', language: 'Språk', about: 'Svaret gällde', count: 'Gånger' },
    markedWrong: 'fel enligt frågeställaren',
    aPerson: 'kontaktperson',
    refusedTitle: 'Frågorna behandlas av den registeransvariga.',
    refused: (names) => (names ? `Registeransvarig: ${names}.` : 'Registret har ännu ingen registeransvarig. Fråga Koollas administratör.'),
    noSuchCode: 'Ingen fråga har den koden.',
  },
  states: {
    agreed: 'besvarad: avtalat ansvar',
    open: 'besvarad: ännu inte avtalat',
    figure: 'besvarad: siffra',
    contact: 'besvarad: kontaktuppgift',
    succession: 'besvarad: organisationsändring',
    info: 'besvarad',
    'not-assigned': 'inte avtalat i det här området',
    unknown: 'inte känt',
    ambiguous: 'bad om precisering',
    'did-you-mean': 'erbjöd alternativ',
  },
  languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
  week: (year, week) => `${Number(week)}/${year}`,
  and: (items) => joined(items, 'och'),
  quote: (text) => `”${text}”`,
  command: '/kysymykset',
  typed: { missed: '/kysymykset obesvarade', proposals: '/kysymykset förslag' },
  home: {
    heading: 'Frågor till dig',
    waiting: (count) => (count === '1' ? 'En fråga väntar på ditt svar.' : `${count} frågor väntar på ditt svar.`),
    show: 'Visa frågorna',
  },
};
