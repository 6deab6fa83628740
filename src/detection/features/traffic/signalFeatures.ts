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
import { stuckness } from './stuck';
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

/** The least scale of features that have variance 1 by construction: few requests have few distinct values. */
const UNIT = 1;
const STUCK_UNIT = 0.5;

/** The features of one signal; `requests` is its entity's number of them, where that is known. */
export function signalFeatures(context: TrafficContext, signal: Signal, requests?: Float64Array): SignalFeatures {
  const failed = signal.role === 'errors' || signal.statusClass === '4xx' || signal.statusClass === '5xx';
  if (failed && requests) {
    return errorFeatures(context, signal, requests);
  }
  if (signal.measure === 'count') {
    return countFeatures(context, signal, failed);
  }
  return levelFeatures(context, signal, signal.role === 'latency' || failed, requests);
}

function countFeatures(context: TrafficContext, { name, values }: Signal, damped: boolean): SignalFeatures {
  const { times, rows, step } = context;
  const expectation = expectationOf(times, logarithms(values, 1), rows);
  const expected = expectation.values.map((level) => Math.max(0, exponential(level) - 1));
  const residuals = seasonallyScaled(context, countResiduals(values, expected, rows), expectation.kind);
  const columns = distinctWindows(REQUEST_WINDOWS, step).map((window, i) =>
    windowed(context, `${name} ${window} min`, medianOver(context, residuals, window), damped, i === 0)
  );
  return { kind: expectation.kind, columns: [...columns, stuckColumn(context, name, residuals)] };
}

function levelFeatures(
  context: TrafficContext,
  { name, values }: Signal,
  damped: boolean,
  requests: Float64Array | undefined
): SignalFeatures {
  const { times, rows, step } = context;
  const positive = values.every((value) => !(value < 0)) && rows.some((row) => values[row] > 0);
  const scaled = positive ? logarithms(values) : values;
  const expectation = expectationOf(times, scaled, rows);
  const residuals = scaled.map((value, row) => value - expectation.values[row]);
  const deviations = requests
    ? latencyDeviations(residuals, requests, rows)
    : new Float64Array(times.length).fill(noiseDeviation(Float64Array.from(rows, (row) => residuals[row])) || 1);
  const standard = residuals.map((residual, row) => residual / deviations[row]);
  const inUnits = seasonallyScaled(context, standard, expectation.kind);
  const columns = distinctWindows(LATENCY_WINDOWS, step).map((window, i) =>
    windowed(context, `${name} ${window} min`, medianOver(context, inUnits, window), damped, i === 0)
  );
  return { kind: expectation.kind, columns: [...columns, stuckColumn(context, name, standard)] };
}

function errorFeatures(
  context: TrafficContext,
  { name, measure, values }: Signal,
  requests: Float64Array
): SignalFeatures {
  const { times, rows, step } = context;
  const counts = measure === 'count' ? values : values.map((ratio, row) => ratio * requests[row]);
  const ratio = usualErrorRatio(counts, requests, rows);
  const known = requests.map((count, row) => (Number.isNaN(counts[row]) ? NaN : count));
  const columns = distinctWindows(ERROR_WINDOWS, step).map((window, i) => {
    const errors = trailingSum(times, counts, window, step);
    const among = trailingSum(times, known, window, step);
    return windowed(context, `${name} ${window} min`, errorResiduals(errors, among, ratio, rows), true, i === 0);
  });
  return { columns };
}

function medianOver({ times, step }: TrafficContext, values: Float64Array, window: number): Float64Array {
  return trailingMedian(times, values, window, step);
}

function windowed(
  { rows }: TrafficContext,
  name: string,
  values: Float64Array,
  damped: boolean,
  immediate: boolean
): TrafficColumn {
  const sided = damped ? dampGoodSide(values) : values;
  return { name, values: standardised(sided, rows, UNIT), immediate };
}

function stuckColumn({ times, rows, step }: TrafficContext, name: string, values: Float64Array): TrafficColumn {
  const stuck = stuckness(times, values, rows, step);
  return { name: `${name} stuck`, values: standardised(dampGoodSide(stuck), rows, STUCK_UNIT), immediate: true };
}

function seasonallyScaled({ times, rows }: TrafficContext, residuals: Float64Array, kind: ProfileKind): Float64Array {
  return kind === 'none' ? residuals : byTimeOfDayScale(times, residuals, rows);
}
