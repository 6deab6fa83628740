import { DetectionError } from '../errors';
import type { IsolationForestParams } from '../types';

/** scikit-learn's defaults, with a seed. */
export const defaultForestParams: IsolationForestParams = {
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: 1,
  bootstrap: false,
  extensionLevel: 0,
  seed: 42,
};

/** The most trees that a forest may have: a bound on time and memory, far above what a stable ranking needs. */
export const MAX_ESTIMATORS = 1000;

/** The highest extension level: a bound on memory, far above what brings anything. */
export const MAX_EXTENSION_LEVEL = 99;

/** What 'auto' takes at most; the sample size of Liu et al. 2008. */
const AUTO_SAMPLES = 256;

/**
 * Rejects parameters outside their bounds before anything is computed.
 *
 * @throws DetectionError 'bad-parameter', naming the parameter, the value received and the bounds
 */
export function validateForestParams(params: IsolationForestParams): void {
  requireWhole('nEstimators', params.nEstimators, 1, MAX_ESTIMATORS);
  if (params.maxSamples !== 'auto') {
    requireWhole('maxSamples', params.maxSamples, 1, Number.MAX_SAFE_INTEGER);
  }
  if (!(params.maxFeatures > 0 && params.maxFeatures <= 1)) {
    throw badParameter('maxFeatures', params.maxFeatures, 'a share above 0 and at most 1');
  }
  if (typeof params.bootstrap !== 'boolean') {
    throw badParameter('bootstrap', params.bootstrap, 'true or false');
  }
  requireWhole('extensionLevel', params.extensionLevel, 0, MAX_EXTENSION_LEVEL);
  requireWhole('seed', params.seed, 0, 2 ** 32 - 1);
}

/** ψ: how many rows each tree is built from. Fewer rows than `maxSamples` → all rows, as in scikit-learn. */
export function sampleSizeFor(maxSamples: number | 'auto', rows: number): number {
  return Math.min(maxSamples === 'auto' ? AUTO_SAMPLES : maxSamples, rows);
}

/** How many features each tree is built from: the share rounded down, at least one, as in scikit-learn. */
export function featuresPerTree(maxFeatures: number, featureCount: number): number {
  return Math.max(1, Math.floor(maxFeatures * featureCount));
}

function requireWhole(parameter: string, value: number, minimum: number, maximum: number): void {
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    throw badParameter(parameter, value, `a whole number from ${minimum} to ${maximum}`);
  }
}

/** The error for a forest parameter outside its bounds. */
export function badParameter(parameter: string, value: unknown, expected: string): DetectionError {
  return new DetectionError(
    'bad-parameter',
    `The isolation forest's ${parameter} is ${String(value)}; it must be ${expected}. Change ${parameter}.`,
    { parameter, value: String(value), expected }
  );
}
