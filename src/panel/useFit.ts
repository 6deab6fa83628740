import type { InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { useId, useMemo } from 'react';
import type { Label } from '../annotations';
import {
  exclusionsFor,
  fingerprint,
  trainingRowsProblem,
  type ResolvedWindow,
  type Signals,
  type WindowCuts,
} from '../data';
import type { DetectionScores } from '../detection';
import type { ModelOptions, PanelOptions } from '../options';
import type { Backend, DetectionRunner } from '../worker';
import { useStable } from './chart/stability';
import { detectionCache } from './detectionCache';
import { buildDetectionInput, type DetectionInput } from './detectionInput';
import { notLearntFrom } from './labels/labelsAct';
import { useWindowLabels } from './labels/useWindowLabels';
import { useAnnotationFrames } from './useAnnotationFrames';
import { useModelRows, type ModelRows } from './useModelRows';
import { useResolvedWindow } from './useResolvedWindow';
import { useTask, type TaskState } from './useTask';

/** What is learned from, and where it is asked for. */
export type TrainingOptions = Pick<
  PanelOptions,
  | 'trainingWindow'
  | 'exclusions'
  | 'exclusionSchedules'
  | 'excludeAnnotations'
  | 'modelStep'
  | 'maxRows'
  | 'refitPercent'
  | 'labels'
>;

/** All that a detection needs, before it is done. */
export interface Prepared {
  input: DetectionInput;
  window: ResolvedWindow;
  /** What was left out of the window. */
  cuts: WindowCuts;
  /** The rows that are shown. */
  signals: Signals;
}

/** A finished detection, with the signals that it was done on. */
export interface Detection extends Prepared {
  scores: DetectionScores;
  backend: Backend;
  /** Unix milliseconds. */
  finishedAt: number;
}

export interface Fit {
  rows: ModelRows;
  /** Of the loaded time and of the window. */
  labels: readonly Label[];
  prepared: Prepared | null;
  run: TaskState<Detection>;
  /** How long the last detection took that was not remembered, in milliseconds; null before the first. */
  tookMs: number | null;
}

interface Options {
  /** Null: there is nothing to do. */
  loaded: Signals | null;
  data: PanelData;
  training: TrainingOptions;
  model: ModelOptions;
  /** Of the loaded time. */
  labels: readonly Label[];
  panelId: number;
  timeZone: TimeZone;
  replaceVariables: InterpolateFunction;
  runner: DetectionRunner;
}

/** Window → rows → request → scores, each step again only when what it depends on changed. */
export function useFit(options: Options): Fit {
  const { loaded, data, training, model, timeZone, replaceVariables, runner } = options;
  const owner = useId();
  const { trainingWindow, exclusions, exclusionSchedules, excludeAnnotations, modelStep, maxRows } = training;
  const refitShare = training.refitPercent / 100;
  const common = { loaded, data, timeZone, replaceVariables };
  const resolved = useResolvedWindow({ ...common, window: trainingWindow, refitShare });
  const { from, to } = resolved?.kind === 'window' ? resolved : { from: NaN, to: NaN };
  const annotatedRange = useMemo(() => ({ from, to }), [from, to]);
  const annotations = useAnnotationFrames({
    data,
    range: excludeAnnotations.enabled && from < to ? annotatedRange : null,
    tags: excludeAnnotations.tags,
  });
  const found = useModelRows({ ...common, window: trainingWindow, resolved, step: modelStep, maxRows });

  const known = useWindowLabels({ ...options, shown: options.labels, range: from < to ? annotatedRange : null });
  const unlearnt = notLearntFrom(known.labels, training.labels, found.status === 'ready' ? found.stepMs : 0);
  const labelled = useStable(unlearnt, JSON.stringify(unlearnt));

  const preparation = useMemo(() => {
    if (found.status !== 'ready' || annotations.notices === null) {
      return null;
    }
    const { window, cuts, shown, stepMs } = found;
    const exclusionRules = { exclusions, exclusionSchedules, excludeAnnotations };
    const left = exclusionsFor({
      ...exclusionRules,
      ...{ window, cuts, timeZone, stepMs },
      annotations: annotations.frames,
      labelled,
    });
    const input = buildDetectionInput(found, left.all, model);
    const problem = trainingRowsProblem(input.request.table.times, window, left.all);
    return problem
      ? { window, problem }
      : { problem, prepared: { window, cuts: left, input, signals: shown }, key: fingerprint(input.request) };
  }, [found, annotations, labelled, exclusions, exclusionSchedules, excludeAnnotations, timeZone, model]);
  const rows = useMemo<ModelRows>(() => {
    if (preparation?.problem) {
      const { window, problem } = preparation;
      return { status: 'failed', window, problem };
    }
    if (found.status === 'ready') {
      return annotations.notices === null
        ? { status: 'fetching', window: found.window }
        : {
            ...found,
            notices: [...found.notices, ...(annotations.notices.length > 0 ? annotations.notices : known.notices)],
          };
    }
    return found;
  }, [found, preparation, annotations.notices, known.notices]);
  const ready = preparation?.problem === null ? preparation : null;

  const run = useTask<Detection & { tookMs: number | null }>(
    ready && {
      key: ready.key,
      run: async (signal) => {
        const { key, prepared } = ready;
        const known = await detectionCache.recall(key);
        if (known) {
          return { ...prepared, ...known, finishedAt: Date.now(), tookMs: null };
        }
        const start = performance.now();
        const done = await runner.run(prepared.input.request, signal);
        const tookMs = performance.now() - start;
        detectionCache.remember(key, done, { owner, tookMs });
        return { ...prepared, ...done, finishedAt: Date.now(), tookMs };
      },
    }
  );
  const tookMs =
    run.status === 'done' ? run.value.tookMs : run.status === 'running' ? (run.last?.tookMs ?? null) : null;
  return { rows, labels: known.labels, prepared: ready?.prepared ?? null, run, tookMs };
}
