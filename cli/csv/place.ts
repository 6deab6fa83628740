/** A row of data: counted from 1 without the header, and the line of the file that it begins on. */
export interface Place {
  row: number;
  line: number;
}

/** Where something stands, as every message about a file begins. */
export function at(file: string, { row, line }: Place, column?: string): string {
  return `${file}, row ${row} (line ${line})${column === undefined ? '' : `, column "${column}"`}`;
}

/** `"abc"`, or its beginning where it is long. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 40 ? `"${flat.slice(0, 40)}…"` : `"${flat}"`;
}

/** `"a", "b" and "c"` for a list of columns. */
export function listed(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
