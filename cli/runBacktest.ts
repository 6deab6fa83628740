import {
  decide,
  defaultIncidentRules,
  DetectionError,
  detectSteps,
  detectorNamed,
  evaluate,
  rawFeatures,
  type Decision,
  type DetectionRequest,
  type DetectionScores,
  type DetectorChoice,
  type DetectorName,
  type EvaluationReport,
  type FeatureChoice,
  type SignalTable,
} from '../src/detection';
import { UsageError } from '../workbench/server/UsageError.mjs';
import type { BacktestOptions, FeaturesArgument } from './arguments';
import type { Dataset } from './dataset';
import { rowsOfRange, type RowRange } from './trainingRange';

/** What to run: the part of the command line that detection depends on. */
export type DetectionOptions = Pick<
  BacktestOptions,
  'train' | 'features' | 'scoring' | 'detector' | 'threshold' | 'seed' | 'compare'
>;

/** What one detector says of the rows. */
export interface Run {
  detector: DetectorName;
  features: FeatureChoice;
  detection: DetectionScores;
  decision: Decision;
  /** Null where the rows have no labels. */
  report: EvaluationReport | null;
}

export interface Backtest {
  dataset: Dataset;
  options: DetectionOptions;
  /** Rows of the table in the training window. */
  trained: RowRange;
  run: Run;
  /** Every detector on the same rows, the chosen one first; null where no comparison was asked for. */
  compared: Run[] | null;
}

/** The detectors of `--compare`. */
const RIVALS: DetectorName[] = ['isolation-forest', 'robust-baseline'];

/**
 * Runs the panel's own pipeline over rows: fit on the training range, score all, decide, and judge by the labels.
 *
 * @param onProgress the share of the work that is done
 * @throws UsageError for a training range without rows; DetectionError for rows that can't be learnt from
 */
export function runBacktest(
  dataset: Dataset,
  options: DetectionOptions,
  onProgress?: (share: number) => void
): Backtest {
  const { times } = dataset.table;
  const trained = rowsOfRange(options.train, times, dataset.source);
  const training = new Uint8Array(times.length).fill(1, trained.first, trained.end);
  const others = options.compare ? RIVALS.filter((name) => name !== options.detector) : [];
  const names = [options.detector, ...others];
  const runs = names.map((name, i) =>
    runDetector(dataset, { ...options, detector: name }, training, (share) => onProgress?.((i + share) / names.length))
  );
  return { dataset, options, trained, run: runs[0], compared: options.compare ? runs : null };
}

function runDetector(
  { table, truth }: Dataset,
  options: DetectionOptions,
  training: Uint8Array,
  onProgress: (share: number) => void
): Run {
  const features = featureChoice(options.features, table);
  const request = { table, training, features, scaler: 'standard', detector: detectorChoice(options) } as const;
  const detection = detectWith(request, onProgress);
  const { times } = table;
  const decision = decide({
    times,
    training,
    detection,
    threshold: options.threshold,
    incidents: defaultIncidentRules,
  });
  const judged = { times, scores: detection.scores, verdicts: decision.verdicts, training };
  return {
    detector: options.detector,
    features,
    detection,
    decision,
    report: truth ? evaluate({ ...judged, truth }) : null,
  };
}

function detectWith(request: DetectionRequest, onProgress: (share: number) => void): DetectionScores {
  try {
    const steps = detectSteps(request);
    let step = steps.next();
    while (!step.done) {
      onProgress(step.value);
      step = steps.next();
    }
    return step.value;
  } catch (error) {
    if (error instanceof DetectionError && error.details.parameter === 'features') {
      const raw = rawFeatures(request.table).names.join(', ');
      throw new UsageError(
        `--features is ${error.details.value}; expected names of either set: ${raw}; or ${error.details.known}.`
      );
    }
    throw error;
  }
}

function detectorChoice({ detector, scoring, seed }: DetectionOptions): DetectorChoice {
  return detector === 'isolation-forest'
    ? { name: detector, params: { ...detectorNamed(detector).defaults, scoring, seed } }
    : { name: detector, params: detectorNamed(detector).defaults };
}

/**
 * The features that were asked for. Names are those of raw features, or of signals, which then are raw features; where one is
 * neither, all are names of features of traffic.
 */
function featureChoice(asked: FeaturesArgument, table: SignalTable): FeatureChoice {
  if ('set' in asked) {
    return asked;
  }
  const raw = rawFeatures(table);
  const rawNames = asked.names.map((name) =>
    raw.names.includes(name) ? name : raw.names.find((_, f) => raw.signals[f] === name)
  );
  const known = rawNames.filter((name) => name !== undefined);
  return known.length === rawNames.length ? { set: 'raw', only: known } : { set: 'traffic', only: asked.names };
}
