import { type DataFrame } from '@grafana/data';
import { type Signal } from '../detection/types';
import { type Alignment, alignAxes } from './alignAxes';
import { alignValues } from './alignValues';
import { collectColumns, type Column, type ColumnSet, isSeriesFrame, MAX_CELLS } from './columns';
import { entitiesOf, entityKeys, entityOf } from './entity';
import { type Details, type Notice } from './notices';
import { type FieldRole, toSignalKind } from './fieldMeaning';
import {
  type SignalDisplay,
  type SignalsProblem,
  type SignalsProblemCode,
  type SignalsResult,
  type Truth,
} from './signalsResult';
import { addUpStatusCodes, type AlignedColumn } from './statusFamilies';

export interface FramesToSignalsOptions {
  /**
   * Roles decided before, by field id: the `roles` of the loaded range's signals when the frames come from another range,
   * where the panel's field overrides and units are not applied. Fields that it doesn't know are guessed.
   */
  roles?: ReadonlyMap<string, FieldRole>;
}

/**
 * Turns frames (wide, multi, long; any number) into signals on one time axis. null, undefined, NaN and ±Infinity become
 * NaN. Annotations, exemplars and time comparisons are skipped, fields with the role `ignore` are left out, fields
 * hidden from view are kept. What was repaired is told in `notices`; what leaves nothing to detect is a problem.
 * Never changes the frames' values.
 */
export function framesToSignals(series: readonly DataFrame[], options: FramesToSignalsOptions = {}): SignalsResult {
  const frames = series.filter((frame) => isSeriesFrame(frame) && frame.fields.length > 0 && frame.length > 0);
  if (frames.length === 0) {
    return problem('no-data', `None of the ${series.length} frames has rows; check the query and the time range.`, {
      frames: series.length,
    });
  }
  const set = collectColumns(frames, options.roles);
  const unusable = problemOf(set, frames.length);
  if (unusable) {
    return unusable;
  }

  const alignment = alignAxes(set.axes.map((axis) => axis.times));
  const used = set.columns.filter((column) => column.role !== 'ignore');
  const cells = alignment.times.length * used.length;
  if (cells > MAX_CELLS) {
    return tooLarge(cells);
  }
  let infinite = 0;
  const aligned = used.map((column): AlignedColumn => {
    const { axis, field } = column;
    const { times, mode, places } = alignment;
    const rowCount = times.length;
    const read = alignValues({ values: field.values, axis: set.axes[axis], places: places[axis], rowCount, mode });
    infinite += read.infinite;
    return { ...column, values: read.values, members: [column] };
  });
  const added = addUpStatusCodes(aligned.filter((column) => column.role !== 'label'));
  const columns = added.columns.filter((column) => !column.values.every(Number.isNaN));
  if (columns.length === 0) {
    return problem('nan-only', `All ${added.columns.length} numeric series have no number in any row.`, {
      series: added.columns.length,
      rows: alignment.times.length,
    });
  }
  const labels = aligned.filter((column) => column.role === 'label');
  return {
    kind: 'signals',
    table: { times: alignment.times, signals: toSignals(columns) },
    display: columns.map(toDisplay),
    truth: toTruth(labels, entityKeys(columns.map(({ field }) => field.labels))),
    stepMs: alignment.stepMs,
    roles: new Map(set.columns.map(({ id, role }) => [id, role])),
    statusFamilies: new Map(columns.flatMap(({ id, family }) => (family ? [[id, family] as const] : []))),
    notices: [
      ...noticesOf({ set, alignment, infinite, filledRows: added.filledRows, labels }),
      ...added.columns.filter((column) => !columns.includes(column)).map(withoutValues),
    ],
  };
}

function toSignals(columns: readonly AlignedColumn[]): Signal[] {
  const entities = entitiesOf(columns.map(({ field }) => field.labels));
  const timesNamed = new Map<string, number>();
  for (const { name } of columns) {
    timesNamed.set(name, (timesNamed.get(name) ?? 0) + 1);
  }
  return columns.map(({ id, name, values, role, statusClass }, i) => ({
    id,
    name: timesNamed.get(name)! > 1 && entities[i] !== '' ? `${name} (${entities[i]})` : name,
    ...toSignalKind({ role, statusClass })!,
    entity: entities[i],
    values,
  }));
}

function toDisplay({ id, field, frame, members }: AlignedColumn): SignalDisplay {
  const hidden = members.every((member) => member.field.config.custom?.hideFrom?.viz === true);
  return { id, field, frame, refId: frame.refId, hidden, addedUp: members.length > 1 };
}

/** Label fields of the first name, together: a row is an incident where any of them says so. */
function toTruth(labels: readonly AlignedColumn[], keys: readonly string[]): Truth | undefined {
  const [first] = labels;
  if (!first) {
    return undefined;
  }
  const named = labels.filter(({ field }) => field.name === first.field.name);
  const entities = named.map(({ field }) => entityOf(field.labels, keys));
  const of = (entity: string) => anyOf(named.filter((_, index) => entities[index] === entity));
  return {
    name: first.name,
    values: anyOf(named),
    byEntity: new Map([...new Set(entities)].map((entity) => [entity, of(entity)])),
  };
}

function anyOf(labels: readonly AlignedColumn[]): Float64Array {
  const values = labels[0].values.map((value) => (Number.isNaN(value) ? NaN : Number(value !== 0)));
  for (const other of labels.slice(1)) {
    other.values.forEach((value, row) => {
      if (!Number.isNaN(value)) {
        values[row] = value !== 0 || values[row] === 1 ? 1 : 0;
      }
    });
  }
  return values;
}

function problemOf(set: ColumnSet, frames: number): SignalsProblem | undefined {
  if (set.tooManyCells !== undefined) {
    return tooLarge(set.tooManyCells);
  }
  if (set.columns.length === 0 && set.framesWithoutTime > 0) {
    return problem(
      'no-time-field',
      `None of the ${frames} frames with numbers has a time field; query a time series.`,
      {
        frames,
      }
    );
  }
  const numeric = set.columns.filter((column) => column.role !== 'ignore' && column.role !== 'label').length;
  if (numeric === 0) {
    const message = `No numeric series to detect on: ${set.columns.length} numeric fields, all of them labels or ignored.`;
    return problem('no-numeric-series', message, { frames, fields: set.columns.length });
  }
  if (set.axes.every((axis) => axis.times.length === 0)) {
    const message = `None of ${set.unreadableTimes} time values could be read; expected numbers or ISO 8601 text.`;
    return problem('no-readable-times', message, { rows: set.unreadableTimes });
  }
  return undefined;
}

interface Findings {
  set: ColumnSet;
  alignment: Alignment;
  infinite: number;
  filledRows: number;
  labels: readonly Column[];
}

function noticesOf({ set, alignment, infinite, filledRows, labels }: Findings): Notice[] {
  const notices: Notice[] = [];
  const tell = (code: Notice['code'], count: number, message: string, details: Details = { count }) => {
    if (count > 0) {
      notices.push({ code, message, details });
    }
  };
  tell(
    'frames-without-time',
    set.framesWithoutTime,
    `${set.framesWithoutTime} frames without a time field were left out.`
  );
  tell('unreadable-times', set.unreadableTimes, `${set.unreadableTimes} rows without a readable time were left out.`);
  tell(
    'duplicate-times',
    set.duplicateTimes,
    `${set.duplicateTimes} rows were replaced by later rows of the same time.`
  );
  tell('infinite-values', infinite, `${infinite} infinite values count as missing.`);
  tell('status-class-filled', filledRows, `${filledRows} missing counts of a status class count as 0.`);
  if (alignment.mode === 'buckets') {
    const { stepMs } = alignment;
    const message = `The series are sampled differently; they were averaged over steps of ${stepMs} ms.`;
    tell('resampled', 1, message, { stepMs });
  }
  const [truth] = labels;
  const unused = new Set(labels.map(({ field }) => field.name).filter((name) => name !== truth.field.name));
  const names = [...unused].join(', ');
  tell('several-truth-fields', unused.size, `"${truth?.name}" is taken for the truth; not used: ${names}.`, { names });
  return notices;
}

function withoutValues({ name, id }: Column): Notice {
  return { code: 'signal-without-values', message: `"${name}" has no number in any row.`, details: { name, id } };
}

function tooLarge(cells: number): SignalsProblem {
  const message = `Rows times series give ${cells} values; at most ${MAX_CELLS} fit. Query fewer series or a longer step.`;
  return problem('too-large', message, { cells, max: MAX_CELLS });
}

function problem(code: SignalsProblemCode, message: string, details: Details): SignalsProblem {
  return { kind: 'problem', problem: { code, message, details } };
}
