import { type OptionsWithLegend, type OptionsWithTooltip } from '@grafana/schema';
import type {
  AnnotationExclusions,
  Exclusion,
  ExclusionSchedule,
  ScalerKind,
  ScoringMethod,
  TrainingWindow,
} from '../detection';

/** The threshold's rule as the options pane offers it; scikit-learn's two contaminations are two choices. */
export type ThresholdChoice = 'outOfBag' | 'contaminationAuto' | 'contamination';

/** `lanes`: a lane for every unit, one under the other; `overlay`: all series over each other. */
export type ChartLayout = 'lanes' | 'overlay';

/** What is kept of a panel in the dashboard's JSON. */
export interface PanelOptions extends OptionsWithLegend, OptionsWithTooltip {
  trainingWindow: TrainingWindow;
  /** Cut out of the training window. */
  exclusions: Exclusion[];
  /** Cut out by the clock of the dashboard's time zone. */
  exclusionSchedules: ExclusionSchedule[];
  /** Cut out where the dashboard is annotated. */
  excludeAnnotations: AnnotationExclusions;
  scoring: ScoringMethod;
  scaler: ScalerKind;
  threshold: { rule: ThresholdChoice; contamination: number };
  forest: {
    nEstimators: number;
    /** Undefined = 'auto'. */
    maxSamples?: number;
    maxFeatures: number;
    bootstrap: boolean;
    seed: number;
  };
  layout: ChartLayout;
  /** Counts of errors are drawn as shares of the requests. */
  errorsAsRatio: boolean;
  show: { markers: boolean; incidents: boolean; trainingWindow: boolean; truth: boolean; score: boolean };
}
