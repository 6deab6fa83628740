import { DetectionError } from '../detection/errors';
import { type SignalTable } from '../detection/types';

export interface MergedTables {
  /** The rows of both tables by time; the loaded row where both have one. Signals are the loaded ones, in their order. */
  table: SignalTable;
  /** For each loaded row its row in `table`. */
  loadedRows: Int32Array;
  /** For each training row its row in `table`. */
  trainingRows: Int32Array;
}

/**
 * Puts training rows and loaded rows into one table.
 * Throws a DetectionError `bad-shape` where the two don't have the same signal ids; `matchTrainingSignals` sees to that.
 */
export function mergeTables(training: SignalTable, loaded: SignalTable): MergedTables {
  const trainingById = new Map(training.signals.map((signal) => [signal.id, signal]));
  const missing = loaded.signals.find((signal) => !trainingById.has(signal.id));
  if (missing || trainingById.size !== loaded.signals.length) {
    throw new DetectionError(
      'bad-shape',
      `The training table has ${trainingById.size} signals, the loaded one ${loaded.signals.length}; ` +
        `${missing ? `"${missing.id}" is not among the training signals` : 'some are not loaded'}. Match them before.`,
      { training: trainingById.size, loaded: loaded.signals.length }
    );
  }
  const { times, trainingRows, loadedRows } = mergeTimes(training.times, loaded.times);
  const signals = loaded.signals.map((signal) => {
    const values = new Float64Array(times.length);
    place(trainingById.get(signal.id)!.values, trainingRows, values);
    place(signal.values, loadedRows, values);
    return { ...signal, values };
  });
  return { table: { times, signals }, loadedRows, trainingRows };
}

function mergeTimes(training: Float64Array, loaded: Float64Array) {
  const times = new Float64Array(training.length + loaded.length);
  const trainingRows = new Int32Array(training.length);
  const loadedRows = new Int32Array(loaded.length);
  let rows = 0;
  let t = 0;
  let l = 0;
  while (t < training.length || l < loaded.length) {
    const time = Math.min(training[t] ?? Infinity, loaded[l] ?? Infinity);
    times[rows] = time;
    if (training[t] === time) {
      trainingRows[t++] = rows;
    }
    if (loaded[l] === time) {
      loadedRows[l++] = rows;
    }
    rows++;
  }
  return { times: times.slice(0, rows), trainingRows, loadedRows };
}

function place(values: Float64Array, rows: Int32Array, target: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    target[rows[i]] = values[i];
  }
}
