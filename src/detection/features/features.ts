import { DetectionError } from '../errors';
import { asPart, atProgress, type Steps } from '../steps';
import { flaggedRows } from '../rows';
import { stepOf } from '../stepOf';
import type {
  DetectionRequest,
  FeatureFallback,
  FeatureKind,
  FeatureMatrix,
  SignalReading,
  SignalTable,
} from '../types';
import { columnFeatures } from './column/columnFeatures';
import { isLoneColumn } from './column/isLoneColumn';
import { movementOf } from './movement';
import { rawFeatures } from './rawFeatures';
import { rawReadings } from './rawReadings';
import { shortWindowOf } from './shortWindow';
import { fillMissing } from './traffic/fillMissing';
import { validateTable } from './validateTable';
import { trafficFeatureSteps } from './traffic/trafficFeatures';

/** A feature matrix, and what the steps after it have to know of it. */
export interface Features {
  matrix: FeatureMatrix;
  /** The id of the signal that each feature is about. */
  signals: string[];
  /** All features of the set, of which these are some. */
  available: string[];
  /** How much moves, one a row; null for features that don't say. */
  movement: Float64Array | null;
  readings: SignalReading[];
  kind: FeatureKind;
  /** Why it isn't the chosen set; null where it is. */
  fallback: FeatureFallback | null;
}

/**
 * The features that were chosen.
 *
 * @throws DetectionError 'bad-shape', 'no-features'; 'bad-parameter' for an unknown set or the name of a feature that isn't there
 */
export function* featureSteps({ table, training, features: choice }: DetectionRequest): Steps<Features> {
  switch (choice.set) {
    case 'raw':
      return yield* rawFeatureSteps(table, training, choice.only);
    case 'traffic': {
      if (isLoneColumn(table)) {
        return yield* columnFeatureSteps(table, training, choice.only);
      }
      // Features that were chosen by name are not exchanged for others.
      const fallback = choice.only ? null : shortWindowOf(table, training);
      if (fallback) {
        const raw = yield* rawFeatureSteps(table, training, undefined);
        // Nothing says what moves, so anything does: verdicts are confirmed nevertheless, as they would have been.
        return { ...raw, movement: new Float64Array(table.times.length).fill(1), fallback };
      }
      yield 0;
      const { matrix, featureSignals, immediate, readings } = yield* asPart(
        trafficFeatureSteps(table, training),
        0,
        0.9
      );
      const movement = movementOf(matrix, immediate);
      yield 1;
      fillMissing(matrix);
      return { ...chosen(matrix, featureSignals, choice.only), movement, readings, kind: 'traffic', fallback: null };
    }
    default:
      throw new DetectionError(
        'bad-parameter',
        `The features are "${String(choice.set)}"; they must be "traffic" or "raw". Choose one of these.`,
        { parameter: 'features', value: String(choice.set) }
      );
  }
}

function* rawFeatureSteps(table: SignalTable, training: Uint8Array, only: string[] | undefined): Steps<Features> {
  const { signals, ...matrix } = rawFeatures(table);
  yield 0.5;
  const readings = rawReadings(table, training);
  yield 1;
  return { ...chosen(matrix, signals, only), movement: null, readings, kind: 'raw', fallback: null };
}

function* columnFeatureSteps(table: SignalTable, training: Uint8Array, only: string[] | undefined): Steps<Features> {
  validateTable(table);
  const { times, signals } = table;
  const rows = flaggedRows(training);
  const { matrix, reading } = yield* atProgress(columnFeatures(times, signals[0], rows, stepOf(times)), 0.5);
  const ids = matrix.names.map(() => signals[0].id);
  fillMissing(matrix);
  return {
    ...chosen(matrix, ids, only),
    movement: null,
    readings: [reading],
    kind: 'column',
    fallback: null,
  };
}

/** The matrix with the named features only, in its own order. */
function chosen(
  matrix: FeatureMatrix,
  signals: string[],
  only: string[] | undefined
): Pick<Features, 'matrix' | 'signals' | 'available'> {
  if (!only) {
    return { matrix, signals, available: matrix.names };
  }
  const unknown = only.filter((name) => !matrix.names.includes(name));
  if (unknown.length > 0 || only.length === 0) {
    throw new DetectionError(
      'bad-parameter',
      `The chosen features are ${only.length === 0 ? 'none' : only.join(', ')}; there ${unknown.length === 0 ? 'must be at least one' : `is no ${unknown.join(', ')}`}. Choose among ${matrix.names.join(', ')}.`,
      { parameter: 'features', value: only.join(', '), known: matrix.names.join(', ') }
    );
  }
  const kept = matrix.names.map((name) => only.includes(name));
  const columns = matrix.columns.filter((_, f) => kept[f]);
  return {
    matrix: { names: matrix.names.filter((_, f) => kept[f]), columns, rowCount: matrix.rowCount },
    signals: signals.filter((_, f) => kept[f]),
    available: matrix.names,
  };
}
