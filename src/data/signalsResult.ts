import { type DataFrame, type Field } from '@grafana/data';
import { type SignalTable } from '../detection/types';
import { type Details, type Notice } from './notices';
import { type FieldRole } from './fieldMeaning';

/** Where a signal comes from, for its unit, colour, display name and links. */
export interface SignalDisplay {
  /** The signal's id. */
  id: string;
  /** The field that gives config, display processor and labels. Its values may be in another order than the signal's. */
  field: Field;
  frame: DataFrame;
  refId?: string;
  /** Hidden from view, yet detected upon. */
  hidden: boolean;
  /** Status codes of one class were added up; `field` is then the first of them. */
  addedUp: boolean;
}

/** What really happened, as the data tells it. */
export interface Truth {
  name: string;
  /** One a row: 1 incident, 0 none, NaN not said; of any entity. */
  values: Float64Array;
  /** The same of each entity that has a truth of its own, and of '' where one is said of all. */
  byEntity: ReadonlyMap<string, Float64Array>;
}

export interface Signals {
  kind: 'signals';
  table: SignalTable;
  /** One for each signal, in the table's order. */
  display: SignalDisplay[];
  truth?: Truth;
  /** The table's sampling step in milliseconds: the median of its steps; 0 with fewer than two rows. */
  stepMs: number;
  /** What every numeric field was taken for, by field id; pass it on when frames of another range become signals. */
  roles: ReadonlyMap<string, FieldRole>;
  /** Signals that count one status class of a query, by signal id, with the query and entity that they count. */
  statusFamilies: ReadonlyMap<string, string>;
  notices: Notice[];
}

export type SignalsProblemCode =
  'no-data' | 'no-time-field' | 'no-readable-times' | 'no-numeric-series' | 'nan-only' | 'too-large';

export interface SignalsProblem {
  kind: 'problem';
  problem: { code: SignalsProblemCode; message: string; details: Details };
}

export type SignalsResult = Signals | SignalsProblem;
