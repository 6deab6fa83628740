/** What a signal says about the service: SRE's golden signals, and everything else. */
export type SignalRole = 'requests' | 'latency' | 'errors' | 'other';

/** The class of HTTP status that a count is about. */
export type StatusClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx';

/**
 * What a signal's numbers are: `count` is events per step (requests, errors), `ratio` a share of requests
 * (0–1 or 0–100), `level` any other quantity (a latency, a queue's length).
 */
export type SignalMeasure = 'count' | 'ratio' | 'level';

/** One numeric series with a role. */
export interface Signal {
  /** Unique in its table and stable over refreshes. */
  id: string;
  /** What people call it: the field's display name. */
  name: string;
  role: SignalRole;
  measure: SignalMeasure;
  /** Set where the signal counts responses of one status class only. */
  statusClass?: StatusClass;
  /** What the signal is about (a load balancer, a route): signals of one entity belong together. '' where there is one. */
  entity: string;
  /** One value a row, in the signal's own unit; NaN = missing. */
  values: Float64Array;
}

/** Signals that share one time axis. */
export interface SignalTable {
  /** Unix milliseconds, strictly ascending, one a row. */
  times: Float64Array;
  /** Each with as many values as there are times. */
  signals: Signal[];
}

/** Rows × features, column-major; NaN = missing. */
export interface FeatureMatrix {
  names: string[];
  columns: Float64Array[];
  rowCount: number;
}

/**
 * The stretch of time that the model learns from, as a person chose it.
 * - `sameWeekday`: the weekdays that the loaded rows touch, in the 1–12 weeks before them.
 * - `variables`: text with dashboard variables in it, such as `$train_from`.
 * - `annotations`: what is annotated with a tag ("known good").
 */
export type TrainingWindow =
  | { kind: 'firstPercent'; percent: number }
  | { kind: 'absolute'; from: number; to: number }
  | { kind: 'relative'; from: string; to: string }
  | { kind: 'sameWeekday'; weeks: number }
  | { kind: 'variables'; from: string; to: string }
  | { kind: 'annotations'; tag: string };

/** A stretch of time cut out of the training window, in Unix milliseconds: `from` is cut out, `to` is not. */
export interface Exclusion {
  from: number;
  to: number;
}

/** Cut out again and again, by the clock of the dashboard's time zone. */
export interface ExclusionSchedule {
  /** Weekdays on which it starts: 0 = Sunday to 6 = Saturday. */
  days: number[];
  /** `HH:mm`, 00:00–23:59. */
  from: string;
  /** `HH:mm`, not included; at or before `from` it is the next day's. */
  to: string;
}

/** Cuts out every annotation that has one of the tags. */
export interface AnnotationExclusions {
  enabled: boolean;
  tags: string[];
}

/** How the isolation forest is built; names and meanings are scikit-learn's. */
export interface IsolationForestParams {
  /** Number of trees, 1–1000. */
  nEstimators: number;
  /** Rows drawn for each tree: a whole number ≥ 1, or 'auto' = min(256, rows). */
  maxSamples: number | 'auto';
  /** Share of the features drawn for each tree, in (0, 1]; at least one is drawn. */
  maxFeatures: number;
  /** Draw rows with replacement. */
  bootstrap: boolean;
  /** A whole number, 0 ≤ seed < 2³². */
  seed: number;
}

/** `paper` is Liu et al. 2008 as scikit-learn computes it; `rangeAware` also sees how far beyond the training rows a row lies. */
export type ScoringMethod = 'paper' | 'rangeAware';

export type ScalerKind = 'standard' | 'minMax' | 'robust';

/**
 * Where the line between normal and anomalous is drawn.
 * - `outOfBag`: above (nearly) every training row, scored only by the trees that did not see it.
 * - `contamination`: scikit-learn's: 'auto' = anomaly score 0.5 (offset −0.5), or the share of training rows, in (0, 0.5], to flag.
 */
export type ThresholdRule = { kind: 'outOfBag' } | { kind: 'contamination'; contamination: 'auto' | number };

/** Everything that fitting and scoring depend on: two requests that are equal have equal results, to the last bit. */
export interface DetectionRequest {
  /** Training rows and scored rows together. */
  table: SignalTable;
  /** One flag a row: 1 where the model learns from it. */
  training: Uint8Array;
  scaler: ScalerKind;
  forest: IsolationForestParams;
  scoring: ScoringMethod;
}

/** What fitting and scoring give; the threshold comes later, for moving it never refits. */
export interface DetectionScores {
  /** Anomaly score in [0, 1], one a row; NaN where the row has a missing feature. */
  scores: Float64Array;
  /** The features that the forest saw, in its order. */
  featureNames: string[];
  /** Features with one single value in all training rows. */
  constantFeatures: string[];
  /** Training rows in which no feature is missing. */
  completeTrainingRows: number;
}

/** Scores after the threshold. */
export interface Decision {
  /** A row is anomalous where its score is strictly above it, whatever the rule; scikit-learn's predict is the same. */
  threshold: number;
  /** 1 anomalous, 0 normal or without a score. */
  verdicts: Uint8Array;
  anomalousRows: number;
  scoredRows: number;
}

/** A run of anomalous rows. */
export interface Incident {
  /** First and last anomalous row. */
  firstRow: number;
  lastRow: number;
  /** Unix milliseconds: the first row's time, and the last row's. */
  start: number;
  end: number;
  /** The highest score in it and the row that has it. */
  peakScore: number;
  peakRow: number;
}
