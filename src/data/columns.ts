import { type DataFrame, type Field, FieldType, getFieldDisplayName } from '@grafana/data';
import { type StatusClass } from '../detection/types';
import { groupLongRows, isLongFrame, longToWide } from './longFrame';
import { type FieldRole } from './fieldMeaning';
import { fieldRole, fieldStatusClass } from './roles';
import { seriesId, uniqueIds } from './seriesId';
import { readTimeAxis, type TimeAxis } from './timeAxis';

/** Rows × series above this many cells would take the browser's memory (8 bytes each, several copies). */
export const MAX_CELLS = 20_000_000;

/** A numeric or boolean field with what it was taken for. */
export interface Column {
  id: string;
  name: string;
  role: FieldRole;
  statusClass?: StatusClass;
  field: Field;
  frame: DataFrame;
  /** Index of its time axis. */
  axis: number;
}

export interface ColumnSet {
  columns: Column[];
  axes: TimeAxis[];
  framesWithoutTime: number;
  unreadableTimes: number;
  duplicateTimes: number;
  /** Set where a long table would become too large; nothing was read then. */
  tooManyCells?: number;
}

/** False for annotations, exemplars and the shifted copies that a time comparison adds. */
export function isSeriesFrame(frame: DataFrame): boolean {
  const topic: string | undefined = frame.meta?.dataTopic;
  const exemplar = frame.name === 'exemplar' || frame.meta?.custom?.resultType === 'exemplar';
  return (topic === undefined || topic === 'series') && !exemplar && !frame.meta?.timeCompare;
}

/** Finds the numeric fields of all frames, their times and their roles. `roles` are decisions made before, by field id. */
export function collectColumns(given: readonly DataFrame[], roles?: ReadonlyMap<string, FieldRole>): ColumnSet {
  const set: ColumnSet = { columns: [], axes: [], framesWithoutTime: 0, unreadableTimes: 0, duplicateTimes: 0 };
  const frames: DataFrame[] = [];
  for (const frame of given) {
    if (!isLongFrame(frame)) {
      frames.push(frame);
      continue;
    }
    const rows = groupLongRows(frame);
    if (rows.cells > MAX_CELLS) {
      return { ...set, tooManyCells: rows.cells };
    }
    set.unreadableTimes += rows.unreadable;
    set.duplicateTimes += rows.duplicates;
    frames.push(longToWide(frame, rows));
  }

  const found: Array<{ field: Field; frame: DataFrame; axis: number }> = [];
  const axisOfValues = new Map<unknown, number>();
  for (const frame of frames) {
    const time = frame.fields.find((field) => field.type === FieldType.time);
    const numeric = frame.fields.filter(({ type }) => type === FieldType.number || type === FieldType.boolean);
    if (!time) {
      set.framesWithoutTime += numeric.length > 0 ? 1 : 0;
      continue;
    }
    if (numeric.length > 0) {
      const axis = axisOfValues.get(time.values) ?? addAxis(set, time.values);
      axisOfValues.set(time.values, axis);
      found.push(...numeric.map((field) => ({ field, frame, axis })));
    }
  }
  const ids = uniqueIds(found.map(({ field, frame }) => seriesId(identityOf(field, frame))));
  set.columns = found.map(({ field, frame, axis }, i) => {
    const role = roles?.get(ids[i]) ?? fieldRole(field, frame);
    const statusClass = fieldStatusClass(field, role, frame);
    return { id: ids[i], name: getFieldDisplayName(field, frame, frames), role, statusClass, field, frame, axis };
  });
  return set;
}

function identityOf(field: Field, frame: DataFrame) {
  return { refId: frame.refId, frameName: frame.name, fieldName: field.name, labels: field.labels };
}

function addAxis(set: ColumnSet, values: readonly unknown[]): number {
  const axis = readTimeAxis(values);
  set.unreadableTimes += axis.unreadable;
  set.duplicateTimes += axis.duplicates;
  return set.axes.push(axis) - 1;
}
