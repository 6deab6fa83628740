import { DetectionError } from './errors';
import { rawFeatures } from './features/rawFeatures';
import { completeRows, fitForestSteps } from './forest/fit';
import { sampleSizeFor, validateForestParams } from './forest/params';
import { anomalyScoreSteps } from './forest/score';
import { numbersBelow } from './sampling';
import { fitScaler, transform } from './scaling/scaler';
import { rescaleSpreadless } from './scaling/spreadlessColumns';
import { asPart, runToEnd, type Steps } from './steps';
import type { DetectionRequest, DetectionScores, FeatureMatrix, IsolationForestParams } from './types';

/** The fewest complete training rows that a model is fitted on: fewer say nothing about what is normal. */
export const MIN_TRAINING_ROWS = 32;

/** How much of the work fitting is, in the progress that is shown. */
const FIT_SHARE = 0.2;

/**
 * Detects anomalies, one visible line of steps: features → scale → fit → score. Deciding and incidents come after it, in
 * `decide` and `findIncidents`: moving a threshold never refits. Yields progress in [0, 1] after each small slice.
 *
 * In 'paper' mode every row is scored by every tree, as scikit-learn does. In 'rangeAware' mode training rows are scored out
 * of bag, and a tree learns from at most half of the complete training rows, so that each row has trees that did not see it.
 *
 * @throws DetectionError 'bad-parameter'; 'bad-shape'; 'no-features'; 'no-complete-training-rows'; 'too-few-training-rows';
 *   'constant-training-rows'
 */
export function* detectSteps(request: DetectionRequest): Steps<DetectionScores> {
  validateForestParams(request.forest);
  const features = rawFeatures(request.table);
  const trainingRows = usableTrainingRows(features, request.training);
  const constant = findConstantFeatures(features, trainingRows);
  yield 0;
  const scaler = rescaleSpreadless(fitScaler(request.scaler, features, trainingRows));
  const scaled = transform(scaler, features);
  yield 0;
  const outOfBag = request.scoring === 'rangeAware';
  const params = outOfBag ? withOutOfBagRows(request.forest, trainingRows.length) : request.forest;
  const { forest, sampled } = yield* asPart(fitForestSteps(scaled, params, trainingRows), 0, FIT_SHARE);
  const scoring = { method: request.scoring, outOfBag: outOfBag ? sampled : undefined };
  const scores = yield* asPart(anomalyScoreSteps(forest, scaled, scoring), FIT_SHARE, 1);
  return {
    scores,
    featureNames: features.names,
    constantFeatures: features.names.filter((_, f) => constant[f]),
    completeTrainingRows: trainingRows.length,
  };
}

/** detectSteps, run to its end. */
export function detect(request: DetectionRequest): DetectionScores {
  return runToEnd(detectSteps(request));
}

/** At most half the rows for each tree, so that every row has trees that did not sample it. */
function withOutOfBagRows(params: IsolationForestParams, rows: number): IsolationForestParams {
  return { ...params, maxSamples: sampleSizeFor(params.maxSamples, Math.floor(rows / 2)) };
}

/** The training rows without a missing feature, once there are enough of them. */
function usableTrainingRows(features: FeatureMatrix, training: Uint8Array): Uint32Array {
  if (training.length !== features.rowCount) {
    throw new DetectionError(
      'bad-shape',
      `There are ${training.length} training flags for ${features.rowCount} rows; there must be one a row. Pass flags of the table's own rows.`,
      { flags: training.length, expected: features.rowCount }
    );
  }
  const chosen = numbersBelow(features.rowCount).filter((row) => training[row] === 1);
  const complete = completeRows(features, chosen);
  if (complete.length === 0 && chosen.length > 0) {
    const empty = features.names.filter((_, f) => chosen.every((row) => !Number.isFinite(features.columns[f][row])));
    const cause = empty.length > 0 ? ` Never there: ${empty.join(', ')}.` : '';
    throw new DetectionError(
      'no-complete-training-rows',
      `None of the ${chosen.length} rows of the training window has a value in all of the ${features.names.length} features.${cause} Choose a window in which every signal has values, or leave out the empty ones.`,
      { trainingRows: chosen.length, features: features.names.length, emptyFeatures: empty.join(', ') }
    );
  }
  if (complete.length < MIN_TRAINING_ROWS) {
    throw new DetectionError(
      'too-few-training-rows',
      `The training window has ${complete.length} complete rows (of ${chosen.length}); at least ${MIN_TRAINING_ROWS} are needed. Choose a longer window or a smaller model step.`,
      { completeRows: complete.length, required: MIN_TRAINING_ROWS, trainingRows: chosen.length }
    );
  }
  return complete;
}

/** Which features have a single value in all training rows; that all have is an error. */
function findConstantFeatures(features: FeatureMatrix, rows: Uint32Array): boolean[] {
  const constant = features.columns.map((column) => rows.every((row) => column[row] === column[rows[0]]));
  if (constant.every(Boolean)) {
    const names = features.names.join(', ');
    throw new DetectionError(
      'constant-training-rows',
      `All ${rows.length} training rows are the same (${names} never change); a forest needs something that varies. Choose another training window or add a signal.`,
      { completeRows: rows.length, features: names }
    );
  }
  return constant;
}
