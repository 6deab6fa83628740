// eslint-disable-next-line no-restricted-imports -- only tests import this file
import { readFileSync } from 'node:fs';
// eslint-disable-next-line no-restricted-imports -- only tests import this file
import { join } from 'node:path';

/** A scenario as tests/golden/make_golden.py writes it. */
export interface GoldenScenario {
  signals: Record<string, number[]>;
  /** Anomalous rows. */
  truth: number[];
  /** The model learns from this many first rows. */
  trainingRows: number;
  contamination: 'auto' | number;
  params: { max_samples?: number; max_features?: number; bootstrap?: boolean };
  /** −score_samples, the mean over the seeds. */
  scores: number[];
  /** How far scikit-learn agrees with itself over 20 other seeds. */
  withItself: { rankCorrelation: number; meanAbsoluteDifference: number };
  /** True positives, false positives and false negatives of scikit-learn's predict, for each seed. */
  perSeed: Array<[number, number, number]>;
}

/** Reads a file of tests/golden; jest runs in the repository's root. */
export function readGolden<Content>(name: string): Content {
  return JSON.parse(readFileSync(join('tests', 'golden', `${name}.json`), 'utf8')) as Content;
}

/** The seeds of make_golden.py. */
export const GOLDEN_SEEDS = Array.from({ length: 20 }, (_, i) => 42 + i);
