import { type DataFrame, FieldType } from '@grafana/data';
import { toMillis } from './timeAxis';
import { type ResolvedWindow } from './windowResult';

/**
 * The frames without the rows outside the range (or without a readable time); frames that lie inside are the same
 * objects. Frames without a time field stay as they are. `dropped` counts rows outside, `kept` rows inside.
 */
export function framesInRange(
  frames: readonly DataFrame[],
  { from, to }: ResolvedWindow
): { frames: DataFrame[]; kept: number; dropped: number } {
  let kept = 0;
  let dropped = 0;
  const inside = frames.map((frame) => {
    const time = frame.fields.find((field) => field.type === FieldType.time);
    if (!time) {
      return frame;
    }
    const rows: number[] = [];
    for (let row = 0; row < frame.length; row++) {
      const at = toMillis(time.values[row]);
      if (at >= from && at < to) {
        rows.push(row);
      }
    }
    kept += rows.length;
    dropped += frame.length - rows.length;
    return rows.length === frame.length ? frame : withRows(frame, rows);
  });
  return { frames: inside, kept, dropped };
}

function withRows(frame: DataFrame, rows: readonly number[]): DataFrame {
  const fields = frame.fields.map((field) => ({
    ...field,
    values: rows.map((row) => field.values[row]),
    nanos: field.nanos && rows.map((row) => field.nanos![row]),
    state: null,
  }));
  return { ...frame, fields, length: rows.length };
}
