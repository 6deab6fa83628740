import { lowerBound } from '../../detection';
import type { StepGrid } from './stepGrid';
import type { Stretch } from './stretchEdits';

export interface RowCountOptions {
  /** The loaded rows' times, ascending. */
  times: ArrayLike<number>;
  grid: StepGrid;
  /** Cut out; they don't overlap each other. */
  exclusions?: readonly Stretch[];
}

/** How many rows a stretch holds: counted where rows are loaded, elsewhere one a step. */
export function rowCount(stretch: Stretch, { times, grid, exclusions = [] }: RowCountOptions): number {
  const cut = exclusions
    .map(({ from, to }) => ({ from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) }))
    .filter(({ from, to }) => from < to);
  const all = rowsIn(stretch, times, grid);
  return cut.reduce((left, part) => left - rowsIn(part, times, grid), all);
}

function rowsIn({ from, to }: Stretch, times: ArrayLike<number>, grid: StepGrid): number {
  if (times.length === 0) {
    return gridTimes(from, to, grid);
  }
  const first = times[0];
  const afterLast = times[times.length - 1] + 1;
  return (
    gridTimes(from, Math.min(to, first), grid) +
    (lowerBound(times, to) - lowerBound(times, from)) +
    gridTimes(Math.max(from, afterLast), to, grid)
  );
}

/** The grid's times in [from, to). */
function gridTimes(from: number, to: number, { origin, stepMs }: StepGrid): number {
  return Math.max(0, Math.ceil((to - origin) / stepMs) - Math.ceil((from - origin) / stepMs));
}
