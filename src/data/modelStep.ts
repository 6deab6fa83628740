import { type DataQueryRequest, rangeUtil } from '@grafana/data';
import type { TrainingWindow } from '../detection/types';
import { niceStep } from './niceStep';
import type { ResolvedWindow } from './windowResult';

/** Where a model step was taken from. `loaded` follows the zoom: nothing else was known. */
export type ModelStepSource = 'option' | 'panel' | 'query' | 'window' | 'loaded';

export interface ModelStep {
  /** Whole milliseconds, ≥ 1. */
  stepMs: number;
  source: ModelStepSource;
}

export interface ModelStepOptions {
  /** What a person set, such as `1m`; '' = none. */
  option: string;
  /** The panel's own request. */
  request: DataQueryRequest | undefined;
  /** The least step of the panel's data source, such as `15s`, where it has one. */
  dataSourceInterval?: string;
  /** The training window as chosen, and what it means now. */
  window: TrainingWindow;
  resolved: ResolvedWindow;
  /** The loaded rows' step in milliseconds; 0 where there is one row. */
  loadedStepMs: number;
}

/** Without a step (a single row is loaded) queries ask at this one. */
export const FALLBACK_STEP_MS = 60_000;
/** A week of minutes: so many rows tell all there is to learn of a window, and are quickly had. */
const MOST_ROWS = 10_080;
/** A window of less than eight hours has so many rows; a longer one has one a minute, which is what traffic is counted in. */
const USUAL_ROWS = 500;
const USUAL_STEP_MS = 60_000;

/**
 * The step that training and scored rows are asked at. Unless nothing but the loaded rows is known it is the same for every
 * zoom: the option, the panel's Min interval, the queries' Min step (the largest), or one that suits the window's length.
 */
export function modelStep(options: ModelStepOptions): ModelStep {
  const { option, request, window, resolved, loadedStepMs } = options;
  const asked = readInterval(option);
  if (asked) {
    return { stepMs: asked, source: 'option' };
  }
  const ofPanel = readInterval(minIntervalOf(request));
  if (ofPanel) {
    return { stepMs: ofPanel, source: 'panel' };
  }
  const ofQueries = Math.max(0, ...(request?.targets ?? []).map((target) => readInterval(minStepOf(target)) ?? 0));
  if (ofQueries > 0) {
    return { stepMs: ofQueries, source: 'query' };
  }
  // The first part of what is loaded is another window at every zoom, whatever the step.
  if (window.kind === 'firstPercent') {
    return { stepMs: loadedStepMs || FALLBACK_STEP_MS, source: 'loaded' };
  }
  const length = resolved.to - resolved.from;
  const suiting = Math.max(length / MOST_ROWS, Math.min(USUAL_STEP_MS, length / USUAL_ROWS));
  return { stepMs: niceStep(Math.max(suiting, readInterval(options.dataSourceInterval) ?? 0)), source: 'window' };
}

/** Milliseconds of text such as `1m` or `>30s`; null for anything else, variables too. */
export function readInterval(text: string | undefined): number | null {
  const trimmed = text?.trim().replace(/^>/, '') ?? '';
  if (!/^\d+(ms|s|m|h|d|w)$/.test(trimmed)) {
    return null;
  }
  const milliseconds = Math.round(rangeUtil.intervalToMs(trimmed));
  return milliseconds >= 1 ? milliseconds : null;
}

/**
 * The Min interval of the panel's query options. A request says only what became of it, except for the scene object that
 * Grafana's dashboards send along since 10.
 */
function minIntervalOf(request: DataQueryRequest | undefined): string | undefined {
  const scene: unknown = request?.scopedVars?.__sceneObject?.value?.valueOf();
  const state: unknown = scene !== null && typeof scene === 'object' && 'state' in scene ? scene.state : undefined;
  const interval =
    state !== null && typeof state === 'object' && 'minInterval' in state ? state.minInterval : undefined;
  return typeof interval === 'string' ? interval : undefined;
}

/** Prometheus' Min step of a query; other data sources have none, or keep it elsewhere. */
function minStepOf(target: object): string | undefined {
  const interval: unknown = 'interval' in target ? target.interval : undefined;
  return typeof interval === 'string' ? interval : undefined;
}
