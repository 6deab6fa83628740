import type { SignalReading } from '../types';
import { hushQuietRows } from './lowTraffic';

function requests(actual: number[], typical: number[], rest: Partial<SignalReading> = {}): SignalReading {
  return {
    ...{ id: 'r', name: 'requests', role: 'requests', entity: '', measure: 'count', ...rest },
    actual: Float64Array.from(actual),
    typical: Float64Array.from(typical),
  };
}

const VERDICTS = Uint8Array.of(1, 1, 1, 0);

it('takes verdicts back where there is little traffic and no more was to be expected', () => {
  const readings = [requests([3, 3, 300, 3], [4, 400, 4, 4])];
  expect([...hushQuietRows(VERDICTS, readings, 10)]).toEqual([0, 1, 1, 0]);
});

it('adds up all signals of requests, missing ones as nothing', () => {
  const readings = [requests([6, 6, NaN, 0], [6, 6, NaN, 0]), requests([6, NaN, NaN, 0], [6, NaN, NaN, 0])];
  expect([...hushQuietRows(VERDICTS, readings, 10)]).toEqual([1, 0, 0, 0]);
});

it('leaves everything where no guard is wanted, or nothing tells of traffic', () => {
  expect(hushQuietRows(VERDICTS, [requests([0, 0, 0, 0], [0, 0, 0, 0])], 0)).toBe(VERDICTS);
  expect(hushQuietRows(VERDICTS, [], 10)).toBe(VERDICTS);
  expect(hushQuietRows(VERDICTS, [requests([0, 0, 0, 0], [0, 0, 0, 0], { role: 'latency' })], 10)).toBe(VERDICTS);
});
