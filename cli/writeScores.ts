import { closeSync, openSync, writeSync } from 'node:fs';
import { UsageError } from '../workbench/server/UsageError.mjs';
import type { Backtest } from './runBacktest';

/** Characters that are written at once. */
const PIECE = 1 << 20;

/** Gives the times of the input, one a row, as they are written there and in its order. */
export type EachTime = (take: (time: string) => void) => Promise<void>;

/**
 * Writes time, score and verdict of every row of the input, in its order. The score is empty and the verdict 0 where there is
 * none: a missing feature, or a row that a later one with the same time replaces.
 *
 * @throws UsageError where the file can't be written, or the input has other rows than before
 */
export async function writeScores(file: string, { dataset, run }: Backtest, eachTime: EachTime): Promise<void> {
  const { scores } = run.detection;
  const { verdicts } = run.decision;
  const { rowOfInput, inputRows, source } = dataset;
  const out = openOutput(file);
  try {
    let piece = 'time,score,anomalous\n';
    let input = 0;
    await eachTime((time) => {
      const row = rowOfInput ? rowOfInput[input] : input;
      const score = row < 0 ? NaN : scores[row];
      const isScored = !Number.isNaN(score);
      piece += `${asCell(time)},${isScored ? score : ''},${isScored ? verdicts[row] : 0}\n`;
      input++;
      if (piece.length > PIECE) {
        writeSync(out, piece);
        piece = '';
      }
    });
    if (input !== inputRows) {
      throw new UsageError(`${source} had ${inputRows} rows and now has ${input}; run again once it stays as it is.`);
    }
    writeSync(out, piece);
  } finally {
    closeSync(out);
  }
}

function openOutput(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new UsageError(`--scores is ${file}, which can't be written: ${(error as Error).message}.`);
  }
}

function asCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
