import { DetectionError } from '../errors';
import { flaggedRows } from '../rows';
import { numbersBelow } from '../sampling';
import type { FeatureMatrix, SignalTable } from '../types';
import { drift } from './drift';
import { FINDING_CODES, type Examined, type Finding } from './finding';
import { flatLines } from './flatLines';
import { gaps } from './gaps';
import { inSample } from './inSample';
import { likelyIncidents } from './likelyIncidents';
import { seasons } from './seasons';

export interface DiagnoseOptions {
  /** Training rows and scored rows together. */
  table: SignalTable;
  /** `rawFeatures` of the table. */
  features: FeatureMatrix;
  /** One flag a row: 1 where the model learns from it. */
  training: Uint8Array;
  /** One flag a row: 1 where it is scored; without it, all are. */
  scored?: Uint8Array;
  /** The model step in milliseconds, > 0. */
  stepMs: number;
  /** What is added to UTC to give the local time, in milliseconds; 0 unless told otherwise. */
  utcOffsetMs?: number;
}

/**
 * Judges a training window by its rows and by what is scored with what was learned from them.
 *
 * @returns what a person should know, warnings before infos, each in the order of FINDING_CODES; empty for a good window
 * @throws DetectionError 'bad-shape' for flags or features of other rows; 'bad-parameter' for a step that is not above 0
 */
export function diagnose(options: DiagnoseOptions): Finding[] {
  const { table, features, training, scored, stepMs, utcOffsetMs = 0 } = options;
  const rows = table.times.length;
  for (const [name, length] of Object.entries({
    features: features.rowCount,
    training: training.length,
    scored: scored?.length ?? rows,
  })) {
    if (length !== rows) {
      throw new DetectionError(
        'bad-shape',
        `${name} has ${length} rows, the table ${rows}; there must be as many. Pass those of the table's own rows.`,
        { given: name, rows: length, expected: rows }
      );
    }
  }
  if (!(stepMs > 0)) {
    throw new DetectionError(
      'bad-parameter',
      `stepMs is ${stepMs}; it must be above 0. Pass the distance of the rows in milliseconds.`,
      { parameter: 'stepMs', value: stepMs }
    );
  }
  const examined: Examined = {
    table,
    features,
    trainingRows: flaggedRows(training),
    scoredRows: scored ? flaggedRows(scored) : numbersBelow(rows),
    stepMs,
    utcOffsetMs,
  };
  const found = [
    likelyIncidents(examined),
    gaps(examined),
    flatLines(examined),
    drift(examined),
    inSample(examined),
    ...seasons(examined),
  ].filter((finding) => finding !== null);
  const rank = ({ severity, code }: Finding) =>
    (severity === 'warning' ? 0 : FINDING_CODES.length) + FINDING_CODES.indexOf(code);
  return found.sort((a, b) => rank(a) - rank(b));
}
