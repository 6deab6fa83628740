/** What a spreadsheet takes for the start of a formula, behind any number of apostrophes. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** The text with an apostrophe in front where a spreadsheet would run it (OWASP, CSV injection). */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text before {@link escapeFormula}. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
