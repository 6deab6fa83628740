import type { InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { useEffect, useMemo, useState } from 'react';
import {
  annotationNotices,
  exclusionsFor,
  fingerprint,
  framesToSignals,
  trainingRowsProblem,
  type Notice,
  type Signals,
  type SignalsProblem,
} from '../data';
import type { DetectionScores } from '../detection';
import { thresholdRule, type PanelOptions } from '../options';
import { DetectionRunner, type Backend } from '../worker';
import { buildDetectionInput, type DetectionInput } from './detectionInput';
import type { Message } from './messages';
import { queryErrors } from './queryErrors';
import { recallScores, rememberScores } from './scoreMemory';
import { useLastGoodSeries } from './useLastGoodSeries';
import { useTask, type TaskState } from './useTask';
import { useTrainingRows, type TrainingRows } from './useTrainingRows';
import { decideVerdicts, type Verdicts } from './verdicts';

/** A finished detection, with the signals that it was done on. */
export interface Detection {
  signals: Signals;
  input: DetectionInput;
  scores: DetectionScores;
  backend: Backend;
  window: { from: number; to: number };
}

export interface DetectionState {
  /** Queries that failed. */
  failures: Message[];
  /** What the loaded frames hold. */
  signals: Signals | SignalsProblem;
  training: TrainingRows;
  /** The finished detection: of the loaded rows, or the one before while these are worked on or can't be. */
  detection: Detection | null;
  verdicts: Verdicts | null;
  busy: boolean;
  /** Why the loaded rows have no detection. */
  error: unknown;
}

/** Frames → signals → training rows → scores → verdicts, each step again only when what it depends on changed. */
export function useDetection({
  data,
  options,
  timeZone,
  replaceVariables,
}: {
  data: PanelData;
  options: PanelOptions;
  timeZone: TimeZone;
  replaceVariables: InterpolateFunction;
}): DetectionState {
  const runner = useRunner();
  const failures = useMemo(() => queryErrors(data), [data]);
  const series = useLastGoodSeries(data, failures.length > 0);
  const signals = useMemo(() => framesToSignals(series), [series]);
  const loaded = signals.kind === 'signals' ? signals : null;
  const rows = useTrainingRows({ loaded, data, window: options.trainingWindow, timeZone, replaceVariables });

  const { features, featureNames, scaler, detector, forest, baseline } = options;
  const model = useMemo(
    () => ({ features, featureNames, scaler, detector, forest, baseline }),
    [features, featureNames, scaler, detector, forest, baseline]
  );
  const { exclusions, exclusionSchedules, excludeAnnotations } = options;
  const rules = useMemo(
    () => ({ exclusions, exclusionSchedules, excludeAnnotations }),
    [exclusions, exclusionSchedules, excludeAnnotations]
  );
  const preparation = useMemo(() => {
    if (!loaded || rows.status !== 'ready') {
      return null;
    }
    const { window, cuts, fetched } = rows;
    const cutOut = exclusionsFor({
      ...rules,
      ...{ window, cuts, timeZone },
      annotations: data.annotations ?? [],
      stepMs: loaded.stepMs,
    });
    const input = buildDetectionInput({
      loaded,
      fetched,
      window,
      exclusions: cutOut,
      model,
    });
    const problem = trainingRowsProblem(input.request.table.times, window, cutOut);
    return problem ? { window, problem } : { input, window, problem, signals: loaded, key: fingerprint(input.request) };
  }, [loaded, rows, rules, data.annotations, timeZone, model]);
  const training = useMemo<TrainingRows>(
    () =>
      preparation?.problem
        ? { status: 'failed', ...preparation }
        : withNotices(rows, annotationNotices(excludeAnnotations)),
    [preparation, rows, excludeAnnotations]
  );
  const prepared = preparation?.problem === null ? preparation : null;

  const state = useTask<Detection>(
    prepared && {
      key: prepared.key,
      run: async (signal) => {
        const { key, input, window, signals: ofRows } = prepared;
        const { scores, backend } = recallScores(key) ?? rememberScores(key, await runner.run(input.request, signal));
        return { input, window, signals: ofRows, scores, backend };
      },
    }
  );

  const lastGood = useLastGood(state);
  // Rows that changed since are drawn without verdicts rather than not at all.
  const kept = lastGood?.signals === loaded ? lastGood : null;
  const detection = state.status === 'done' ? state.value : state.status === 'running' ? (state.last ?? null) : kept;
  const { threshold, incidents } = options;
  const verdicts = useMemo(
    () =>
      detection &&
      decideVerdicts({
        input: detection.input,
        detection: detection.scores,
        rule: thresholdRule({ threshold }),
        rules: incidents,
      }),
    [detection, threshold, incidents]
  );
  return {
    failures,
    signals,
    training,
    detection,
    verdicts,
    busy: state.status === 'running' || training.status === 'fetching',
    error: state.status === 'failed' ? state.error : null,
  };
}

function withNotices(rows: TrainingRows, notices: Notice[]): TrainingRows {
  return rows.status === 'ready' && rows.fetched
    ? { ...rows, fetched: { ...rows.fetched, notices: [...rows.fetched.notices, ...notices] } }
    : rows;
}

/** The last detection that succeeded. */
function useLastGood(state: TaskState<Detection>): Detection | null {
  const [lastGood, setLastGood] = useState<Detection | null>(null);
  useEffect(() => {
    if (state.status === 'done') {
      setLastGood(state.value);
    }
  }, [state]);
  return lastGood;
}

/** One worker a panel, ended with the panel. */
function useRunner(): DetectionRunner {
  const [runner] = useState(() => new DetectionRunner());
  useEffect(() => () => runner.dispose(), [runner]);
  return runner;
}
