import { detectorNamed } from './detectors/registry';
import { explainTopSteps } from './explanation/explainTop';
import { likenessOf } from './labels/likeness';
import { DetectionError } from './errors';
import { featureSteps, type Features } from './features/features';
import { ordinaryRows } from './features/traffic/ordinaryRows';
import { completeRows } from './forest/fit';
import { flaggedRows, flagsOf } from './rows';
import { fitScaler, transform } from './scaling/scaler';
import { rescaleSpreadless } from './scaling/spreadlessColumns';
import { asPart, runToEnd, type Steps } from './steps';
import { stepOf } from './stepOf';
import { floorKindOf } from './threshold/thresholdFloors';
import type { DetectionRequest, DetectionScores, FeatureMatrix } from './types';

/** The fewest complete training rows that a model is fitted on: fewer say nothing about what is normal. */
export const MIN_TRAINING_ROWS = 32;

/** Where each step ends, in the progress that is shown. */
const PROGRESS = { features: 0.3, fit: 0.4, score: 0.95, explain: 1 };

/**
 * Detects anomalies, one visible line of steps: features → scale → fit → score → explain. Deciding and incidents come after
 * it, in `decide`: moving a threshold never refits. Yields progress in [0, 1] after each small slice.
 *
 * @throws DetectionError 'bad-parameter'; 'bad-shape'; 'no-features'; 'no-complete-training-rows'; 'too-few-training-rows';
 *   'constant-training-rows'
 */
export function* detectSteps(request: DetectionRequest): Steps<DetectionScores> {
  const { name, params } = request.detector;
  const { times } = request.table;
  const detector = detectorNamed(name);
  detector.validate(params);
  requireFlags(request);
  yield 0;
  const features = yield* asPart(featureSteps(request), 0, PROGRESS.features);
  const trainingRows = usableTrainingRows(features.matrix, request.training);
  const constant = findConstantFeatures(features.matrix, trainingRows);
  yield PROGRESS.features;
  const matrix = scaled(request, features, trainingRows);
  const rows = features.kind === 'traffic' ? ordinaryRows(matrix, trainingRows) : trainingRows;
  yield PROGRESS.features;
  const fitted = yield* asPart(detector.fit(matrix, params, rows), PROGRESS.features, PROGRESS.fit);
  const scores = yield* asPart(fitted.score(matrix), PROGRESS.fit, PROGRESS.score);
  const explanation = yield* asPart(
    explainTopSteps(fitted, { matrix, scores, rows }),
    PROGRESS.score,
    PROGRESS.explain
  );
  return {
    scores,
    featureNames: features.matrix.names,
    featureSignals: features.signals,
    featureKind: features.kind,
    featureFallback: features.fallback,
    availableFeatures: features.available,
    constantFeatures: features.matrix.names.filter((_, f) => constant[f]),
    completeTrainingRows: trainingRows.length,
    learnt: flagsOf(rows, matrix.rowCount),
    movement: features.movement,
    readings: features.readings,
    explanation,
    likeness: likenessOf({ matrix, times, learnt: rows, rows: explanation.rows }),
    thresholdFloor: detector.thresholdFloors[floorKindOf(features.kind, times, trainingRows, stepOf(times))],
  };
}

/** detectSteps, run to its end. */
export function detect(request: DetectionRequest): DetectionScores {
  return runToEnd(detectSteps(request));
}

function scaled({ scaler }: DetectionRequest, { matrix, kind }: Features, rows: Uint32Array): FeatureMatrix {
  // The others are in standard deviations: a scaler would undo their weights.
  return kind !== 'raw' ? matrix : transform(rescaleSpreadless(fitScaler(scaler, matrix, rows)), matrix);
}

function requireFlags({ table, training }: DetectionRequest): void {
  const rows = table.times.length;
  if (training.length !== rows) {
    throw new DetectionError(
      'bad-shape',
      `There are ${training.length} training flags for ${rows} rows; there must be one a row. Pass flags of the table's own rows.`,
      { flags: training.length, expected: rows }
    );
  }
}

/** The training rows without a missing feature, once there are enough of them. */
function usableTrainingRows(features: FeatureMatrix, training: Uint8Array): Uint32Array {
  const chosen = flaggedRows(training);
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
