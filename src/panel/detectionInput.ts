import { trainingMask } from '../data';
import type { DetectionRequest, Exclusion } from '../detection';
import { modelChoice, type ModelOptions } from '../options';
import type { ReadyRows } from './useModelRows';

/** A detection request, and where the rows that the panel shows stand in it. */
export interface DetectionInput {
  request: DetectionRequest;
  /** For every shown row, its row in the request. */
  shownRows: Int32Array;
}

/** The request for rows, with the window's rows but the excluded ones to learn from. */
export function buildDetectionInput(
  { table, window, shownRows }: Pick<ReadyRows, 'table' | 'window' | 'shownRows'>,
  exclusions: readonly Exclusion[],
  model: ModelOptions
): DetectionInput {
  const training = trainingMask(table.times, window, exclusions);
  return { request: { table, training, ...modelChoice(model) }, shownRows };
}
