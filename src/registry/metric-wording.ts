// What is wrong with a metric's definition, in a sentence, and how to mend it.
import { formatDate, formatNumber } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import type { MetricFault } from './metric-checks.js';
import type { ProblemText } from './wording.js';

function fi(fault: MetricFault): ProblemText {
  switch (fault.fault) {
    case 'bounds':
      return {
        problem: `pienin sallittu luku ${formatNumber(fault.minimum, 'fi')} on suurempi kuin suurin ${formatNumber(fault.maximum, 'fi')}.`,
        mend: 'Vaihda niiden paikka tai korjaa toinen.',
      };
    case 'target-outside':
      return {
        problem: `tavoite ${formatNumber(fault.target, 'fi')} ei ole sallittujen lukujen rajoissa.`,
        mend: 'Korjaa tavoite tai rajat.',
      };
    case 'versions-overlap':
      return {
        problem: `${formatDate(fault.from, 'fi')} on voimassa kaksi määritelmää.`,
        mend: 'Päätä edellinen (until) päivää ennen kuin seuraava alkaa (from).',
      };
    case 'version-without-start':
      return { problem: 'määritelmältä puuttuu alkamispäivä.', mend: 'Kerro from-kentässä, mistä päivästä uusi määritelmä on voimassa.' };
    case 'rule-on-itself':
      return { problem: 'sääntö viittaa mittariin itseensä.', mend: 'Nimeä säännössä vain muita mittareita.' };
    case 'rule-not-number':
      return { problem: `mittarilla ${fault.metric} ei ole lukua, jota verrata.`, mend: 'Säännöissä voi olla vain lukumittareita.' };
    case 'rule-calendar':
      return {
        problem: `mittaria ${fault.metric} kerätään eri rytmissä.`,
        mend: 'Vertaa vain mittareita, joita kerätään samoilta jaksoilta (calendar).',
      };
    case 'rule-overlap':
      return {
        problem: `ryhmän ${fault.group} luvuissa voi olla samoja tapauksia, joten niitä ei lasketa yhteen.`,
        mend: 'Ota säännöstä pois kaikki ryhmän mittarit yhtä lukuun ottamatta.',
      };
    case 'rule-carried-kind':
      return {
        problem: 'vain tilannelukua (stock) voi verrata viime jakson tilanteeseen.',
        mend: 'Vaihda kind: stock tai käytä toista sääntöä.',
      };
    default:
      return fault satisfies never;
  }
}

function sv(fault: MetricFault): ProblemText {
  switch (fault.fault) {
    case 'bounds':
      return {
        problem: `det minsta tillåtna talet ${formatNumber(fault.minimum, 'sv')} är större än det största ${formatNumber(fault.maximum, 'sv')}.`,
        mend: 'Byt plats på dem eller rätta det ena.',
      };
    case 'target-outside':
      return {
        problem: `målet ${formatNumber(fault.target, 'sv')} ligger utanför gränserna för tillåtna tal.`,
        mend: 'Rätta målet eller gränserna.',
      };
    case 'versions-overlap':
      return {
        problem: `två definitioner gäller ${formatDate(fault.from, 'sv')}.`,
        mend: 'Avsluta den föregående (until) dagen innan nästa börjar (from).',
      };
    case 'version-without-start':
      return { problem: 'definitionen saknar startdag.', mend: 'Ange i fältet from från vilken dag den nya definitionen gäller.' };
    case 'rule-on-itself':
      return { problem: 'regeln hänvisar till mätaren själv.', mend: 'Nämn bara andra mätare i regeln.' };
    case 'rule-not-number':
      return { problem: `mätaren ${fault.metric} har inget tal att jämföra.`, mend: 'Regler kan bara gälla mätare med tal.' };
    case 'rule-calendar':
      return {
        problem: `mätaren ${fault.metric} samlas in i en annan rytm.`,
        mend: 'Jämför bara mätare som samlas in för samma perioder (calendar).',
      };
    case 'rule-overlap':
      return {
        problem: `siffrorna i gruppen ${fault.group} kan innehålla samma fall och räknas därför inte ihop.`,
        mend: 'Lämna bara en av gruppens mätare i regeln.',
      };
    case 'rule-carried-kind':
      return {
        problem: 'bara en lägessiffra (stock) kan jämföras med läget i föregående period.',
        mend: 'Byt till kind: stock eller använd en annan regel.',
      };
    default:
      return fault satisfies never;
  }
}

function en(fault: MetricFault): ProblemText {
  switch (fault.fault) {
    case 'bounds':
      return {
        problem: `the smallest number allowed, ${formatNumber(fault.minimum, 'en')}, is larger than the largest, ${formatNumber(fault.maximum, 'en')}.`,
        mend: 'Swap them or mend one of them.',
      };
    case 'target-outside':
      return { problem: `the target ${formatNumber(fault.target, 'en')} is outside the bounds.`, mend: 'Mend the target or the bounds.' };
    case 'versions-overlap':
      return {
        problem: `two definitions are in force on ${formatDate(fault.from, 'en')}.`,
        mend: 'End the earlier one (until) the day before the next begins (from).',
      };
    case 'version-without-start':
      return { problem: 'the definition has no first day.', mend: 'Say in from since which day the new definition holds.' };
    case 'rule-on-itself':
      return { problem: 'the rule names the metric itself.', mend: 'Name other metrics only.' };
    case 'rule-not-number':
      return { problem: `the metric ${fault.metric} has no number to compare.`, mend: 'Rules take metrics that are numbers.' };
    case 'rule-calendar':
      return {
        problem: `the metric ${fault.metric} is collected in another rhythm.`,
        mend: 'Compare only metrics that are collected for the same periods (calendar).',
      };
    case 'rule-overlap':
      return {
        problem: `figures of the group ${fault.group} may count the same cases, so they are never summed.`,
        mend: 'Keep one metric of the group in the rule.',
      };
    case 'rule-carried-kind':
      return {
        problem: 'only a stock can be compared with the stock of the period before.',
        mend: 'Make it kind: stock, or use another rule.',
      };
    default:
      return fault satisfies never;
  }
}

/** One fault of a definition, in the reader's language. */
export const metricFaultWords: Readonly<Record<Language, (fault: MetricFault) => ProblemText>> = { fi, sv, en };
