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
  /**
   * Features that a cut turns away from an axis: 0 cuts along an axis (Liu et al. 2008), more by hyperplanes in that many
   * features and one (Hariri et al. 2019); a whole number, 0–99, beyond the features of a tree as many as there are.
   */
  extensionLevel: number;
  /** A whole number, 0 ≤ seed < 2³². */
  seed: number;
}

/** `paper` is Liu et al. 2008 as scikit-learn computes it; `rangeAware` also sees how far beyond the training rows a row lies. */
export type ScoringMethod = 'paper' | 'rangeAware';

export type ScalerKind = 'standard' | 'minMax' | 'robust';

/**
 * Which features are learnt from.
 * - `traffic`: deviations from what was expected at that time, in standard deviations (trafficFeatures); of a single series
 *   of which nothing else is known, deviations from its own past (columnFeatures).
 * - `raw`: the signals as they are, errors as shares of the requests (rawFeatures).
 */
export type FeatureSet = 'traffic' | 'raw';

/** What was learnt from: a set, or the features of a single series that `traffic` takes where there is nothing else. */
export type FeatureKind = FeatureSet | 'column';

/** Why raw features were learnt from where features of traffic were asked for: the training window is too short for these. */
export interface FeatureFallback {
  /** Rows of the training window. */
  rows: number;
  /** The fewest for features of traffic, at this step. */
  requiredRows: number;
  /** What they cover: the window must be longer. */
  requiredMinutes: number;
}

/** A feature set, or some features of it. */
export interface FeatureChoice {
  set: FeatureSet;
  /** Names of the features to keep; without it, all. */
  only?: string[];
}

/** How the robust baseline judges. */
export interface RobustBaselineParams {
  /** How many robust standard deviations from the median score 0.5; 3.5 is Iglewicz and Hoaglin's. In (0, 100]. */
  cutoff: number;
}

/** The parameters of every detector, by its name in the registry. */
export interface DetectorParams {
  'isolation-forest': IsolationForestParams & { scoring: ScoringMethod };
  'robust-baseline': RobustBaselineParams;
}

export type DetectorName = keyof DetectorParams;

/** A detector of the registry, with its parameters. */
export type DetectorChoice = {
  [Name in DetectorName]: { name: Name; params: DetectorParams[Name] };
}[DetectorName];

/**
 * Where the line between normal and anomalous is drawn.
 * - `outOfBag`: above (nearly) every row learnt from, scored only by the trees that did not see it.
 * - `contamination`: scikit-learn's: 'auto' = anomaly score 0.5 (offset −0.5), or the share of training rows, in (0, 0.5], to flag.
 * - `quantile`: the quantile, in (0, 1), of the scores of the rows learnt from.
 * - `alarmsPerDay`: so that about so many false alarms are to be expected a day, > 0.
 * - `fixed`: an anomaly score in [0, 1], such as one that labels proposed.
 */
export type ThresholdRule =
  | { kind: 'outOfBag' }
  | { kind: 'contamination'; contamination: 'auto' | number }
  | { kind: 'quantile'; quantile: number }
  | { kind: 'alarmsPerDay'; alarmsPerDay: number }
  | { kind: 'fixed'; score: number };

/** Which side of normal is bad: above it, below it, or both. */
export type Direction = 'both' | 'above' | 'below';

/** What makes anomalous rows an incident. Changing any of it never refits. */
export interface IncidentRules {
  /** Shorter incidents are dropped: minutes from the first to the end of the last row; 0 keeps all. */
  minimumMinutes: number;
  /** Incidents at most so many minutes apart are one, of a single column at most eleven rows; 0 joins none. */
  mergeGapMinutes: number;
  /** An incident that has begun lasts until the score is so far below the threshold; in [0, 1]. Not with raw features. */
  recoveryMargin: number;
  /** An incident whose leading signal lies on the other side is dropped. */
  directions: Record<SignalRole, Direction>;
  /** Rows with fewer requests than this, where no more were to be expected, raise no alarm; 0 = no guard. */
  leastRequests: number;
}

/** Everything that fitting and scoring depend on: two requests that are equal have equal results, to the last bit. */
export interface DetectionRequest {
  /** Training rows and scored rows together. */
  table: SignalTable;
  /** One flag a row: 1 where the model learns from it. */
  training: Uint8Array;
  features: FeatureChoice;
  /** Of raw features; those of traffic are in standard deviations already. */
  scaler: ScalerKind;
  detector: DetectorChoice;
}

/** What a signal was, and what it typically is at that time, row by row in its own unit. */
export interface SignalReading {
  /** The signal's id. */
  id: string;
  name: string;
  role: SignalRole;
  entity: string;
  /** `ratio` where a count of errors is read as a share of the requests. */
  measure: SignalMeasure;
  /** One a row; NaN = missing. */
  actual: Float64Array;
  /** One a row; NaN where nothing is known of it. */
  typical: Float64Array;
}

/** How much each feature contributed to the scores of the rows that stand out. */
export interface Explanation {
  /** The explained rows, ascending. */
  rows: Uint32Array;
  /** Explained rows × features, row-major: a row's add up to its score less the median score of the rows learnt from. */
  contributions: Float32Array;
}

/** What the detector saw of the rows that stand out, so that rows can be held against each other without a refit. */
export interface Likeness {
  /** Explained rows × features, row-major, scaled as the detector saw them. */
  features: Float32Array;
  /** A few of the rows learnt from, evenly spaced, and more of them that these may be like: radiusOf reckons with them. */
  asked: SeenRows;
  others: SeenRows;
}

/** What the detector saw of some rows. */
export interface SeenRows {
  /** Unix milliseconds. */
  times: Float64Array;
  /** Rows × features, row-major, scaled as the detector saw them. */
  features: Float32Array;
}

/** What fitting and scoring give; the threshold comes later, for moving it never refits. */
export interface DetectionScores {
  /** Anomaly score in [0, 1], one a row; NaN where a feature is missing (raw) or all are (traffic). */
  scores: Float64Array;
  /** The features that the detector saw, in its order. */
  featureNames: string[];
  /** The id of the signal that each feature is about. */
  featureSignals: string[];
  /** What was learnt from. */
  featureKind: FeatureKind;
  /** Null where it is what was asked for. */
  featureFallback: FeatureFallback | null;
  /** All features of the set, of which some may have been chosen. */
  availableFeatures: string[];
  /** Features with one single value in all training rows. */
  constantFeatures: string[];
  /** Training rows that have a score. */
  completeTrainingRows: number;
  /** One flag a row: 1 for the training rows that were learnt from; those with extreme features of traffic are not. */
  learnt: Uint8Array;
  /**
   * How much moves, one a row, 0 = nothing; the same everywhere where short windows are learnt from as they are; null for
   * features that don't say. Where it is known, verdicts are confirmed.
   */
  movement: Float64Array | null;
  readings: SignalReading[];
  explanation: Explanation;
  /** Of the explained rows. */
  likeness: Likeness;
  /** The least threshold of the `outOfBag` rule, for the detector's scores, the kind of features and what was learnt from. */
  thresholdFloor: number;
}

/** One signal's share in an incident. */
export interface SignalReason {
  id: string;
  name: string;
  role: SignalRole;
  entity: string;
  measure: SignalMeasure;
  /** Its features' contributions to the score of the incident's peak; 0 where the peak wasn't explained. */
  contribution: number;
  /** At the row of the incident where it is furthest from typical; NaN = missing. */
  actual: number;
  typical: number;
}

/** Why an incident is one. */
export interface Reasons {
  /** By contribution, the largest first. */
  signals: SignalReason[];
  /** By contribution, the largest first; they add up to the peak's score less the median score of the rows learnt from. */
  features: Array<{ name: string; contribution: number }>;
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

/** How bad an incident is. */
export type Severity = 'minor' | 'major' | 'critical';

/** An incident that stayed after the rules, with how bad it is and why. */
export interface JudgedIncident extends Incident {
  /** Score above the threshold × minutes, summed over its rows. */
  area: number;
  severity: Severity;
  why: Reasons;
}

/** Scores after the threshold and the rules of incidents. */
export interface Decision {
  /** A row is above the line where its score is strictly above it, whatever the rule; scikit-learn's predict is the same. */
  threshold: number;
  /** 1 anomalous, 0 normal or without a score. */
  verdicts: Uint8Array;
  anomalousRows: number;
  scoredRows: number;
  /** False alarms a day that this threshold lets expect, from a tail fitted to the rows learnt from; NaN where they are too few. */
  alarmsPerDay: number;
  incidents: JudgedIncident[];
}
