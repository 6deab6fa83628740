import { completeRows } from '../forest/fit';
import { hourOf, hoursOf } from './calendar';
import type { Examined, Finding } from './finding';
import { populationStability } from './populationStability';
import { flagsOf, thin, valuesAt } from '../rows';

const SHIFTED = 0.25;
/** Fewer complete rows on either side make the index a matter of chance. */
const FEWEST_ROWS = 200;
const MOST_ROWS = 4000;

/**
 * Features whose distribution in the scored rows after or before the training window is another one than in it. Only equal
 * hours of the day are compared: half a day's rows differ from a whole day's without any drift. Where fewer than 200
 * complete rows on either side are left, nothing is said.
 *
 * @returns details `features` with their index each, the largest first; `count`; `largest`, the largest index
 */
export function drift(examined: Examined): Finding | null {
  const { table, features, trainingRows, scoredRows, utcOffsetMs } = examined;
  const learned = flagsOf(trainingRows, table.times.length);
  const since = scoredRows.filter((row) => learned[row] === 0);
  const inHoursOf = (rows: Uint32Array, others: Uint32Array) => {
    const hours = new Set(hoursOf(others, table.times, utcOffsetMs));
    return completeRows(
      features,
      rows.filter((row) => hours.has(hourOf(table.times[row], utcOffsetMs)))
    );
  };
  const before = inHoursOf(trainingRows, since);
  const after = inHoursOf(since, trainingRows);
  if (before.length < FEWEST_ROWS || after.length < FEWEST_ROWS) {
    return null;
  }
  const [expected, actual] = [thin(before, MOST_ROWS), thin(after, MOST_ROWS)];
  const shifted = features.names
    .map((name, f) => {
      const column = features.columns[f];
      return { name, index: populationStability(valuesAt(column, expected), valuesAt(column, actual)) };
    })
    .filter(({ index }) => index > SHIFTED)
    .sort((a, b) => b.index - a.index);
  if (shifted.length === 0) {
    return null;
  }
  return {
    code: 'drift',
    severity: 'warning',
    details: {
      features: shifted.map(({ name, index }) => `${name} (${index.toFixed(2)})`).join(', '),
      count: shifted.length,
      largest: shifted[0].index,
    },
  };
}
