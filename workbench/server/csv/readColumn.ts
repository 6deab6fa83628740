import type { CsvColumn } from '../../csvDocument';
import { isMissingCell, readNumberCell } from './cells';

export interface Cell {
  text: string;
  /** The line of the file that it stands on. */
  line: number;
}

/**
 * A column's type is what most of its filled cells are. A cell of another type in a column of numbers or booleans becomes
 * missing and is reported by its line.
 */
export function readColumn(name: string, cells: Cell[]): { column: CsvColumn; oddLines: number[] } {
  const filled = cells.filter((cell) => !isMissingCell(cell.text));
  const numbers = filled.filter((cell) => readNumberCell(cell.text) !== null).length;
  const booleans = filled.filter((cell) => readBoolean(cell.text) !== null).length;
  if (filled.length > 0 && booleans > filled.length / 2) {
    return readTyped(name, 'boolean', cells, readBoolean);
  }
  if (filled.length === 0 || numbers > filled.length / 2) {
    return readTyped(name, 'number', cells, readNumberCell);
  }
  const values = cells.map(({ text }) => (text === '' ? null : text));
  return { column: { name, type: 'string', values }, oddLines: [] };
}

function readTyped<T extends number | boolean>(
  name: string,
  type: 'number' | 'boolean',
  cells: Cell[],
  read: (text: string) => T | null
): { column: CsvColumn; oddLines: number[] } {
  const oddLines: number[] = [];
  const values = cells.map(({ text, line }) => {
    const value = read(text);
    if (value === null && !isMissingCell(text)) {
      oddLines.push(line);
    }
    return value;
  });
  return { column: { name, type, values } as CsvColumn, oddLines };
}

function readBoolean(text: string): boolean | null {
  const lower = text.trim().toLowerCase();
  return lower === 'true' || lower === 'false' ? lower === 'true' : null;
}
