import { DetectionError } from '../errors';
import { asPart, type Steps } from '../steps';
import type { DetectionRequest, FeatureMatrix, SignalReading } from '../types';
import { movementOf } from './movement';
import { rawFeatures } from './rawFeatures';
import { rawReadings } from './rawReadings';
import { fillMissing } from './traffic/fillMissing';
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
  /** Features of traffic are in standard deviations: a scaler would undo their weights. */
  standardised: boolean;
}

/**
 * The features that were chosen.
 *
 * @throws DetectionError 'bad-shape', 'no-features'; 'bad-parameter' for an unknown set or the name of a feature that isn't there
 */
export function* featureSteps({ table, training, features: choice }: DetectionRequest): Steps<Features> {
  switch (choice.set) {
    case 'raw': {
      const { signals, ...matrix } = rawFeatures(table);
      yield 0.5;
      const readings = rawReadings(table, training);
      yield 1;
      return { ...chosen(matrix, signals, choice.only), movement: null, readings, standardised: false };
    }
    case 'traffic': {
      const { matrix, featureSignals, immediate, readings } = yield* asPart(
        trafficFeatureSteps(table, training),
        0,
        0.9
      );
      const movement = movementOf(matrix, immediate);
      yield 1;
      return { ...chosen(fillMissing(matrix), featureSignals, choice.only), movement, readings, standardised: true };
    }
    default:
      throw new DetectionError(
        'bad-parameter',
        `The features are "${String(choice.set)}"; they must be "traffic" or "raw". Choose one of these.`,
        { parameter: 'features', value: String(choice.set) }
      );
  }
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
