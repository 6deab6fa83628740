import type { Tally } from './tally.mjs';

export function readPlaywright(text: string, exitCode: number): Tally;
