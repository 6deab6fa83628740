import { type OptionsWithLegend, type OptionsWithTooltip } from '@grafana/schema';
import type {
  AnnotationExclusions,
  DetectorName,
  DetectorParams,
  Exclusion,
  ExclusionSchedule,
  FeatureSet,
  IncidentRules,
  ScalerKind,
  Stretch,
  TrainingWindow,
} from '../detection';

/** The threshold's rule as the options pane offers it; scikit-learn's two contaminations are two choices. */
export type ThresholdChoice =
  'outOfBag' | 'alarmsPerDay' | 'contaminationAuto' | 'contamination' | 'quantile' | 'fixed';

/** `lanes`: a lane for every unit, one under the other; `overlay`: all series over each other. */
export type ChartLayout = 'lanes' | 'overlay';

/** What labels do. */
export interface LabelOptions {
  /** The time of incidents and of alerts that fired is not learnt from. */
  leaveOutIncidents: boolean;
  /** What looks like a false alarm is taken back. */
  suppressAlike: boolean;
  /** Stretches of incidents that were taken back and are to stay; both ends are in them. */
  kept: Stretch[];
}

/** `each`: a model for each entity; `joint`: one for all; `auto`: `each` where entities stand alone (entitiesStandAlone). */
export type ModelsChoice = 'auto' | 'each' | 'joint';

/** How entities are shown beside the one in full: as small charts in the list, or dimmed behind it. */
export type EntityView = 'multiples' | 'overlay';

/** What is kept of a panel in the dashboard's JSON. */
export interface PanelOptions extends OptionsWithLegend, OptionsWithTooltip {
  trainingWindow: TrainingWindow;
  /** Cut out of the training window. */
  exclusions: Exclusion[];
  /** Cut out by the clock of the dashboard's time zone. */
  exclusionSchedules: ExclusionSchedule[];
  /** Cut out where the dashboard is annotated. */
  excludeAnnotations: AnnotationExclusions;
  /** At which training and scored rows are asked for, such as `1m`; '' = automatic. */
  modelStep: string;
  /** Rows a series that a training window or a shown range may have; past it the step is coarser. */
  maxRows: number;
  /** A window with `now` in it moves by so many percent of its length at once, and an hour at most. */
  refitPercent: number;
  features: FeatureSet;
  /** Names of the features to learn from; empty = all of the set. */
  featureNames: string[];
  /** What several load balancers or routes of one query mean. */
  entities: { models: ModelsChoice; view: EntityView };
  detector: DetectorName;
  scaler: ScalerKind;
  threshold: { rule: ThresholdChoice; contamination: number; quantile: number; alarmsPerDay: number; score: number };
  labels: LabelOptions;
  incidents: IncidentRules;
  /** Of the isolation forest; without `maxSamples` it is 'auto'. */
  forest: Omit<DetectorParams['isolation-forest'], 'maxSamples'> & { maxSamples?: number };
  baseline: DetectorParams['robust-baseline'];
  layout: ChartLayout;
  /** Counts of errors are drawn as shares of the requests. */
  errorsAsRatio: boolean;
  show: {
    markers: boolean;
    incidents: boolean;
    trainingWindow: boolean;
    truth: boolean;
    labels: boolean;
    score: boolean;
  };
}
