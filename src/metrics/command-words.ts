// The words that stand after `/luvut`, in three languages: which command they are, and how a command is typed.
import type { Language } from '../conversation/view.js';

export type Subcommand =
  | 'hand-over'
  | 'metric'
  | 'approve'
  | 'send-back'
  | 'approval'
  | 'summary'
  | 'status'
  | 'history'
  | 'settings'
  | 'remove'
  | 'unlock'
  | 'confirm'
  | 'discard'
  | 'remind'
  | 'digest'
  | 'export'
  | 'help';

const words: Record<Subcommand, Record<Language, readonly [string, ...string[]]>> = {
  summary: { fi: ['yhteenveto', 'raportti'], sv: ['sammandrag', 'rapport'], en: ['summary', 'report'] },
  status: { fi: ['tila', 'tilanne', 'puuttuvat'], sv: ['läget', 'läge', 'status'], en: ['status', 'missing'] },
  history: { fi: ['historia', 'muutokset'], sv: ['historik', 'ändringar'], en: ['history', 'changes'] },
  'hand-over': { fi: ['siirrä'], sv: ['överlåt'], en: ['handover'] },
  metric: { fi: ['mittari', 'mittarit'], sv: ['mätare', 'mätarna'], en: ['metric', 'metrics'] },
  approve: { fi: ['hyväksy', 'hyväksyttävät'], sv: ['godkänn'], en: ['approve'] },
  'send-back': { fi: ['palauta'], sv: ['återsänd'], en: ['return'] },
  approval: { fi: ['hyväksyntä'], sv: ['godkännande'], en: ['approval'] },
  settings: { fi: ['asetukset', 'nimeä'], sv: ['inställningar', 'utse'], en: ['settings', 'name'] },
  remove: { fi: ['poista'], sv: ['avsluta'], en: ['remove'] },
  unlock: { fi: ['avaa'], sv: ['öppna'], en: ['unlock'] },
  confirm: { fi: ['vahvista', 'tallenna'], sv: ['bekräfta', 'spara'], en: ['confirm', 'save'] },
  discard: { fi: ['peru', 'peruuta'], sv: ['ångra', 'avbryt'], en: ['discard', 'cancel'] },
  remind: { fi: ['muistuta'], sv: ['påminn'], en: ['remind'] },
  export: { fi: ['vienti', 'vie', 'excel'], sv: ['export', 'exportera'], en: ['export'] },
  digest: { fi: ['kooste', 'kuukausikooste'], sv: ['sammanställning', 'månadssammanställning'], en: ['digest'] },
  help: { fi: ['ohje', 'ohjeet', 'apua'], sv: ['hjälp'], en: ['help'] },
};

const byWord = new Map<string, Subcommand>(
  Object.entries(words).flatMap(([command, languages]) =>
    Object.values(languages).flatMap((list) => list.map((word) => [word, command as Subcommand] as const)),
  ),
);

/** The word of the feature itself, by language; the first is the slash command. */
const featureWord: Record<Language, string> = { fi: 'luvut', sv: 'siffror', en: 'figures' };

/** Splits "yhteenveto Kela" into the command and its rest; undefined when the first word is no command. */
export function takeSubcommand(rest: string): { readonly command: Subcommand; readonly rest: string } | undefined {
  const [, word = '', after = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(rest.trim()) ?? [];
  const command = byWord.get(word.toLowerCase().replace(/[.!?:]$/, ''));
  return command && { command, rest: after.trim() };
}

/** How a person types the command in their language: "luvut historia 10/2026". */
export function typedCommand(language: Language, command: Subcommand | undefined, rest = ''): string {
  return [featureWord[language], command && words[command][language][0], rest].filter((part) => part).join(' ');
}
