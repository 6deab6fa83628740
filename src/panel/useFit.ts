import type { InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { Label } from '../annotations';
import { exclusionsFor, type ResolvedWindow, type Signals, type WindowCuts } from '../data';
import type { DetectionScores } from '../detection';
import type { ModelOptions, ModelsChoice, PanelOptions } from '../options';
import type { Backend, DetectionPool } from '../worker';
import { useStable } from './chart/stability';
import type { DetectionInput } from './detectionInput';
import { Cancelled } from './entities/Cancelled';
import { areEntitiesApart, entityParts, prepareEntities, type EntityWork } from './entities/prepareEntities';
import { runEntities, type EntityDetection, type Progress } from './entities/runEntities';
import { notLearntFrom } from './labels/labelsAct';
import { useWindowLabels } from './labels/useWindowLabels';
import { useAnnotationFrames } from './useAnnotationFrames';
import { useModelRows, type ModelRows } from './useModelRows';
import { useResolvedWindow } from './useResolvedWindow';
import { useTask, type TaskState } from './useTask';
import { useWindowAnnotations } from './useWindowAnnotations';

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

/** The finished detections of all entities that have a model of their own, or the one of all of them. */
export interface Fitted {
  entities: EntityDetection[];
  /** All shown rows. */
  shown: Signals;
  window: ResolvedWindow;
  cuts: WindowCuts;
  /** Unix milliseconds. */
  finishedAt: number;
  tookMs: number | null;
}

export interface Fit {
  rows: ModelRows;
  /** Of the loaded time and of the window. */
  labels: readonly Label[];
  /** What is to be done, for each entity. */
  work: readonly EntityWork[];
  run: TaskState<Fitted>;
  /** Of the run at hand; null where none is. */
  progress: Progress | null;
  /** Ends the run at hand; null where none is. */
  cancel: (() => void) | null;
  /** Begins a run again that somebody cancelled; null where none was. */
  resume: (() => void) | null;
  /** How long the detection took, in milliseconds; null where it was remembered, or isn't done. */
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
  models: ModelsChoice;
  timeZone: TimeZone;
  replaceVariables: InterpolateFunction;
  pool: DetectionPool;
}

/** Window → rows → request → scores, each step again only when what it depends on changed. */
export function useFit(options: Options): Fit {
  const { loaded, data, training, model, models, timeZone, replaceVariables, pool } = options;
  const owner = useId();
  const { trainingWindow, exclusions, exclusionSchedules, excludeAnnotations, modelStep, maxRows } = training;
  const refitShare = training.refitPercent / 100;
  const common = { loaded, data, timeZone, replaceVariables };
  const good = useWindowAnnotations(data, trainingWindow);
  const resolved = useResolvedWindow({
    ...common,
    ...{ loaded: good.notices === null ? null : loaded, window: trainingWindow, annotations: good.frames, refitShare },
  });
  const { from, to } = resolved?.kind === 'window' ? resolved : { from: NaN, to: NaN };
  const annotatedRange = useMemo(() => ({ from, to }), [from, to]);
  const annotations = useAnnotationFrames({
    data,
    range: excludeAnnotations.enabled && from < to ? annotatedRange : null,
    tags: excludeAnnotations.tags,
  });
  const entitiesApart = useMemo(() => loaded !== null && areEntitiesApart(loaded, models), [loaded, models]);
  const found = useModelRows({ ...common, entitiesApart, window: trainingWindow, resolved, step: modelStep, maxRows });

  const known = useWindowLabels({ ...options, shown: options.labels, range: from < to ? annotatedRange : null });
  const unlearnt = notLearntFrom(known.labels, training.labels, found.status === 'ready' ? found.stepMs : 0);
  const labelled = useStable(unlearnt, JSON.stringify(unlearnt));

  // Apart from what follows: another exclusion or seed changes none of it.
  const parts = useMemo(
    () => (found.status === 'ready' ? entityParts(found, entitiesApart) : []),
    [found, entitiesApart]
  );

  const preparation = useMemo(() => {
    if (found.status !== 'ready' || annotations.notices === null) {
      return null;
    }
    const { window, cuts, stepMs } = found;
    const exclusionRules = { exclusions, exclusionSchedules, excludeAnnotations };
    const left = exclusionsFor({
      ...exclusionRules,
      ...{ window, cuts, timeZone, stepMs },
      annotations: annotations.frames,
      labelled,
    });
    return { found, window, left, ...prepareEntities({ parts, window, cuts: left, model }) };
  }, [found, parts, annotations, labelled, exclusions, exclusionSchedules, excludeAnnotations, timeZone, model]);
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
            notices: [
              ...(good.notices ?? []),
              ...found.notices,
              ...(annotations.notices.length > 0 ? annotations.notices : known.notices),
            ],
          };
    }
    return found;
  }, [found, preparation, annotations.notices, known.notices, good.notices]);
  const ready = preparation?.problem === null ? preparation : null;

  const running = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [resumed, setResumed] = useState(0);
  const run = useTask<Fitted>(
    ready && {
      key: [resumed, ...ready.work.map(({ key }) => key)].join(' '),
      run: async (signal) => {
        const {
          work,
          found: { shown },
          window,
          left,
        } = ready;
        const own = new AbortController();
        running.current = own;
        signal.addEventListener('abort', () => own.abort(signal.reason), { once: true });
        const onProgress = (made: Progress) => {
          if (!signal.aborted) {
            setProgress(made);
          }
        };
        const done = await runEntities(work, { pool, owner, signal: own.signal, onProgress });
        return { ...done, shown, window, cuts: left, finishedAt: Date.now() };
      },
    }
  );
  const cancel = useCallback(() => running.current?.abort(new Cancelled()), []);
  const resume = useCallback(() => setResumed((count) => count + 1), []);
  const tookMs = run.status === 'done' ? run.value.tookMs : null;
  const isRunning = run.status === 'running';
  return {
    rows,
    labels: known.labels,
    work: ready?.work ?? NO_WORK,
    run,
    progress: isRunning ? progress : null,
    cancel: isRunning ? cancel : null,
    resume: isCancelled(run) ? resume : null,
    tookMs,
  };
}

const NO_WORK: readonly EntityWork[] = [];

function isCancelled(run: TaskState<Fitted>): boolean {
  return run.status === 'done'
    ? run.value.entities.some(({ error }) => error instanceof Cancelled)
    : run.status === 'failed' && run.error instanceof Cancelled;
}
