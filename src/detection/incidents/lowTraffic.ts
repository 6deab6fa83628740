import type { SignalReading } from '../types';

/**
 * Takes back verdicts of rows with hardly any traffic: fewer requests than `leastRequests`, where no more were to be
 * expected. An outage in busy hours is no such row: there more were expected.
 *
 * @param leastRequests requests a step, over all signals of requests; 0 = nothing is taken back
 */
export function hushQuietRows(verdicts: Uint8Array, readings: SignalReading[], leastRequests: number): Uint8Array {
  const requests = readings.filter(({ role, measure }) => role === 'requests' && measure !== 'ratio');
  if (!(leastRequests > 0) || requests.length === 0) {
    return verdicts;
  }
  const isQuiet = (row: number, of: 'actual' | 'typical') =>
    requests.reduce((sum, reading) => sum + (reading[of][row] || 0), 0) < leastRequests;
  return verdicts.map((verdict, row) =>
    verdict === 1 && isQuiet(row, 'actual') && isQuiet(row, 'typical') ? 0 : verdict
  );
}
