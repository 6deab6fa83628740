const BOUNDARIES: Array<[RegExp, string]> = [
  [/([a-z])([A-Z])/g, '$1 $2'],
  [/([A-Z]+)([A-Z][a-z])/g, '$1 $2'],
  [/(\d)([A-Z][a-z])/g, '$1 $2'],
  [/([A-Za-z])([1-5][xX]{2})/g, '$1 $2'],
  [/([1-5][xX]{2})([A-Za-z])/g, '$1 $2'],
];

/**
 * The words of a name in lower case: camel case, snake case, kebab case, spaces, dots and slashes are all boundaries.
 * `HTTPCode_Target_5XX_Count` gives `http code target 5xx count`.
 */
export function wordsOf(name: string): string[] {
  let spaced = name;
  for (const [pattern, replacement] of BOUNDARIES) {
    spaced = spaced.replace(pattern, replacement);
  }
  return spaced
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '');
}

/** True where the words of `phrase` (separated by one space) follow each other in `words`. */
export function hasPhrase(words: readonly string[], phrase: string): boolean {
  return ` ${words.join(' ')} `.includes(` ${phrase} `);
}
