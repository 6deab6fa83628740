/* eslint-disable no-restricted-imports, no-restricted-globals -- only tests import this file */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignalTable } from '../types';
import { describeWithData } from './describeWithData';
import { signalOf } from './matrix';

const FOLDER = join('..', 'shared', 'data', 'gateway');
const MANIFEST = 'MANIFEST.json';

export const describeWithGateway = describeWithData(FOLDER, MANIFEST);

/** One labelled file of minutes. */
export interface GatewayFile {
  name: string;
  table: SignalTable;
  /** 1 for the rows before the file's training end. */
  training: Uint8Array;
  /** 1 for the rows of an incident. */
  truth: Uint8Array;
}

/** All labelled files, by name. */
export function readGatewayFiles(): GatewayFile[] {
  const manifest = JSON.parse(readFileSync(join(FOLDER, MANIFEST), 'utf8'));
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
  return names.map((name) => readGatewayFile(name, manifest[name].train_end));
}

function readGatewayFile(name: string, trainEnd: string): GatewayFile {
  const cells = readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const column = (index: number) => cells.map((row) => (row[index] === '' ? NaN : Number(row[index])));
  const times = Float64Array.from(cells, ([time]) => Date.parse(time));
  const signals = [
    signalOf('RPM', column(1), { role: 'requests', measure: 'count' }),
    signalOf('5xx', column(2), { role: 'errors', measure: 'count', statusClass: '5xx' }),
    signalOf('4xx', column(3), { role: 'errors', measure: 'count', statusClass: '4xx' }),
    signalOf('latency', column(4), { role: 'latency' }),
  ];
  return {
    name,
    table: { times, signals },
    training: Uint8Array.from(times, (time) => (time < Date.parse(trainEnd) ? 1 : 0)),
    truth: Uint8Array.from(column(5)),
  };
}
