import { presentAt } from '../../present';
import { quantileInPlace } from '../../quantile';
import type { Signal, SignalReading } from '../../types';
import { errorRatio } from '../errorRatio';
import { differenceOf, quotientOf, whereBoth } from './columnMath';
import { standardised } from './compress';
import { countResiduals } from './countResidual';
import { dampGoodSide } from './damped';
import { errorResiduals, usualErrorRatio } from './errorResidual';
import { expectationOf } from './expectation';
import { exponentials } from './exponential';
import { latencyDeviations } from './latencyResidual';
import { logarithms } from './logarithm';
import type { Pauses } from './pauses';
import type { ProfileKind } from './profile';
import { lastRowsOf, stopRinging } from './ringing';
import { noiseDeviation } from './robustSpread';
import { shareUnit } from './shareUnit';
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
  reading: SignalReading;
  /** Missing where there is no expectation by time of day: errors follow the requests. */
  kind?: ProfileKind;
}

const REQUEST_WINDOWS = [1, 5];
/** With fewer requests a row than this, as a rule, five minutes have too few to show that most are gone (docs/decisions/0018). */
const FEW_REQUESTS = 30;
const WINDOWS_OF_FEW_REQUESTS = [1, 5, 15];
const LATENCY_WINDOWS = [1, 5, 15];
const ERROR_WINDOWS = [1, 5, 15];

/** Rows that a longer window must agree with. */
const LAST_ROWS = 3;

/** The least scale of a row's deviation, which has variance 1 by construction: few requests have few distinct values. */
const UNIT = 1;
const STUCK_UNIT = 0.5;

/** The features of one signal; `requests` is its entity's number of them, where that is known. */
export function signalFeatures(
  context: TrafficContext,
  signal: Signal,
  requests?: Float64Array
): Pauses<SignalFeatures> {
  const failed = signal.role === 'errors' || signal.statusClass === '4xx' || signal.statusClass === '5xx';
  if (failed && requests) {
    return errorFeatures(context, signal, requests);
  }
  if (signal.measure === 'count') {
    return countFeatures(context, signal, failed);
  }
  return levelFeatures(context, signal, signal.role === 'latency' || failed, requests);
}

function* countFeatures(context: TrafficContext, signal: Signal, damped: boolean): Pauses<SignalFeatures> {
  const { times, rows, step } = context;
  const { id, name, role, entity, measure, values } = signal;
  const { kind, values: levels } = yield* expectationOf(times, yield* logarithms(values, 1), rows, step, damped);
  const expected = yield* exponentials(levels, 1);
  const residuals = yield* seasonallyScaled(context, yield* countResiduals(values, expected, rows), kind);
  const few = quantileInPlace(presentAt(values, rows), 0.5) < FEW_REQUESTS;
  const windows = few ? WINDOWS_OF_FEW_REQUESTS : REQUEST_WINDOWS;
  const columns = yield* medianFeatures(context, name, residuals, { windows, damped });
  columns.push(yield* stuckFeature(context, name, residuals));
  return { columns, reading: { id, name, role, entity, measure, actual: values, typical: expected }, kind };
}

function* levelFeatures(
  context: TrafficContext,
  { id, name, role, entity, measure, values }: Signal,
  damped: boolean,
  requests: Float64Array | undefined
): Pauses<SignalFeatures> {
  const { times, rows, step } = context;
  const positive = isPositive(values, rows);
  const scaled = positive ? yield* logarithms(values) : values;
  const { kind, values: expected } = yield* expectationOf(times, scaled, rows, step, damped);
  const residuals = differenceOf(scaled, expected);
  const deviations = requests
    ? yield* latencyDeviations(residuals, requests, rows)
    : new Float64Array(times.length).fill(noiseDeviation(residuals, rows) || 1);
  yield;
  const standard = quotientOf(residuals, deviations);
  const inUnits = yield* seasonallyScaled(context, standard, kind);
  const columns = yield* medianFeatures(context, name, inUnits, { windows: LATENCY_WINDOWS, damped });
  columns.push(yield* stuckFeature(context, name, standard));
  const typical = positive ? yield* exponentials(expected) : expected;
  return { columns, reading: { id, name, role, entity, measure, actual: values, typical }, kind };
}

/** Whether the training rows have a value above 0 and none below. */
function isPositive(values: Float64Array, rows: Uint32Array): boolean {
  let above = false;
  for (let i = 0; i < rows.length; i++) {
    if (values[rows[i]] < 0) {
      return false;
    }
    above ||= values[rows[i]] > 0;
  }
  return above;
}

/** Medians over windows of deviations in standard deviations. */
function* medianFeatures(
  { times, rows, step }: TrafficContext,
  name: string,
  deviations: Float64Array,
  { windows, damped }: { windows: number[]; damped: boolean }
): Pauses<TrafficColumn[]> {
  const lastMinutes = (LAST_ROWS * step) / MINUTE;
  const last = damped
    ? lastRowsOf(yield* trailingMedian(times, deviations, lastMinutes, step), deviations, 1, rows)
    : undefined;
  const columns: TrafficColumn[] = [];
  for (const window of distinctWindows(windows, step)) {
    const immediate = columns.length === 0;
    const pooled = yield* trailingMedian(times, deviations, window, step);
    if (last && !immediate) {
      stopRinging(pooled, last, 1);
    }
    if (damped) {
      dampGoodSide(pooled);
    }
    const values = yield* standardised(pooled, rows, UNIT / Math.sqrt(rowsIn(window, step)));
    columns.push({ name: `${name} ${window} min`, values, immediate });
  }
  return columns;
}

/** Sums over windows, against the errors that as many requests let expect. */
function* errorFeatures(
  { times, rows, step }: TrafficContext,
  { id, name, role, entity, measure, values }: Signal,
  requests: Float64Array
): Pauses<SignalFeatures> {
  const isCount = measure === 'count';
  const unit = isCount ? 1 : shareUnit(values, rows);
  const counts = isCount ? values : countsOf(values, unit, requests);
  const usual = usualErrorRatio(counts, requests, rows);
  const known = whereBoth(requests, counts);
  function* over(window: number): Pauses<Float64Array> {
    const errors = yield* trailingSum(times, counts, window, step);
    return yield* errorResiduals(errors, yield* trailingSum(times, known, window, step), usual, rows);
  }
  const newest = yield* over(step / MINUTE);
  const last = lastRowsOf(yield* over((LAST_ROWS * step) / MINUTE), newest, Math.sqrt(LAST_ROWS), rows);
  const columns: TrafficColumn[] = [];
  for (const window of distinctWindows(ERROR_WINDOWS, step)) {
    const immediate = columns.length === 0;
    // A copy, as it is changed in place: at steps of four minutes, five minutes are a single row too.
    const pooled = rowsIn(window, step) === 1 ? newest.slice() : yield* over(window);
    if (!immediate) {
      stopRinging(pooled, last, Math.sqrt(rowsIn(window, step)));
    }
    dampGoodSide(pooled);
    columns.push({ name: `${name} ${window} min`, values: yield* standardised(pooled, rows, UNIT), immediate });
  }
  const actual = isCount ? errorRatio(values, requests) : values;
  const typical = new Float64Array(times.length).fill(usual * unit);
  return { columns, reading: { id, name, role, entity, measure: 'ratio', actual, typical } };
}

/** Ratios as counts among the requests. */
function countsOf(ratios: Float64Array, unit: number, requests: Float64Array): Float64Array {
  const counts = new Float64Array(ratios.length);
  for (let row = 0; row < counts.length; row++) {
    counts[row] = (ratios[row] / unit) * requests[row];
  }
  return counts;
}

function* stuckFeature(
  { times, rows, step }: TrafficContext,
  name: string,
  values: Float64Array
): Pauses<TrafficColumn> {
  const stuck = yield* stuckness(times, values, rows, step);
  dampGoodSide(stuck);
  return { name: `${name} stuck`, values: yield* standardised(stuck, rows, STUCK_UNIT), immediate: true };
}

function rowsIn(window: number, step: number): number {
  return Math.max(1, Math.round((window * MINUTE) / step));
}

function* seasonallyScaled(
  { times, rows }: TrafficContext,
  residuals: Float64Array,
  kind: ProfileKind
): Pauses<Float64Array> {
  return kind === 'none' ? residuals : yield* byTimeOfDayScale(times, residuals, rows);
}
