import { createTheme, FieldType, toDataFrame, type FieldConfig } from '@grafana/data';
import type { SignalRole } from '../../detection';
import { prepareChart } from './chartModel';
import type { ChartSignal } from './chartSignals';

const theme = createTheme();
const times = Float64Array.of(0, 60_000, 120_000);

function signal(name: string, role: SignalRole, config: FieldConfig = {}, values = [1, 2, 3]): ChartSignal {
  const frame = toDataFrame({ fields: [{ name, type: FieldType.number, values, config }] });
  return { name, role, values: Float64Array.from(values), field: frame.fields[0], hidden: false, isRatio: false };
}

function chart(signals: ChartSignal[], scores: Float64Array | null = null) {
  return prepareChart({ times, signals, scores, theme });
}

it('puts requests, errors and latency into lanes of their own, in this order', () => {
  const { lanes } = chart([
    signal('p99', 'latency', { unit: 'ms' }),
    signal('5xx', 'errors'),
    signal('rpm', 'requests'),
  ]);
  expect(lanes.map(({ title }) => title)).toEqual(['Requests', 'Errors', 'Latency']);
});

it('shares a lane between signals of one role and unit, and splits different units', () => {
  const { lanes, series } = chart([
    signal('p50', 'latency', { unit: 'ms' }),
    signal('p99', 'latency', { unit: 'ms' }),
    signal('db', 'latency', { unit: 's' }),
  ]);
  expect(lanes).toHaveLength(2);
  expect(series[0].scaleKey).toBe(series[1].scaleKey);
  expect(series[2].scaleKey).not.toBe(series[0].scaleKey);
});

it('names a lane of other signals after the first of them', () => {
  expect(chart([signal('queue', 'other')]).lanes[0].title).toBe('queue');
});

it('gives a hidden signal no lane, and keeps its column so that rows and series stay in step', () => {
  const { lanes, series, data } = chart([{ ...signal('rpm', 'requests'), hidden: true }, signal('5xx', 'errors')]);
  expect(lanes.map(({ title }) => title)).toEqual(['Errors']);
  expect(series.map(({ hidden }) => hidden)).toEqual([true, false]);
  expect(data).toHaveLength(4);
});

it('draws gaps for missing values and for rows without a score', () => {
  const { data } = chart([signal('rpm', 'requests', {}, [1, NaN, 3])], Float64Array.of(0.4, NaN, 0.5));
  expect(data[1]).toEqual([1, null, 3]);
  expect(data[2]).toEqual([0.4, null, 0.5]);
});

it('has an empty score lane while nothing was scored', () => {
  expect(chart([signal('rpm', 'requests')]).data[2]).toEqual([null, null, null]);
});

it('takes the limits of an axis from the fields that share it', () => {
  const { lanes } = chart([signal('p50', 'latency'), signal('p99', 'latency', { min: 0, max: 500 })]);
  expect(lanes[0].limits).toEqual({ min: 0, max: 500 });
});
