import { toSignalKind } from '../../src/data/fieldMeaning';
import type { Signal } from '../../src/detection';
import { isMissingCell, readNumberCell } from '../../workbench/server/csv/cells';
import { hasZone, parseTime, type TimeFormat } from '../../workbench/server/csv/parseTime';
import { UsageError } from '../../workbench/server/UsageError.mjs';
import type { CsvSource } from '../arguments';
import type { Dataset } from '../dataset';
import { chooseColumns, type ChosenColumns } from './chooseColumns';
import { GrowingArray } from './growingArray';
import { LABEL_WORDS, readLabel } from './label';
import { orderRows } from './orderRows';
import { at, quoted, type Place } from './place';
import { rowNotes } from './rowNotes';
import { streamRecords } from './streamRecords';

/** Rows looked at before it is decided which column is what. */
const SAMPLE_ROWS = 1_000;

const EXPECTED_TIMES: Record<TimeFormat, string> = {
  iso: 'ISO 8601 as in the other rows (2026-01-05T00:00:00Z)',
  epochSeconds: 'Unix seconds as in the other rows',
  epochMilliseconds: 'Unix milliseconds as in the other rows',
};

/**
 * Reads a CSV file of any length: 8 bytes a cell that is used, and no object a row. What can't be read is refused with its
 * row, line and column; empty cells are missing values; rows are sorted by time, and of rows with one time the last is taken,
 * which the notes say.
 *
 * @param file the file's path
 * @param onProgress the share of the file that was read
 * @throws UsageError
 */
export async function readCsv(
  source: CsvSource,
  file: string,
  onProgress?: (share: number) => void
): Promise<Dataset & { columns: ChosenColumns }> {
  const name = source.file;
  let header: string[] | undefined;
  let reader: RowReader | undefined;
  const sample: Array<{ cells: string[]; place: Place }> = [];
  let row = 0;
  const decide = (names: string[]) => {
    const [first] = sample;
    if (!first) {
      throw new UsageError(`${name} has a header and no row; expected at least one row of data.`);
    }
    const start = { name, header: names, rows: sample.map(({ cells }) => cells), place: first.place };
    const decided = new RowReader(name, names, chooseColumns(source, start));
    sample.forEach(({ cells, place }) => decided.read(cells, place));
    return decided;
  };
  await streamRecords(file, {
    name,
    onProgress,
    onRecord: (cells, line) => {
      if (!header) {
        header = cells.map((cell) => cell.trim());
        return;
      }
      const place = { row: ++row, line };
      if (reader) {
        reader.read(cells, place);
      } else if (sample.push({ cells, place }) === SAMPLE_ROWS) {
        reader = decide(header);
      }
    },
  });
  if (!header) {
    throw new UsageError(`${name} is empty; expected a header line and at least one row.`);
  }
  return (reader ?? decide(header)).finish();
}

/** Puts rows into columns, and refuses those that it can't read. */
class RowReader {
  private readonly times = new GrowingArray();
  private readonly truth = new GrowingArray();
  private readonly values: GrowingArray[];
  private zoneless = 0;

  constructor(
    private readonly name: string,
    private readonly header: string[],
    private readonly columns: ChosenColumns
  ) {
    this.values = columns.signals.map(() => new GrowingArray());
  }

  read(cells: string[], place: Place): void {
    const { time, label, signals } = this.columns;
    if (cells.length !== this.header.length) {
      throw new UsageError(
        `${at(this.name, place)} has ${cells.length} cells; the header has ${this.header.length}. Quote cells that hold a separator.`
      );
    }
    this.times.push(this.readTime(cells[time.index], place));
    for (let i = 0; i < signals.length; i++) {
      this.values[i].push(this.readValue(cells[signals[i].index], signals[i], place));
    }
    if (label) {
      const flag = readLabel(cells[label.index]);
      if (flag === undefined) {
        throw new UsageError(
          `${at(this.name, place, label.name)}: ${quoted(cells[label.index])} is no label; expected ${LABEL_WORDS}. --label COLUMN takes another column, --signal ${label.name}=ignore none.`
        );
      }
      this.truth.push(flag);
    }
  }

  private readTime(cell: string, place: Place): number {
    const { format, name } = this.columns.time;
    const time = parseTime(cell, format);
    if (Number.isNaN(time)) {
      throw new UsageError(
        `${at(this.name, place, name)}: ${quoted(cell)} is no time; expected ${EXPECTED_TIMES[format]}.`
      );
    }
    if (format === 'iso' && !cell.endsWith('Z') && !hasZone(cell)) {
      this.zoneless++;
    }
    return time;
  }

  private readValue(cell: string, { name, meaning }: ChosenColumns['signals'][number], place: Place): number {
    const value = readNumberCell(cell);
    if (value === null) {
      if (isMissingCell(cell)) {
        return NaN;
      }
      const what = /^[+-]?inf(inity)?$/i.test(cell.trim()) ? 'is infinite' : 'is no number';
      throw new UsageError(
        `${at(this.name, place, name)}: ${quoted(cell)} ${what}; expected a number such as 1234.5, or an empty cell where there is none.`
      );
    }
    if (!Number.isFinite(value)) {
      throw new UsageError(
        `${at(this.name, place, name)}: ${quoted(cell)} is infinite; expected a number up to 1.8e308.`
      );
    }
    if (value < 0 && meaning.role !== 'other') {
      throw new UsageError(
        `${at(this.name, place, name)}: ${quoted(cell)} is negative; expected 0 or more for ${meaning.role}. --signal ${name}=other takes any number.`
      );
    }
    return value;
  }

  finish(): Dataset & { columns: ChosenColumns } {
    const { columns, name } = this;
    const fileTimes = this.times.toArray();
    const order = orderRows(fileTimes);
    const inOrder = (values: Float64Array) =>
      order ? Float64Array.from(order.fileRows, (fileRow) => values[fileRow]) : values;
    const times = inOrder(fileTimes);
    const signals = columns.signals.flatMap(({ name: id, meaning }, i): Signal[] => {
      const kind = toSignalKind(meaning);
      return kind ? [{ id, name: id, entity: '', ...kind, values: inOrder(this.values[i].toArray()) }] : [];
    });
    const zoneless = this.zoneless > 0 ? { rows: this.zoneless, column: columns.time.name } : undefined;
    return {
      source: name,
      table: { times, signals },
      truth: columns.label ? Uint8Array.from(inOrder(this.truth.toArray())) : null,
      inputRows: fileTimes.length,
      rowOfInput: order?.rowOfInput ?? null,
      notes: [...columns.notes, ...rowNotes({ fileTimes, times, signals, order, zoneless })],
      columns,
    };
  }
}
