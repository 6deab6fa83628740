export type CsvColumn =
  | { name: string; type: 'number'; values: Array<number | null> }
  | { name: string; type: 'boolean'; values: Array<boolean | null> }
  | { name: string; type: 'string'; values: Array<string | null> };

/** A parsed CSV as the server sends it to the page. */
export interface CsvDocument {
  fileName: string;
  timeColumn: string;
  /** Unix milliseconds, ascending; equal times are kept (one row an entity, say). */
  times: number[];
  columns: CsvColumn[];
  /** What was read how, and which lines were left out: for people, one sentence each. */
  notes: string[];
}
