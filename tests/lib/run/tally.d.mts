export interface Tally {
  passed: number;
  failed: number;
  skipped: Array<{ name: string; reason: string }>;
  /** What went wrong outside of any test; each counts as one failure. */
  crashes: string[];
}
export function emptyTally(): Tally;
export function crashed(reason: string): Tally;
export function sum(tallies: Tally[]): Tally;
export function failures(tally: Tally): number;
export function lastLine(tally: Tally): string;
