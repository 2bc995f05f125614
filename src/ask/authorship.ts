// Who put an agreement into words: the documents tell who wrote a report or the news of an agreement, never who wrote the
// agreement itself. Tells the one question from the other; what is answered is decided elsewhere.

const writes =
  /\b(kirjoitt|kirjott|laati|laadit|laatinee|muotoil|sanamuo|skrev|skriv|skriven|utarbeta|uppratta|forfatta|formulera|wrote|writ(e|es|ten|ing)\b|draft|drew up|drawn up|author|worded|phrased|kynast|kasialaa|ur vems penna)/;
const agreementItself =
  /sopimu(ksen|s)\b|sopimusteksti|julkilausuma(n)?\b|avtal(et|ets|s|stext\w*)?\b|overenskommelsen\b|\b(agreement|declaration)\b/;
/** Writing about it: "kirjoitti sopimuksesta", "skrev om avtalet", "wrote about the agreement". */
const writesAbout =
  /sopimuksesta|julkilausumasta|\b(om|kring) (\w+ ){0,4}\w*avtal|\b(about|on) (the |a |an )?(\w+ ){0,4}(agreement|declaration)|uuti|artikkeli|juttu|jutun|nyhet|artikel|news|article|raport|report/;

const signs = /\b(skriv\w*|skrev) (pa|under)\b|\bsign/;

/** Whether a folded text asks who wrote an agreement itself. */
export function asksAuthorOfAgreement(folded: string): boolean {
  return writes.test(folded) && agreementItself.test(folded) && !writesAbout.test(folded) && !signs.test(folded);
}
