import type { SignalTable } from '../src/detection';

/** Rows to run detection over, from wherever they came. */
export interface Dataset {
  /** The file's name or the Prometheus' address, for messages. */
  source: string;
  table: SignalTable;
  /** One a row of the table: 1 where an incident really was; null where nobody says. */
  truth: Uint8Array | null;
  /** Rows of the input. */
  inputRows: number;
  /** For every row of the input, its row in the table, −1 where a later row has the same time; null where all are the same. */
  rowOfInput: Int32Array | null;
  /** What was found and done about it, a sentence each. */
  notes: string[];
}
