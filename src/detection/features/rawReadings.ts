import { quantileSorted, sortedPresent } from '../quantile';
import type { Signal, SignalReading, SignalTable } from '../types';
import { errorRatios } from './errorRatios';
import { findTotals } from './totals';

/** What each signal was, errors as shares of the requests where these are known, against its median over the training rows. */
export function rawReadings(table: SignalTable, training: Uint8Array): SignalReading[] {
  const ratios = errorRatios(table.signals, findTotals(table.signals));
  return table.signals.map((signal) => {
    const ratio = ratios.get(signal);
    const actual = ratio ?? signal.values;
    const own = sortedPresent(actual.filter((_, row) => training[row] === 1));
    return {
      ...readingOf(signal, ratio !== undefined),
      actual,
      typical: new Float64Array(actual.length).fill(quantileSorted(own, 0.5)),
    };
  });
}

/** What a reading says of its signal besides its values. */
export function readingOf(
  { id, name, role, entity, measure }: Signal,
  asRatio: boolean
): Pick<SignalReading, 'id' | 'name' | 'role' | 'entity' | 'measure'> {
  return { id, name, role, entity, measure: asRatio ? 'ratio' : measure };
}
