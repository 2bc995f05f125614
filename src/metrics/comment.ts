// Looks at free text that comes with a figure: Koolla holds aggregates, so a client's identity code has no place in it.
// Neutralises what a spreadsheet would run as a formula. Decides nothing about the figure itself.

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const centuries: Readonly<Record<string, number>> = {
  '+': 1800,
  '-': 1900,
  Y: 1900,
  X: 1900,
  W: 1900,
  V: 1900,
  U: 1900,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
};

/** Whether the text holds a valid Finnish personal identity code: a real date and the right check character. */
export function holdsIdentityCode(text: string): boolean {
  const dashes = text.replace(/[\u2010-\u2015\u2212]/g, '-');
  // Letters and digits on either side mean a longer code (an invoice reference, say), not an identity code.
  for (const match of dashes.matchAll(/(?<![\p{L}\d])(\d{2})(\d{2})(\d{2})([+\-YXWVUABCDEF])(\d{3})([\dA-Y])(?![\p{L}\d])/giu)) {
    const [, day = '', month = '', year = '', sign = '', number = '', check = ''] = match;
    const fullYear = (centuries[sign.toUpperCase()] ?? 0) + Number(year);
    const date = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
    const isDate = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(month) >= 1;
    const expected = checkCharacters[Number(day + month + year + number) % 31];
    if (isDate && Number(number) >= 2 && check.toUpperCase() === expected) return true;
  }
  return false;
}

/** Text that no spreadsheet takes for a formula: an apostrophe goes before what one would run. */
export function withoutFormula(text: string): string {
  return /^[\s]*[=+\-@\t\r|]/.test(text) && !/^-?\d[\d\s\u00a0]*([.,]\d+)?$/.test(text) ? `'${text}` : text;
}
