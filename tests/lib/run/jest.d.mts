import type { Tally } from './tally.mjs';

export function readJest(text: string, exitCode: number): Tally;
