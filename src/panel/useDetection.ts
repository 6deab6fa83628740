import type { InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { useEffect, useMemo, useState } from 'react';
import { fingerprint, framesToSignals, type Signals, type SignalsProblem } from '../data';
import type { DetectionScores } from '../detection';
import { forestParams, thresholdRule, type PanelOptions } from '../options';
import { DetectionRunner, type Backend } from '../worker';
import { buildDetectionInput, type DetectionInput } from './detectionInput';
import type { Message } from './messages';
import { queryErrors } from './queryErrors';
import { recallScores, rememberScores } from './scoreMemory';
import { useLastGoodSeries } from './useLastGoodSeries';
import { useTask } from './useTask';
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
  /** The finished detection: of the loaded rows, or the one before while these are worked on. */
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
  const training = useTrainingRows({ loaded, data, window: options.trainingWindow, timeZone, replaceVariables });

  const { forest, scaler, scoring, exclusions } = options;
  const prepared = useMemo(() => {
    if (!loaded || training.status !== 'ready') {
      return null;
    }
    const { window, fetched } = training;
    const input = buildDetectionInput({
      loaded,
      fetched,
      window,
      exclusions,
      forest: forestParams({ forest }),
      scaler,
      scoring,
    });
    return { input, window, signals: loaded, key: fingerprint(input.request) };
  }, [loaded, training, exclusions, forest, scaler, scoring]);

  const state = useTask<Detection>(
    prepared && {
      key: prepared.key,
      run: async (signal) => {
        const { key, ...rest } = prepared;
        const { scores, backend } =
          recallScores(key) ?? rememberScores(key, await runner.run(prepared.input.request, signal));
        return { ...rest, scores, backend };
      },
    }
  );

  const detection = state.status === 'done' ? state.value : state.status === 'running' ? (state.last ?? null) : null;
  const { threshold } = options;
  const verdicts = useMemo(
    () =>
      detection &&
      decideVerdicts({ input: detection.input, scores: detection.scores.scores, rule: thresholdRule({ threshold }) }),
    [detection, threshold]
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

/** One worker a panel, ended with the panel. */
function useRunner(): DetectionRunner {
  const [runner] = useState(() => new DetectionRunner());
  useEffect(() => () => runner.dispose(), [runner]);
  return runner;
}
