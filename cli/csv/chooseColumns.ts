import { isTruthName } from '../../src/data/roleOfName';
import { isMissingCell, readNumberCell } from '../../workbench/server/csv/cells';
import { findTimeColumn, formatOf, USUAL_TIME_NAMES, type TimeColumn } from '../../workbench/server/csv/findTimeColumn';
import { UsageError } from '../../workbench/server/UsageError.mjs';
import type { CsvSource } from '../arguments';
import { guessMeaning, type SignalMeaning } from '../signalRole';
import { at, listed, quoted, type Place } from './place';

/** What each column of a file is. */
export interface ChosenColumns {
  time: TimeColumn & { name: string };
  label?: { index: number; name: string };
  signals: Array<{ index: number; name: string; meaning: SignalMeaning }>;
  notes: string[];
}

export interface FileStart {
  /** What to call the file in messages. */
  name: string;
  header: string[];
  /** The first rows, at least one. */
  rows: string[][];
  /** Where the first row stands. */
  place: Place;
}

/**
 * Decides which column is what: as the command line says, and where it doesn't, by names and by what most cells are.
 *
 * @throws UsageError for columns that aren't there, no time column, and no signal
 */
export function chooseColumns(source: CsvSource, start: FileStart): ChosenColumns {
  const { header } = start;
  checkHeader(start);
  const notes: string[] = [];
  const time = chooseTime(source.time, start);
  const ignored = new Set(
    source.signals.filter(({ meaning }) => meaning.role === 'ignore').map(({ column }) => column)
  );
  const label = chooseLabel(source.label, start, ignored, notes);
  const given = source.signals.map(({ column, meaning }) => ({
    index: indexOf(column, '--signal', start),
    name: column,
    meaning,
  }));
  const named = given.filter(({ meaning }) => meaning.role !== 'ignore');
  const clash = given.find(({ index }) => index === time.index || index === label?.index);
  if (clash) {
    const what = clash.index === time.index ? 'the times' : 'the labels';
    throw new UsageError(`${start.name}: column "${clash.name}" holds ${what}; it can't be a --signal too.`);
  }
  const taken = new Set([time.index, label?.index, ...given.map(({ index }) => index)]);
  const rest = header.map((name, index) => ({ name, index })).filter(({ index }) => !taken.has(index));
  const signals = named.length > 0 ? named : guessSignals(rest, start, notes);
  if (signals.length === 0) {
    throw new UsageError(
      `${start.name} has no column of numbers besides ${listed(header.filter((_, index) => taken.has(index)))}; its columns are ${listed(header)}.`
    );
  }
  return { time, label, signals, notes };
}

function checkHeader({ name, header }: FileStart): void {
  if (header.every((column) => column === '' || readNumberCell(column) !== null || formatOf([column]) !== undefined)) {
    throw new UsageError(
      `${name}, line 1 is ${quoted(header.join(','))}; expected a header with the names of the columns.`
    );
  }
  const twice = header.find((column, index) => column !== '' && header.indexOf(column) !== index);
  if (twice !== undefined) {
    throw new UsageError(`${name}, line 1: there are two columns "${twice}"; give each a name of its own.`);
  }
}

function indexOf(column: string, option: string, { name, header }: FileStart): number {
  const index = header.indexOf(column);
  if (index < 0) {
    throw new UsageError(
      `${name} has no column "${column}", which ${option} names; its columns are ${listed(header)}.`
    );
  }
  return index;
}

function chooseTime(given: string | undefined, start: FileStart): ChosenColumns['time'] {
  const { name, header, rows } = start;
  if (given === undefined) {
    const found = findTimeColumn(header, rows);
    if (found) {
      return { ...found, name: header[found.index] };
    }
    const usual = header.findIndex((column) => USUAL_TIME_NAMES.includes(column.trim().toLowerCase()));
    if (usual < 0) {
      throw new UsageError(
        `${name} has no column of times among ${listed(header)}; name one with --time COLUMN (ISO 8601, or Unix seconds or milliseconds).`
      );
    }
    throw unreadableTimes(start, usual);
  }
  const index = indexOf(given, '--time', start);
  const format = formatOf(rows.map((cells) => cells[index] ?? ''));
  if (!format) {
    throw unreadableTimes(start, index);
  }
  return { index, format, name: given };
}

function unreadableTimes({ name, header, rows, place }: FileStart, index: number): UsageError {
  return new UsageError(
    `${at(name, place, header[index])}: ${quoted(rows[0][index] ?? '')} is no time; expected ISO 8601 (2026-01-05T00:00:00Z), or Unix seconds or milliseconds.`
  );
}

function chooseLabel(
  given: string | undefined,
  start: FileStart,
  ignored: ReadonlySet<string>,
  notes: string[]
): ChosenColumns['label'] {
  if (given !== undefined) {
    return { index: indexOf(given, '--label', start), name: given };
  }
  const candidates = start.header.filter((name) => isTruthName(name) && !ignored.has(name));
  if (candidates.length > 1) {
    notes.push(
      `Columns ${listed(candidates)} may all be labels; "${candidates[0]}" is taken, --label COLUMN takes another.`
    );
  }
  return candidates.length === 0 ? undefined : { index: start.header.indexOf(candidates[0]), name: candidates[0] };
}

function guessSignals(
  rest: Array<{ name: string; index: number }>,
  { rows }: FileStart,
  notes: string[]
): ChosenColumns['signals'] {
  const signals: ChosenColumns['signals'] = [];
  const left: string[] = [];
  for (const { name, index } of rest) {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => !isMissingCell(cell));
    const numbers = cells.filter((cell) => readNumberCell(cell) !== null).length;
    const usable = name !== '' && !isTruthName(name) && !USUAL_TIME_NAMES.includes(name.trim().toLowerCase());
    if (usable && (numbers > cells.length / 2 || cells.length === 0)) {
      signals.push({ index, name, meaning: guessMeaning(name) });
    } else {
      left.push(name);
    }
  }
  if (left.length > 0) {
    notes.push(`Left out: ${listed(left)}; --signal COLUMN=ROLE takes a column in.`);
  }
  return signals;
}
