import { stepOf, stretchesOf, type SignalReading } from '../../src/detection';
import type { Backtest } from '../runBacktest';
import { thin, type Point } from './thin';

/** Points of a line or of a scatter plot; more can't be told apart on the picture. */
const BUCKETS = 1_500;

export interface Band {
  from: number;
  to: number;
}

/** One line of the picture, with the anomalous rows on it. */
export interface Lane {
  name: string;
  /** Ticks are percentages. */
  isRatio: boolean;
  line: Point[];
  anomalies: Point[];
}

/** What the picture shows, without a word of how. */
export interface PlotModel {
  title: string;
  from: number;
  to: number;
  lanes: Lane[];
  score: Point[];
  threshold: number;
  training: Band;
  incidents: Band[];
  /** Empty where there are no labels. */
  truth: Band[];
  /** Requests against latency, where the rows have one of each. */
  scatter: { x: string; y: string; normal: Array<[number, number]>; anomalous: Array<[number, number]> } | null;
}

export function plotModel({ dataset, trained, run }: Backtest): PlotModel {
  const { times } = dataset.table;
  const { scores, readings } = run.detection;
  const { verdicts, threshold, incidents } = run.decision;
  const step = stepOf(times);
  const rows = Uint32Array.from(times, (_, row) => row);
  const anomalous = everyNth(rows.filter((row) => verdicts[row] === 1));
  const truth = dataset.truth;
  return {
    title: dataset.source,
    from: times[0],
    to: times[times.length - 1] + step,
    lanes: readings.map(({ name, measure, actual }) => ({
      name: measure === 'ratio' ? `${name} ratio` : name,
      isRatio: measure === 'ratio',
      line: thin(times, actual, BUCKETS),
      anomalies: Array.from(anomalous, (row): Point => [times[row], actual[row]]).filter(
        ([, value]) => !Number.isNaN(value)
      ),
    })),
    score: thin(times, scores, BUCKETS),
    threshold,
    training: { from: times[trained.first], to: times[trained.end - 1] + step },
    incidents: incidents.map(({ start, end }) => ({ from: start, to: end + step })),
    truth: truth
      ? stretchesOf(
          rows.filter((row) => truth[row] === 1),
          times,
          1.5 * step
        ).map(({ from, to }) => ({ from, to: to + step }))
      : [],
    scatter: scatterOf(everyNth(rows.filter((row) => verdicts[row] === 0)), anomalous, readings),
  };
}

function scatterOf(normal: Uint32Array, anomalous: Uint32Array, readings: SignalReading[]): PlotModel['scatter'] {
  const requests = readings.find(({ role }) => role === 'requests');
  const latency = readings.find(({ role }) => role === 'latency');
  if (!requests || !latency) {
    return null;
  }
  const points = (rows: Uint32Array) =>
    Array.from(rows, (row): [number, number] => [requests.actual[row], latency.actual[row]]).filter(
      ([x, y]) => !Number.isNaN(x) && !Number.isNaN(y)
    );
  return { x: requests.name, y: latency.name, normal: points(normal), anomalous: points(anomalous) };
}

/** So many of the rows that a picture of them stays small. */
function everyNth(rows: Uint32Array): Uint32Array {
  const nth = Math.ceil(rows.length / (2 * BUCKETS));
  return nth <= 1 ? rows : rows.filter((_, i) => i % nth === 0);
}
