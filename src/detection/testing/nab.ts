/* eslint-disable no-restricted-imports, no-restricted-globals -- only tests import this file */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stretch } from '../stretches';
import type { SignalTable } from '../types';
import { describeWithData } from './describeWithData';
import { firstRows, signalOf } from './matrix';

const FOLDER = join('..', 'shared', 'data', 'nab');
const WINDOWS = 'combined_windows.json';

/** The part of a file that Numenta's benchmark leaves for learning. */
const PROBATION = 0.15;

export const describeWithNab = describeWithData(FOLDER, WINDOWS);

/** One file of Numenta's benchmark: a single column of values. */
export interface NabFile {
  name: string;
  table: SignalTable;
  /** 1 for the first 15 % of the rows. */
  training: Uint8Array;
  /** What is labelled, in Unix milliseconds; `to` is in it. */
  windows: Stretch[];
}

/** All files that are there, by name. Of rows with the same time the last one counts. */
export function readNabFiles(): NabFile[] {
  const labels: Record<string, Array<[string, string]>> = JSON.parse(readFileSync(join(FOLDER, WINDOWS), 'utf8'));
  return Object.entries(labels).map(([name, windows]) => {
    const lines = readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').slice(1);
    const rows = new Map(lines.map((line) => line.split(',')).map(([time, value]) => [timeOf(time), Number(value)]));
    const times = Float64Array.from(rows.keys()).sort();
    const values = Array.from(times, (time) => rows.get(time) ?? NaN);
    return {
      name,
      table: { times, signals: [signalOf('value', values)] },
      training: firstRows(Math.floor(PROBATION * times.length), times.length),
      windows: windows.map(([from, to]) => ({ from: timeOf(from), to: timeOf(to) })),
    };
  });
}

function timeOf(text: string): number {
  return Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`);
}
