import { createRandom } from '../random';
import { defaultForestParams } from '../forest/params';
import type { DetectionRequest, DetectorParams, FeatureMatrix, Signal, SignalTable } from '../types';

/** A feature matrix of the given columns, for tests. */
export function matrixOf(...columns: Array<ArrayLike<number>>): FeatureMatrix {
  return {
    names: columns.map((_, i) => `x${i}`),
    columns: columns.map((column) => Float64Array.from(column)),
    rowCount: columns[0]?.length ?? 0,
  };
}

/** Numbers from a normal distribution (Box–Muller), repeatable, for tests. */
export function normalNumbers(count: number, seed: number, mean = 0, deviation = 1): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * random.nextDouble());
  });
}

/** A signal of level 'other' unless told otherwise, for tests. */
export function signalOf(name: string, values: ArrayLike<number>, rest: Partial<Signal> = {}): Signal {
  return { id: name, name, role: 'other', measure: 'level', entity: '', ...rest, values: Float64Array.from(values) };
}

/** A table at one-minute steps from time 0, for tests. */
export function tableOf(...signals: Signal[]): SignalTable {
  const rows = signals[0]?.values.length ?? 0;
  return { times: Float64Array.from({ length: rows }, (_, row) => row * 60_000), signals };
}

/** One training flag a row: 1 for the first rows, for tests. */
export function firstRows(training: number, rows: number): Uint8Array {
  return Uint8Array.from({ length: rows }, (_, row) => (row < training ? 1 : 0));
}

/** A request for raw features and range-aware scoring unless told otherwise, for tests. */
export function requestOf(
  table: SignalTable,
  training: Uint8Array,
  { forest, ...rest }: Partial<DetectionRequest> & { forest?: Partial<DetectorParams['isolation-forest']> } = {}
): DetectionRequest {
  return {
    table,
    training,
    features: { set: 'raw' },
    scaler: 'standard',
    detector: { name: 'isolation-forest', params: { ...defaultForestParams, scoring: 'rangeAware', ...forest } },
    ...rest,
  };
}
