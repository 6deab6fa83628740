import { dateTime, type DataFrame, type TimeRange } from '@grafana/data';

/** What the panel tells its editors about itself. */
export interface EditorState {
  timeZone?: string;
  /** The window in use, in Unix milliseconds: where a change of kind starts from. */
  resolvedWindow?: { from: number; to: number };
  /** The model step in use, such as `1m`. */
  modelStep?: string;
  /** All features that could be learnt from. */
  featureNames?: string[];
  /** How many incidents the threshold gives. */
  incidents?: number;
}

/** The window in use; the loaded rows' last day where the panel has none. */
export function windowInUse(state: EditorState | undefined, data: DataFrame[]): { from: number; to: number } {
  if (state?.resolvedWindow) {
    return state.resolvedWindow;
  }
  const times = data[0]?.fields[0]?.values ?? [];
  const to = Number(times[times.length - 1] ?? dateTime().valueOf());
  return { from: to - 24 * 3_600_000, to };
}

export function toTimeRange({ from, to }: { from: number; to: number }): TimeRange {
  const range = { from: dateTime(from), to: dateTime(to) };
  return { ...range, raw: range };
}
