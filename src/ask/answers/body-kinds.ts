// What kinds of bodies are called in Swedish and English. The registry writes a kind in Finnish, as its steward does; a kind
// that is not here is shown as it is written.
import type { Language } from '../../conversation/view.js';

const kinds: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = {
  'ELY-keskus': { sv: 'NTM-central', en: 'ELY Centre' },
  asiantuntijaorganisaatio: { sv: 'sakkunnigorganisation', en: 'expert organisation' },
  elinvoimakeskus: { sv: 'livskraftscentral', en: 'Economic Development Centre' },
  hanke: { sv: 'projekt', en: 'project' },
  hyvinvointialue: { sv: 'välfärdsområde', en: 'wellbeing services county' },
  järjestö: { sv: 'organisation inom tredje sektorn', en: 'non-governmental organisation' },
  järjestöt: { sv: 'organisationer inom tredje sektorn', en: 'non-governmental organisations' },
  kokeilu: { sv: 'försök', en: 'trial' },
  kumppani: { sv: 'partner', en: 'partner' },
  kunnat: { sv: 'kommuner', en: 'municipalities' },
  kunta: { sv: 'kommun', en: 'municipality' },
  'kuntien toimiala': { sv: 'verksamhet inom kommunerna', en: 'municipal services' },
  'kuntien yhtiöt': { sv: 'kommunala bolag', en: 'municipal companies' },
  laitos: { sv: 'institut', en: 'institute' },
  maakuntaliitto: { sv: 'landskapsförbund', en: 'regional council' },
  ministeriö: { sv: 'ministerium', en: 'ministry' },
  neuvonta: { sv: 'rådgivning', en: 'advisory service' },
  oppilaitos: { sv: 'läroanstalt', en: 'educational institution' },
  osaamiskeskus: { sv: 'kompetenscenter', en: 'centre of expertise' },
  palvelu: { sv: 'tjänst', en: 'service' },
  palveluntuottaja: { sv: 'serviceproducent', en: 'service provider' },
  pelastuslaitos: { sv: 'räddningsverk', en: 'rescue department' },
  'sote-kuntayhtymä': { sv: 'samkommun för social- och hälsovård', en: 'joint authority for health and social services' },
  'suunniteltu osaamiskeskus': { sv: 'planerat kompetenscenter', en: 'planned centre of expertise' },
  'suunniteltu yhtiö': { sv: 'planerat bolag', en: 'planned company' },
  työllisyysalue: { sv: 'sysselsättningsområde', en: 'employment area' },
  työterveys: { sv: 'företagshälsovård', en: 'occupational health care' },
  valtio: { sv: 'staten', en: 'central government' },
  'valtion TE-hallinto': { sv: 'statens arbets- och näringsförvaltning', en: 'state employment administration' },
  'valtion erityistehtäväyhtiö': { sv: 'statens specialuppgiftsbolag', en: 'state special-assignment company' },
  'valtion laitos': { sv: 'statlig inrättning', en: 'state institution' },
  'valtion virasto': { sv: 'statligt ämbetsverk', en: 'state agency' },
  yksikkö: { sv: 'enhet', en: 'unit' },
};

/** A kind of body in the reader's language; as it stands in the registry where no other word for it is known. */
export function bodyKind(kind: string, language: Language): string {
  return language === 'fi' ? kind : (kinds[kind]?.[language] ?? kind);
}
