// Does a remark seem to tell a client's name? A warning, never a verdict: the person is asked before it is stored.
// Koolla holds aggregates, so it would rather ask once too often than keep somebody's name beside a count.

const titles =
  /(?<!\p{L})(?:[Aa]siakas|[Aa]siakkaan|[Aa]siakkaamme|[Aa]siakkaalle|[Hh]akija|[Hh]akijan|[Pp]otilas|[Pp]otilaan|[Kk]lient(?:en)?|[Kk]und(?:en)?|[Pp]atient(?:en)?|[Cc]lient|[Cc]ustomer|[Hh]erra|[Rr]ouva|[Hh]err|[Ff]ru|Mr|Mrs|Ms)\.?\s+\p{Lu}\p{Ll}+/u;

/** Common first names of Finland; a name's forms begin with it, or with its weak stem. */
const firstNames =
  `aino aleksi anders anja anne anneli annika ann antero anton antti anti arto asko bengt birgitta björn carl christina eeva eero eerika eija
  eila eino elias elina elisabet emilia emma erik erika erkki erki esa eva fredrik gunilla gustav göran hanna hannu hans harri heidi heikki
  heiki helena henrik henna ida ilkka inga inger inkeri irja irma jaakko jaako jaana jani janne jari jarmo johan johanna jorma jouni jouko
  juha juhani juho jukka juka jussi jyrki kaarina kai kaisa kalevi kalle kari karin karl katariina kati katja kimmo kirsi kristiina krister
  kristina laura lars lauri leena leif lena liisa lotta magnus maija maj maria mari marika marja marjatta marko markku marku markus martti
  marti matias matti mati mats merja mia miia mika mikael mikko miko minna mirja nils niina niko ola olavi ole olli olof oskari outi
  paavo pasi paula pauli pekka peka pentti penti per pertti perti peter petra petri petteri pia pirjo pirkko pirko raija raili raimo rauno
  reijo reino riikka riitta risto ritva rolf roope saara sakari sami samuel sanna sari satu seija seppo sepo simo sinikka sirkka sofia sonja
  stefan susanna susanne suvi svante sven taina taneli tapani tapio tarja teemu tero terttu tiina timo tom tomas tommi toni topi tuija
  tuomas tuula ulla ulrika urpo valtteri veera veikko veiko vesa ville viljo virpi yrjö åsa`.split(/\s+/);
const known = new Set(firstNames);
/** Endings of Finnish cases after a first name or its stem. */
const caseEnding = /(?:n|lle|lla|llä|lta|ltä|ssa|ssä|sta|stä|a|ä|t|tä|s)$/u;

/** Whether the text seems to name a private person. */
export function seemsToNameClient(text: string): boolean {
  if (titles.test(text)) return true;
  for (const [, first = '', last = ''] of text.matchAll(
    /(?=(?<!\p{L})(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s+(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?))/gu,
  )) {
    if (isFirstName(first) || isSurname(last)) return true;
  }
  return false;
}

function isFirstName(word: string): boolean {
  const [bare = ''] = word.toLowerCase().split('-');
  return known.has(bare) || known.has(bare.replace(caseEnding, ''));
}

/** "Virtanen", "Virtasen", "Virtaselle": but not "Keskuksen". */
function isSurname(word: string): boolean {
  return /[aeiouyäö](?:nen|sen|selle|sella|sellä|selta|seltä|sesta|sestä)$/u.test(word) && word.length > 5;
}
