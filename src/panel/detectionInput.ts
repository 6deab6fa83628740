import { mergeTables, trainingMask, type Signals } from '../data';
import type { DetectionRequest, Exclusion } from '../detection';
import { modelChoice, type ModelOptions } from '../options';
import type { FetchedTraining } from './useTrainingRows';

/** A detection request, and where the rows that the panel shows stand in it. */
export interface DetectionInput {
  request: DetectionRequest;
  /** For every loaded row, its row in the request. */
  loadedRows: Int32Array;
}

/**
 * The request for the loaded rows, with the training rows from wherever they are: the loaded ones, or ones that were
 * fetched since the window lies outside of what is loaded.
 */
export function buildDetectionInput(options: {
  loaded: Signals;
  fetched: FetchedTraining | null;
  window: { from: number; to: number };
  exclusions: readonly Exclusion[];
  model: ModelOptions;
}): DetectionInput {
  const { loaded, fetched, window, exclusions, model } = options;
  const { table, loadedRows } = fetched
    ? mergeTables(fetched.table, loaded.table)
    : { table: loaded.table, loadedRows: Int32Array.from(loaded.table.times, (_, row) => row) };
  return {
    request: { table, training: trainingMask(table.times, window, exclusions), ...modelChoice(model) },
    loadedRows,
  };
}
