import Papa from 'papaparse';
import type { CsvDocument } from '../../csvDocument';
import { UsageError } from '../UsageError.mjs';
import { findTimeColumn, type TimeColumn } from './findTimeColumn';
import { hasZone, parseTime } from './parseTime';
import { readColumn } from './readColumn';

interface Row {
  time: number;
  cells: string[];
  line: number;
}

/** Lines named in a note before it says "and N more". */
const LINES_SHOWN = 10;

/** Any CSV with a header line and a time column. What can't be read is reported by line, never guessed. */
export function parseCsv(fileName: string, text: string): CsvDocument {
  const { header, rows, lines } = readRows(fileName, text);
  const timeColumn = findTimeColumn(header, rows);
  if (!timeColumn) {
    throw new UsageError(
      `${fileName} has no time column among ${header.map((name) => `"${name}"`).join(', ')}; expected one with ISO times ` +
        '(2026-01-05 00:00:00) or Unix seconds or milliseconds.'
    );
  }
  const notes = [describeTime(header, rows, timeColumn)];
  const read = sortRows(readTimes(header, rows, lines, timeColumn, notes), notes);
  const columns = header.flatMap((name, index) => {
    if (index === timeColumn.index) {
      return [];
    }
    const { column, oddLines } = readColumn(
      name,
      read.map((row) => ({ text: row.cells[index] ?? '', line: row.line }))
    );
    addLinesNote(
      notes,
      oddLines,
      (count) => `column "${name}": ${count} that ${is(oddLines)} not a ${column.type} taken as missing`
    );
    return [column];
  });
  return { fileName, timeColumn: header[timeColumn.index], times: read.map((row) => row.time), columns, notes };
}

function readRows(fileName: string, text: string): { header: string[]; rows: string[][]; lines: number[] } {
  const records: string[][] = [];
  const startLines: number[] = [];
  let line = 1;
  let offset = 0;
  const source = text.replace(/^\uFEFF/, '');
  Papa.parse<string[]>(source, {
    step: ({ data, meta }) => {
      // A quoted cell may hold line breaks, so lines are counted in the text that each record came from.
      if (data.length > 1 || data[0].trim() !== '') {
        records.push(data);
        startLines.push(line);
      }
      line += countLineBreaks(source, offset, meta.cursor);
      offset = meta.cursor;
    },
  });
  if (records.length < 2) {
    throw new UsageError(
      `${fileName} has ${records.length} non-empty lines; expected a header line and at least one row.`
    );
  }
  return { header: records[0], rows: records.slice(1), lines: startLines.slice(1) };
}

function readTimes(
  header: string[],
  rows: string[][],
  lines: number[],
  timeColumn: TimeColumn,
  notes: string[]
): Row[] {
  const badTimes: number[] = [];
  const badLengths: number[] = [];
  const read: Row[] = [];
  rows.forEach((cells, index) => {
    const time = parseTime(cells[timeColumn.index] ?? '', timeColumn.format);
    if (cells.length !== header.length) {
      badLengths.push(lines[index]);
    } else if (Number.isNaN(time)) {
      badTimes.push(lines[index]);
    } else {
      read.push({ time, cells, line: lines[index] });
    }
  });
  addLinesNote(notes, badLengths, (count) => `${count} without the header's ${header.length} cells left out`);
  addLinesNote(
    notes,
    badTimes,
    (count) => `${count} without a readable time in "${header[timeColumn.index]}" left out`
  );
  if (read.length === 0) {
    throw new UsageError(`no row could be read: ${notes.slice(1).join('; ')}`);
  }
  return read;
}

function sortRows(rows: Row[], notes: string[]): Row[] {
  if (rows.every((row, index) => index === 0 || rows[index - 1].time <= row.time)) {
    return rows;
  }
  notes.push('The rows were not in order of time and have been sorted.');
  return [...rows].sort((a, b) => a.time - b.time);
}

function describeTime(header: string[], rows: string[][], { index, format }: TimeColumn): string {
  const name = `Times are from column "${header[index]}"`;
  if (format !== 'iso') {
    return `${name}, read as Unix ${format === 'epochSeconds' ? 'seconds' : 'milliseconds'}.`;
  }
  return rows.some((row) => hasZone(row[index] ?? ''))
    ? `${name}.`
    : `${name}; they carry no time zone and are read as UTC.`;
}

function addLinesNote(notes: string[], lines: number[], describe: (count: string) => string): void {
  if (lines.length > 0) {
    const count = lines.length === 1 ? '1 row' : `${lines.length} rows`;
    const more = lines.length > LINES_SHOWN ? ` and ${lines.length - LINES_SHOWN} more` : '';
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, LINES_SHOWN).join(', ')}${more}`;
    const sentence = describe(count);
    notes.push(`${sentence[0].toUpperCase()}${sentence.slice(1)} (${where}).`);
  }
}

function is(lines: number[]): string {
  return lines.length === 1 ? 'is' : 'are';
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}
