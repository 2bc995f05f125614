// What is said about an import, in three languages.
import type { Language } from '../conversation/view.js';
import type { CellPlace } from './import-rows.js';

interface Words {
  readonly metric: (typed: string) => string;
  readonly organisation: (typed: string) => string;
  readonly period: Readonly<Record<'unreadable' | 'calendar' | 'future', (typed: string) => string>>;
  readonly twice: (line: number) => string;
  readonly reason: string;
  readonly emptyValue: string;
  readonly suppressed: string;
  readonly registryFigure: string;
  readonly identityCode: string;
  readonly columns: (missing: readonly string[]) => string;
  readonly unreadable: Readonly<Record<'csv' | 'xlsx', string>>;
  readonly cells: string;
  readonly line: (place: CellPlace, text: string) => string;
  readonly refused: (problems: number) => string;
  readonly needsReason: (changed: number) => string;
  readonly plan: (added: number, changed: number, unchanged: number) => string;
  readonly done: (added: number, changed: number, unchanged: number) => string;
  readonly dryRun: string;
  readonly raced: string;
}

export const importWording: Record<Language, Words> = {
  fi: {
    metric: (typed) => `En tunne mittaria ”${typed}”. Käytä tunnusta tai nimeä, jonka \`koolla metrics export\` antaa.`,
    organisation: (typed) => `En tunne organisaatiota ”${typed}”. Käytä tunnusta tai nimeä niin kuin se on rekisterissä.`,
    period: {
      unreadable: (typed) => `En ymmärrä jaksoa ”${typed}”. Kirjoita esimerkiksi 2026-10, 10/2026, 2026-Q3 tai 2026.`,
      calendar: (typed) => `Jakso ”${typed}” ei sovi mittarin kalenteriin (kuukausi, neljännes tai vuosi).`,
      future: (typed) => `Jakso ”${typed}” ei ole vielä alkanut.`,
    },
    twice: (line) => `Sama mittari, organisaatio ja jakso on jo rivillä ${line}. Poista toinen.`,
    reason: 'Puuttuva luku tarvitsee syyn sarakkeeseen reason.',
    emptyValue: 'Luku puuttuu. Jos sitä ei ole, kirjoita obs_status O ja syy sarakkeeseen reason.',
    suppressed: 'Luku on peitetty (Q), joten sitä ei voi tuoda. Vie luvut ilman valintaa --hide-below.',
    registryFigure: 'Luku on asiakirjasta. Muuta se rekisterin tiedostoon.',
    identityCode: 'Tekstissä näyttää olevan henkilötunnus. Poista se.',
    columns: (missing) => `Otsikkoriviltä puuttuu: ${missing.join(', ')}.`,
    unreadable: {
      csv: 'Tiedostoa ei voi lukea CSV:nä. Tallenna se muodossa CSV UTF-8.',
      xlsx: 'Tiedostoa ei voi lukea Excel-työkirjana. Tallenna se muodossa .xlsx ilman salasanaa.',
    },
    cells: 'Rivillä on eri määrä soluja kuin otsikkorivillä. Tarkista puolipisteet ja lainausmerkit.',
    line: ({ line, title, sheet, letters }, text) =>
      sheet === undefined
        ? `rivi ${line}, ${title}: ${text}`
        : `taulukko ${sheet}, rivi ${line}, ${letters ? `sarake ${letters} (${title})` : title}: ${text}`,
    refused: (problems) => `Korjattavaa: ${problems}. Mitään ei tuotu.`,
    needsReason: (changed) => `${changed} lukua muuttuisi. Kerro syy: --reason "…". Mitään ei tuotu.`,
    plan: (added, changed, unchanged) => `uusia ${added}, muuttuvia ${changed}, ennallaan ${unchanged}`,
    done: (added, changed, unchanged) => `Tuotu: uusia ${added}, muutettuja ${changed}, ennallaan ${unchanged}.`,
    dryRun: 'Koeajo: mitään ei tuotu.',
    raced: 'Joku muutti samoja lukuja samaan aikaan. Mitään ei tuotu: aja tuonti uudelleen.',
  },
  sv: {
    metric: (typed) => `Jag känner inte till mätaren ”${typed}”. Använd koden eller namnet som \`koolla metrics export\` ger.`,
    organisation: (typed) => `Jag känner inte till organisationen ”${typed}”. Använd koden eller namnet så som det står i registret.`,
    period: {
      unreadable: (typed) => `Jag förstår inte perioden ”${typed}”. Skriv till exempel 2026-10, 10/2026, 2026-Q3 eller 2026.`,
      calendar: (typed) => `Perioden ”${typed}” passar inte mätarens kalender (månad, kvartal eller år).`,
      future: (typed) => `Perioden ”${typed}” har inte börjat ännu.`,
    },
    twice: (line) => `Samma mätare, organisation och period finns redan på rad ${line}. Ta bort den ena.`,
    reason: 'En siffra som saknas behöver en orsak i kolumnen reason.',
    emptyValue: 'Siffran saknas. Om den inte finns, skriv obs_status O och orsaken i kolumnen reason.',
    suppressed: 'Siffran är dold (Q) och kan inte importeras. Exportera utan --hide-below.',
    registryFigure: 'Siffran kommer från ett dokument. Ändra den i registrets fil.',
    identityCode: 'Texten verkar innehålla en personbeteckning. Ta bort den.',
    columns: (missing) => `På rubrikraden saknas: ${missing.join(', ')}.`,
    unreadable: {
      csv: 'Filen kan inte läsas som CSV. Spara den i formatet CSV UTF-8.',
      xlsx: 'Filen kan inte läsas som en Excel-arbetsbok. Spara den som .xlsx utan lösenord.',
    },
    cells: 'Raden har ett annat antal celler än rubrikraden. Kontrollera semikolon och citattecken.',
    line: ({ line, title, sheet, letters }, text) =>
      sheet === undefined
        ? `rad ${line}, ${title}: ${text}`
        : `blad ${sheet}, rad ${line}, ${letters ? `kolumn ${letters} (${title})` : title}: ${text}`,
    refused: (problems) => `Att rätta: ${problems}. Ingenting importerades.`,
    needsReason: (changed) => `${changed} siffror skulle ändras. Ange orsaken: --reason "…". Ingenting importerades.`,
    plan: (added, changed, unchanged) => `nya ${added}, ändrade ${changed}, oförändrade ${unchanged}`,
    done: (added, changed, unchanged) => `Importerat: nya ${added}, ändrade ${changed}, oförändrade ${unchanged}.`,
    dryRun: 'Provkörning: ingenting importerades.',
    raced: 'Någon ändrade samma siffror samtidigt. Ingenting importerades: kör importen igen.',
  },
  en: {
    metric: (typed) => `I do not know the metric “${typed}”. Use the id or the name that \`koolla metrics export\` gives.`,
    organisation: (typed) => `I do not know the organisation “${typed}”. Use the id or the name as it is in the registry.`,
    period: {
      unreadable: (typed) => `I cannot read the period “${typed}”. Write for example 2026-10, 10/2026, 2026-Q3 or 2026.`,
      calendar: (typed) => `The period “${typed}” does not fit the metric’s calendar (month, quarter or year).`,
      future: (typed) => `The period “${typed}” has not begun yet.`,
    },
    twice: (line) => `The same metric, organisation and period is on line ${line}. Remove one of them.`,
    reason: 'A missing figure needs a reason in the column reason.',
    emptyValue: 'The figure is missing. If there is none, write obs_status O and the reason in the column reason.',
    suppressed: 'The figure is suppressed (Q) and cannot be imported. Export without --hide-below.',
    registryFigure: 'The figure comes from a document. Change it in the registry’s file.',
    identityCode: 'The text seems to hold a personal identity code. Remove it.',
    columns: (missing) => `The header lacks: ${missing.join(', ')}.`,
    unreadable: {
      csv: 'The file cannot be read as CSV. Save it as CSV UTF-8.',
      xlsx: 'The file cannot be read as an Excel workbook. Save it as .xlsx without a password.',
    },
    cells: 'The line has another number of cells than the header. Check semicolons and quotation marks.',
    line: ({ line, title, sheet, letters }, text) =>
      sheet === undefined
        ? `line ${line}, ${title}: ${text}`
        : `sheet ${sheet}, row ${line}, ${letters ? `column ${letters} (${title})` : title}: ${text}`,
    refused: (problems) => `To mend: ${problems}. Nothing was imported.`,
    needsReason: (changed) => `${changed} figures would change. Say why: --reason "…". Nothing was imported.`,
    plan: (added, changed, unchanged) => `new ${added}, changed ${changed}, unchanged ${unchanged}`,
    done: (added, changed, unchanged) => `Imported: new ${added}, changed ${changed}, unchanged ${unchanged}.`,
    dryRun: 'Dry run: nothing was imported.',
    raced: 'Somebody changed the same figures at the same time. Nothing was imported: run the import again.',
  },
};
