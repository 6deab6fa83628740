import type { Label } from '../../annotations';

/**
 * Where an incident really was, one flag a row: labelled incidents, and what a truth series calls one.
 *
 * @param times Unix milliseconds, ascending
 * @param series of the same rows: 1 = incident
 * @returns null where nobody said anything: neither an incident nor a truth series
 */
export function truthRows(
  times: Float64Array,
  labels: readonly Label[],
  series: Float64Array | undefined
): Uint8Array | null {
  const incidents = labels.filter(({ kind }) => kind === 'incident');
  if (incidents.length === 0 && !series) {
    return null;
  }
  const truth = Uint8Array.from(times, (_, row) => (series?.[row] === 1 ? 1 : 0));
  for (const { from, to } of incidents) {
    for (let row = 0; row < times.length; row++) {
      if (times[row] >= from && times[row] <= to) {
        truth[row] = 1;
      }
    }
  }
  return truth;
}
