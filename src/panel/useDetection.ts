import type { InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { useEffect, useMemo, useState } from 'react';
import type { Label } from '../annotations';
import { framesToSignals, type Signals, type SignalsProblem } from '../data';
import { thresholdRule, type PanelOptions } from '../options';
import { DetectionRunner } from '../worker';
import { suppressionLabels } from './labels/labelsAct';
import type { Message } from './messages';
import { queryErrors } from './queryErrors';
import { useFit, type Detection, type Fit, type Prepared, type TrainingOptions } from './useFit';
import { useLastGoodSeries } from './useLastGoodSeries';
import type { ModelRows } from './useModelRows';
import { decideVerdicts, type Verdicts } from './verdicts';

export interface DetectionState {
  /** Queries that failed. */
  failures: Message[];
  /** What the loaded frames hold. */
  signals: Signals | SignalsProblem;
  /** The rows of the chosen window. */
  training: ModelRows;
  /** What the chosen window would be learned with, whether it is by now or not; null while that isn't known. */
  prepared: Prepared | null;
  /** The finished detection: of the chosen window, or the one before while this is worked on or can't be. */
  detection: Detection | null;
  /** Set where the chosen window can't be used and the one before still is: since when, in Unix milliseconds. */
  staleSince: number | null;
  verdicts: Verdicts | null;
  busy: boolean;
  /** Why the rows have no detection. */
  error: unknown;
  /** How long a detection takes, in milliseconds; null while that isn't known. */
  tookMs: number | null;
}

/** Frames → signals → rows at the model step → scores → verdicts, each step again only when what it depends on changed. */
export function useDetection({
  data,
  options,
  labels,
  panelId,
  timeZone,
  replaceVariables,
}: {
  data: PanelData;
  options: PanelOptions;
  /** Of the loaded time. */
  labels: readonly Label[];
  panelId: number;
  timeZone: TimeZone;
  replaceVariables: InterpolateFunction;
}): DetectionState {
  const runner = useRunner();
  const failures = useMemo(() => queryErrors(data), [data]);
  const series = useLastGoodSeries(data, failures.length > 0);
  const signals = useMemo(() => framesToSignals(series), [series]);
  const loaded = signals.kind === 'signals' ? signals : null;
  const { features, featureNames, scaler, detector, forest, baseline } = options;
  const model = useMemo(
    () => ({ features, featureNames, scaler, detector, forest, baseline }),
    [features, featureNames, scaler, detector, forest, baseline]
  );
  const common = { data, model, labels, panelId, timeZone, replaceVariables, runner };

  const chosen = useFit({ ...common, loaded, training: options });
  const good = useLastGood(chosen, options);
  const isFailed = chosen.rows.status === 'failed' || chosen.run.status === 'failed';
  // The model of before goes on judging new rows.
  const before = useFit({ ...common, loaded: isFailed && good ? loaded : null, training: good?.training ?? options });

  const [shown, setShown] = useState<Detection | null>(null);
  const current = resultOf(chosen) ?? (isFailed ? resultOf(before) : null);
  useEffect(() => {
    if (current) {
      setShown(current);
    }
  }, [current]);
  // While others are worked on, rows of the same series stay in view; those of other queries would mislead.
  const detection = current ?? (shown && isOfSameSeries(shown, loaded) ? shown : null);

  const { threshold, incidents, labels: labelOptions } = options;
  const suppression = useMemo(() => suppressionLabels(chosen.labels, labelOptions), [chosen.labels, labelOptions]);
  const verdicts = useMemo(
    () =>
      detection &&
      decideVerdicts({
        input: detection.input,
        detection: detection.scores,
        rule: thresholdRule({ threshold }),
        rules: incidents,
        labels: suppression,
      }),
    [detection, threshold, incidents, suppression]
  );
  const works = ({ rows, run }: Fit) => rows.status === 'fetching' || run.status === 'running';
  return {
    failures,
    signals,
    training: chosen.rows,
    prepared: chosen.prepared,
    detection,
    staleSince: isFailed && detection && good ? good.at : null,
    verdicts,
    busy: works(chosen) || works(before),
    error: chosen.run.status === 'failed' ? chosen.run.error : null,
    tookMs: chosen.tookMs,
  };
}

function resultOf({ run }: Fit): Detection | null {
  return run.status === 'done' ? run.value : null;
}

function isOfSameSeries({ signals }: Detection, loaded: Signals | null): boolean {
  const ids = (table: Signals['table']) => table.signals.map(({ id }) => id).join('\n');
  return loaded !== null && ids(signals.table) === ids(loaded.table);
}

/** The last window that a model was learned from, as it was then, whatever became of `now`, variables and annotations. */
function useLastGood({ run }: Fit, options: TrainingOptions): { training: TrainingOptions; at: number } | null {
  const [last, setLast] = useState<{ training: TrainingOptions; at: number } | null>(null);
  const { modelStep, maxRows, refitPercent, labels } = options;
  useEffect(() => {
    if (run.status === 'done') {
      const { window, cuts, finishedAt } = run.value;
      setLast({
        at: finishedAt,
        training: {
          trainingWindow: { kind: 'absolute', ...window },
          exclusions: cuts.all,
          exclusionSchedules: [],
          excludeAnnotations: { enabled: false, tags: [] },
          ...{ modelStep, maxRows, refitPercent, labels },
        },
      });
    }
  }, [run, modelStep, maxRows, refitPercent, labels]);
  return last;
}

/** One worker a panel, ended with the panel. */
function useRunner(): DetectionRunner {
  const [runner] = useState(() => new DetectionRunner());
  useEffect(() => () => runner.dispose(), [runner]);
  return runner;
}
