import type { Signal } from '../../types';
import { standardised } from './compress';
import { countResiduals } from './countResidual';
import { dampGoodSide } from './damped';
import { errorResiduals, usualErrorRatio } from './errorResidual';
import { expectationOf } from './expectation';
import { exponential } from './exponential';
import { latencyDeviations } from './latencyResidual';
import { logarithms } from './logarithm';
import type { ProfileKind } from './profile';
import { noiseDeviation } from './robustSpread';
import { withoutRinging } from './ringing';
import { stuckness } from './stuck';
import { MINUTE } from './timeOfDay';
import { byTimeOfDayScale } from './timeOfDayScale';
import { distinctWindows, trailingMedian, trailingSum } from './trailing';

/** What all features of a table share. */
export interface TrafficContext {
  /** Unix milliseconds, strictly ascending. */
  times: Float64Array;
  /** Training rows, ascending. */
  rows: Uint32Array;
  /** Milliseconds. */
  step: number;
}

/** One feature. */
export interface TrafficColumn {
  name: string;
  values: Float64Array;
  /** It says that something moves now: windows of a minute, and stuck. */
  immediate: boolean;
}

interface SignalFeatures {
  columns: TrafficColumn[];
  /** Missing where there is no expectation by time of day: errors follow the requests. */
  kind?: ProfileKind;
}

const REQUEST_WINDOWS = [1, 5];
const LATENCY_WINDOWS = [1, 5, 15];
const ERROR_WINDOWS = [1, 5, 15];

/** Rows that a longer window must agree with. */
const LAST_ROWS = 3;

/** The least scale of a row's deviation, which has variance 1 by construction: few requests have few distinct values. */
const UNIT = 1;
const STUCK_UNIT = 0.5;

/** The features of one signal; `requests` is its entity's number of them, where that is known. */
export function signalFeatures(context: TrafficContext, signal: Signal, requests?: Float64Array): SignalFeatures {
  const failed = signal.role === 'errors' || signal.statusClass === '4xx' || signal.statusClass === '5xx';
  if (failed && requests) {
    return { columns: errorFeatures(context, signal, requests) };
  }
  if (signal.measure === 'count') {
    return countFeatures(context, signal, failed);
  }
  return levelFeatures(context, signal, signal.role === 'latency' || failed, requests);
}

function countFeatures(context: TrafficContext, signal: Signal, damped: boolean): SignalFeatures {
  const { times, rows } = context;
  const { kind, values: levels } = expectationOf(times, logarithms(signal.values, 1), rows);
  const expected = levels.map((level) => Math.max(0, exponential(level) - 1));
  const residuals = seasonallyScaled(context, countResiduals(signal.values, expected, rows), kind);
  const columns = medianFeatures(context, signal.name, residuals, { windows: REQUEST_WINDOWS, damped });
  return { kind, columns: [...columns, stuckFeature(context, signal.name, residuals)] };
}

function levelFeatures(
  context: TrafficContext,
  { name, values }: Signal,
  damped: boolean,
  requests: Float64Array | undefined
): SignalFeatures {
  const { times, rows } = context;
  const positive = rows.every((row) => !(values[row] < 0)) && rows.some((row) => values[row] > 0);
  const scaled = positive ? logarithms(values) : values;
  const { kind, values: expected } = expectationOf(times, scaled, rows);
  const residuals = scaled.map((value, row) => value - expected[row]);
  const noise = noiseDeviation(Float64Array.from(rows, (row) => residuals[row])) || 1;
  const deviations = requests ? latencyDeviations(residuals, requests, rows) : residuals.map(() => noise);
  const standard = residuals.map((residual, row) => residual / deviations[row]);
  const inUnits = seasonallyScaled(context, standard, kind);
  const columns = medianFeatures(context, name, inUnits, { windows: LATENCY_WINDOWS, damped });
  return { kind, columns: [...columns, stuckFeature(context, name, standard)] };
}

/** Medians over windows of deviations in standard deviations. */
function medianFeatures(
  { times, rows, step }: TrafficContext,
  name: string,
  deviations: Float64Array,
  { windows, damped }: { windows: number[]; damped: boolean }
): TrafficColumn[] {
  const last = trailingMedian(times, deviations, (LAST_ROWS * step) / MINUTE, step);
  return distinctWindows(windows, step).map((window, i) => {
    const pooled = trailingMedian(times, deviations, window, step);
    const sided = damped ? dampGoodSide(i === 0 ? pooled : withoutRinging(pooled, last, 1)) : pooled;
    const values = standardised(sided, rows, UNIT / Math.sqrt(rowsIn(window, step)));
    return { name: `${name} ${window} min`, values, immediate: i === 0 };
  });
}

/** Sums over windows, against the errors that as many requests let expect. */
function errorFeatures(
  { times, rows, step }: TrafficContext,
  { name, measure, values }: Signal,
  requests: Float64Array
): TrafficColumn[] {
  const counts = measure === 'count' ? values : values.map((ratio, row) => ratio * requests[row]);
  const ratio = usualErrorRatio(counts, requests, rows);
  const known = requests.map((count, row) => (Number.isNaN(counts[row]) ? NaN : count));
  const over = (window: number) =>
    errorResiduals(trailingSum(times, counts, window, step), trailingSum(times, known, window, step), ratio, rows);
  const last = over((LAST_ROWS * step) / MINUTE).map((deviation) => deviation / Math.sqrt(LAST_ROWS));
  return distinctWindows(ERROR_WINDOWS, step).map((window, i) => {
    const pooled = over(window);
    const sided = dampGoodSide(i === 0 ? pooled : withoutRinging(pooled, last, Math.sqrt(rowsIn(window, step))));
    return { name: `${name} ${window} min`, values: standardised(sided, rows, UNIT), immediate: i === 0 };
  });
}

function stuckFeature({ times, rows, step }: TrafficContext, name: string, values: Float64Array): TrafficColumn {
  const stuck = stuckness(times, values, rows, step);
  return { name: `${name} stuck`, values: standardised(dampGoodSide(stuck), rows, STUCK_UNIT), immediate: true };
}

function rowsIn(window: number, step: number): number {
  return Math.max(1, Math.round((window * MINUTE) / step));
}

function seasonallyScaled({ times, rows }: TrafficContext, residuals: Float64Array, kind: ProfileKind): Float64Array {
  return kind === 'none' ? residuals : byTimeOfDayScale(times, residuals, rows);
}
