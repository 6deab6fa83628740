import type { InterpolateFunction, PanelData, TimeZone } from '@grafana/data';
import { useEffect, useMemo, useState } from 'react';
import type { Label } from '../annotations';
import { framesToSignals, type Signals, type SignalsProblem } from '../data';
import { thresholdRule, type PanelOptions } from '../options';
import { DetectionPool } from '../worker';
import type { Progress } from './entities/runEntities';
import { useEntityVerdicts, type EntityVerdicts } from './entities/useEntityVerdicts';
import { suppressionLabels } from './labels/labelsAct';
import type { Message } from './messages';
import { queryErrors } from './queryErrors';
import { useFit, type Detection, type Fit, type Fitted, type Prepared, type TrainingOptions } from './useFit';
import { useHeldData } from './useHeldData';
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
  /**
   * Every entity that has a model of its own, the worst first; one with the name '' where there is one model. Without
   * verdicts and in the order of the series until they are decided on.
   */
  entities: readonly EntityVerdicts[];
  /** The entity in full: the chosen one, or else the worst. '' where there is one model. */
  shown: string;
  choose: (entity: string) => void;
  /** The signals to be drawn: the shown entity's. */
  shownSignals: Signals | null;
  /** What the chosen window would be learned with, whether it is by now or not; null while that isn't known. */
  prepared: Prepared | null;
  /** The shown entity's finished detection: of the chosen window, or the one before while this is worked on or can't be. */
  detection: Detection | null;
  /** Of the loaded time and of the training window. */
  labels: readonly Label[];
  /** Set where the chosen window can't be used and the one before still is: since when, in Unix milliseconds. */
  staleSince: number | null;
  verdicts: Verdicts | null;
  busy: boolean;
  /** Of the entities, while they are worked on. */
  progress: Progress | null;
  /** Ends the work at hand; null where there is none. */
  cancel: (() => void) | null;
  /** Takes it up again; null where nobody ended it. */
  resume: (() => void) | null;
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
  const pool = usePool();
  const failures = useMemo(() => queryErrors(data), [data]);
  const { current: held, onBusy } = useHeldData(data);
  const series = useLastGoodSeries(held, held === data ? failures.length > 0 : queryErrors(held).length > 0);
  const signals = useMemo(() => framesToSignals(series), [series]);
  const loaded = signals.kind === 'signals' ? signals : null;
  const { features, featureNames, scaler, detector, forest, baseline } = options;
  const model = useMemo(
    () => ({ features, featureNames, scaler, detector, forest, baseline }),
    [features, featureNames, scaler, detector, forest, baseline]
  );
  const { models } = options.entities;
  const common = { data: held, model, models, labels, panelId, timeZone, replaceVariables, pool };

  const chosen = useFit({ ...common, loaded, training: options });
  const good = useLastGood(chosen, options);
  const isFailed = chosen.rows.status === 'failed' || chosen.run.status === 'failed';
  // The model of before goes on judging new rows.
  const before = useFit({ ...common, loaded: isFailed && good ? loaded : null, training: good?.training ?? options });

  const [tookMs, setTookMs] = useState<number | null>(null);
  useEffect(() => {
    if (chosen.tookMs !== null) {
      setTookMs(chosen.tookMs);
    }
  }, [chosen.tookMs]);

  const [last, setLast] = useState<Fitted | null>(null);
  const current = resultOf(chosen) ?? (isFailed ? resultOf(before) : null);
  useEffect(() => {
    if (current) {
      setLast(current);
    }
  }, [current]);
  // While others are worked on, rows of the same series stay in view; those of other queries would mislead.
  const fitted = current ?? (last && isOfSameSeries(last, loaded) ? last : null);

  const { threshold, incidents, labels: labelOptions } = options;
  const suppression = useMemo(() => suppressionLabels(chosen.labels, labelOptions), [chosen.labels, labelOptions]);
  const rule = useMemo(() => thresholdRule({ threshold }), [threshold]);
  const ranked = useEntityVerdicts({
    entities: fitted?.entities ?? NO_ENTITIES,
    rule,
    rules: incidents,
    labels: suppression,
  });
  const waiting = useMemo(
    () => chosen.work.map(({ entity, prepared: { signals: own } }) => ({ entity, signals: own, ...NOT_DETECTED })),
    [chosen.work]
  );
  const entities = ranked.length > 0 ? ranked : waiting;
  const [choice, choose] = useState<string | null>(null);
  const shown = entities.find(({ entity }) => entity === choice) ?? entities.at(0);
  const detection = shown?.detection ?? null;
  // Decided on by itself too among several: the chart follows a slider at once, the ranking after all decisions.
  const verdicts = useMemo(
    () =>
      !detection || entities.length === 1
        ? (shown?.verdicts ?? null)
        : decideVerdicts({
            input: detection.input,
            detection: detection.scores,
            rule,
            rules: incidents,
            labels: suppression,
          }),
    [detection, entities.length, shown?.verdicts, rule, incidents, suppression]
  );
  const works = ({ rows, run }: Fit) => rows.status === 'fetching' || run.status === 'running';
  const busy = works(chosen) || works(before);
  useEffect(() => onBusy(busy), [onBusy, busy]);
  return {
    failures,
    signals,
    training: chosen.rows,
    entities,
    shown: shown?.entity ?? '',
    choose,
    shownSignals: shown?.signals ?? loaded,
    prepared: (chosen.work.find(({ entity }) => entity === shown?.entity) ?? chosen.work.at(0))?.prepared ?? null,
    detection,
    labels: chosen.labels,
    staleSince: isFailed && detection && good ? good.at : null,
    verdicts,
    busy,
    progress: chosen.progress,
    cancel: chosen.cancel,
    resume: chosen.resume,
    error: chosen.run.status === 'failed' ? chosen.run.error : null,
    tookMs,
  };
}

const NO_ENTITIES: Fitted['entities'] = [];
const NOT_DETECTED = { detection: null, verdicts: null, incidents: [], error: null };

function resultOf({ run }: Fit): Fitted | null {
  return run.status === 'done' ? run.value : null;
}

function isOfSameSeries({ shown }: Fitted, loaded: Signals | null): boolean {
  const ids = (table: Signals['table']) => table.signals.map(({ id }) => id).join('\n');
  return loaded !== null && ids(shown.table) === ids(loaded.table);
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

/** The workers of a panel, ended with the panel. */
function usePool(): DetectionPool {
  const [pool] = useState(() => new DetectionPool());
  useEffect(() => () => pool.dispose(), [pool]);
  return pool;
}
