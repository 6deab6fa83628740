import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CsvDocument } from '../../csvDocument';
import { parseCsv } from './parseCsv';

export function parseCsvFile(file: string): CsvDocument {
  return parseCsv(path.basename(file), readFileSync(file, 'utf8'));
}
