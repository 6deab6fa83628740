const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MISSING = new Set(['', 'nan', 'null', 'na', 'n/a', 'none']);

/** True for cells that say that there is no value. */
export function isMissingCell(text: string): boolean {
  return MISSING.has(text.trim().toLowerCase());
}

/** The number that a cell holds, in decimal notation with a point; null for anything else. */
export function readNumberCell(text: string): number | null {
  return NUMBER.test(text.trim()) ? Number(text) : null;
}
