import type { CsvColumn } from '../../csvDocument';

export interface Cell {
  text: string;
  /** The line of the file that it stands on. */
  line: number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MISSING = new Set(['', 'nan', 'null']);

/**
 * A column's type is what most of its filled cells are. A cell of another type in a column of numbers or booleans becomes
 * missing and is reported by its line.
 */
export function readColumn(name: string, cells: Cell[]): { column: CsvColumn; oddLines: number[] } {
  const filled = cells.filter((cell) => !isMissing(cell.text));
  const numbers = filled.filter((cell) => NUMBER.test(cell.text.trim())).length;
  const booleans = filled.filter((cell) => readBoolean(cell.text) !== null).length;
  if (filled.length > 0 && booleans > filled.length / 2) {
    return readTyped(name, 'boolean', cells, readBoolean);
  }
  if (filled.length === 0 || numbers > filled.length / 2) {
    return readTyped(name, 'number', cells, readNumber);
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
    if (value === null && !isMissing(text)) {
      oddLines.push(line);
    }
    return value;
  });
  return { column: { name, type, values } as CsvColumn, oddLines };
}

function isMissing(text: string): boolean {
  return MISSING.has(text.trim().toLowerCase());
}

function readNumber(text: string): number | null {
  return NUMBER.test(text.trim()) ? Number(text) : null;
}

function readBoolean(text: string): boolean | null {
  const lower = text.trim().toLowerCase();
  return lower === 'true' || lower === 'false' ? lower === 'true' : null;
}
