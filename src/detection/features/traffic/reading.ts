import type { SignalMeasure, SignalRole } from '../../types';

/** What a signal was and what it usually is, in its own unit. */
export interface SignalReading {
  /** The signal's id and name. */
  id: string;
  name: string;
  role: SignalRole;
  /** `ratio` where a count of errors is read as a share of the requests, in [0, 1]. */
  measure: SignalMeasure;
  /** One a row, NaN = missing. */
  actual: Float64Array;
  /** One a row; NaN where nothing is known. */
  typical: Float64Array;
}
