// The words of the settings page, its form of language and region, and the accounts' form.
import type { Language } from './view.js';

interface SettingsWords {
  /** By itself on the page, with the other languages' word for who cannot read this one. */
  readonly languageAction: string;
  readonly formTitle: string;
  readonly formIntro: string;
  readonly language: string;
  readonly byClient: string;
  /** "Suomi, sovelluksen kielen mukaan". */
  readonly spokenByClient: (name: string) => string;
  readonly region: string;
  readonly regionHint: string;
  readonly noRegion: (workspace: string | undefined) => string;
  readonly workspaceRegion: string;
  readonly workspaceHint: string;
  readonly noWorkspaceRegion: string;
  readonly regionOfWorkspace: (name: string) => string;
  readonly regionNone: string;
  readonly ownRegionSet: (name: string) => string;
  readonly ownRegionCleared: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly already: string;
  readonly changed: (now: string) => string;
  readonly choose: string;
  readonly more: string;
  readonly all: string;
  readonly registryOnly: string;
  readonly changeableBySteward: string;
}

export const settingsWording: Record<Language, SettingsWords> = {
  fi: {
    languageAction: 'Kieli (Språk, Language) ja alue',
    formTitle: 'Kieli ja alue',
    formIntro: 'Nämä koskevat vain sinua ja ovat samat kaikilla tileilläsi.',
    language: 'Kieli',
    byClient: 'Sovelluksen kielen mukaan',
    spokenByClient: (name) => `${name} (sovelluksen kielen mukaan)`,
    region: 'Oma alueeni',
    regionHint: 'Kun et mainitse aluetta, oletan kysymyksesi koskevan tätä.',
    noRegion: (workspace) => (workspace ? `Työtilan alue (${workspace})` : 'Ei omaa aluetta'),
    workspaceRegion: 'Työtilan alue',
    workspaceHint: 'Koskee kaikkia tämän työtilan käyttäjiä, jotka eivät ole valinneet omaa aluetta.',
    noWorkspaceRegion: 'Ei aluetta',
    regionOfWorkspace: (name) => `${name} (työtilan alue)`,
    regionNone: 'ei valittu; mainitse alue kysymyksessä',
    ownRegionSet: (name) => `Oma alueesi on nyt ${name}.`,
    ownRegionCleared: 'Sinulla ei ole nyt omaa aluetta.',
    save: 'Tallenna',
    cancel: 'Peruuta',
    saved: 'Tallensin kielen ja alueen.',
    already: 'Asetukset ovat jo tällaiset. Mikään ei muuttunut.',
    changed: (now) => `Näitä on muutettu sen jälkeen kun avasit lomakkeen. Nyt: ${now}. Jos tallennat, valintasi korvaavat ne.`,
    choose: 'Valitse yksi vaihtoehdoista.',
    more: 'Lisää asetuksia',
    all: 'Kaikki asetukset',
    registryOnly: 'Poissaolon, sijaisen ja varahenkilön voit asettaa, kun sinulla on tehtävä rekisterissä.',
    changeableBySteward: 'Nimesi, osoitteesi ja tehtäväsi oikaisee rekisterin hoitaja',
  },
  sv: {
    languageAction: 'Språk (Kieli, Language) och region',
    formTitle: 'Språk och region',
    formIntro: 'De här gäller bara dig och är desamma på alla dina konton.',
    language: 'Språk',
    byClient: 'Enligt appens språk',
    spokenByClient: (name) => `${name} (enligt appens språk)`,
    region: 'Min region',
    regionHint: 'När du inte nämner någon region antar jag att frågan gäller den här.',
    noRegion: (workspace) => (workspace ? `Arbetsytans region (${workspace})` : 'Ingen egen region'),
    workspaceRegion: 'Arbetsytans region',
    workspaceHint: 'Gäller alla i arbetsytan som inte har valt en egen region.',
    noWorkspaceRegion: 'Ingen region',
    regionOfWorkspace: (name) => `${name} (arbetsytans region)`,
    regionNone: 'ingen vald; nämn regionen i frågan',
    ownRegionSet: (name) => `Din region är nu ${name}.`,
    ownRegionCleared: 'Du har nu ingen egen region.',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Språket och regionen har sparats.',
    already: 'Inställningarna är redan så här. Ingenting ändrades.',
    changed: (now) => `De här har ändrats efter att du öppnade formuläret. Nu: ${now}. Om du sparar ersätter dina val dem.`,
    choose: 'Välj ett av alternativen.',
    more: 'Fler inställningar',
    all: 'Alla inställningar',
    registryOnly: 'Frånvaro, vikarie och ersättare kan du ange när du har en uppgift i registret.',
    changeableBySteward: 'Ditt namn, din adress och dina uppgifter rättas av den registeransvariga',
  },
  en: {
    languageAction: 'Language (Kieli, Språk) and region',
    formTitle: 'Language and region',
    formIntro: 'These concern you alone and are the same on all your accounts.',
    language: 'Language',
    byClient: "By the app's language",
    spokenByClient: (name) => `${name} (by the app's language)`,
    region: 'My region',
    regionHint: 'When you name no region, I take your question to be about this one.',
    noRegion: (workspace) => (workspace ? `The workspace's region (${workspace})` : 'No region of my own'),
    workspaceRegion: "The workspace's region",
    workspaceHint: 'For everybody in this workspace who has not chosen a region.',
    noWorkspaceRegion: 'No region',
    regionOfWorkspace: (name) => `${name} (the workspace's region)`,
    regionNone: 'none chosen; name the region in your question',
    ownRegionSet: (name) => `Your region is now ${name}.`,
    ownRegionCleared: 'You now have no region of your own.',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'I saved the language and the region.',
    already: 'The settings are like this already. Nothing changed.',
    changed: (now) => `These were changed after you opened the form. Now: ${now}. If you save, your choices take their place.`,
    choose: 'Choose one of these.',
    more: 'More settings',
    all: 'All settings',
    registryOnly: 'Absence, stand-in and deputy can be set once you have a duty in the registry.',
    changeableBySteward: 'Your name, address and duties are corrected by the steward',
  },
};
