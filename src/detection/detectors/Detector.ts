import type { Steps } from '../steps';
import type { FloorKind } from '../threshold/thresholdFloors';
import type { DetectorName, DetectorParams, FeatureMatrix } from '../types';

/** What a form or a command line has to know of a parameter. Bounds are inclusive unless `above` is given. */
export interface ParameterSpec {
  /** The key in the detector's parameters. */
  name: string;
  /** What the field calls it (scikit-learn's n_estimators). */
  fieldName: string;
  kind: 'integer' | 'number' | 'boolean' | 'choice';
  minimum?: number;
  /** Exclusive lower bound. */
  above?: number;
  maximum?: number;
  /** The words a `choice` can be. */
  choices?: string[];
  /** 'auto' is a value too. */
  auto?: boolean;
  default: number | boolean | string;
}

/** A fitted detector. */
export interface FittedDetector {
  /** Anomaly scores in [0, 1], one a row; NaN where a feature is missing. Rows learnt from are scored as fairly as can be. */
  score(matrix: FeatureMatrix): Steps<Float64Array>;
  /**
   * Each feature's contribution to the score of the given rows, rows × features, row-major; a row's add up to its score
   * less `baseline`.
   */
  explain(
    matrix: FeatureMatrix,
    scored: { rows: Uint32Array; scores: Float64Array; baseline: number }
  ): Steps<Float32Array>;
}

/** A way to tell unusual rows from usual ones. The options pane and the backtest are built from these. */
export interface Detector<Name extends DetectorName> {
  name: Name;
  parameters: ParameterSpec[];
  defaults: DetectorParams[Name];
  /** The least threshold of the `outOfBag` rule. */
  thresholdFloors: Record<FloorKind, number>;
  /** @throws DetectionError 'bad-parameter' */
  validate(params: DetectorParams[Name]): void;
  /** Learns from the given rows, none of which misses a feature. */
  fit(matrix: FeatureMatrix, params: DetectorParams[Name], rows: Uint32Array): Steps<FittedDetector>;
}
