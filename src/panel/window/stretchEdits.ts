import { snapped, type StepGrid } from './stepGrid';

/** A stretch of time in Unix milliseconds: `from` is in it, `to` is not. */
export interface Stretch {
  from: number;
  to: number;
}

export type Edge = keyof Stretch;

export const otherEdge = (edge: Edge): Edge => (edge === 'from' ? 'to' : 'from');

/** The stretch between two times in any order, on the grid and one step long at least. */
export function between(anchor: number, time: number, grid: StepGrid): Stretch {
  const start = snapped(anchor, grid);
  const end = snapped(time, grid);
  if (start === end) {
    return time < anchor ? { from: start - grid.stepMs, to: start } : { from: start, to: start + grid.stepMs };
  }
  return { from: Math.min(start, end), to: Math.max(start, end) };
}

/** Takes an edge to a time; where it crosses the other edge, the two change places. `edge` is what it has become. */
export function moveEdge(stretch: Stretch, edge: Edge, time: number, grid: StepGrid): { stretch: Stretch; edge: Edge } {
  const other = stretch[otherEdge(edge)];
  const moved = snapped(time, grid);
  if (Math.abs(moved - other) < grid.stepMs) {
    const nearest = edge === 'from' ? other - grid.stepMs : other + grid.stepMs;
    return { stretch: { ...stretch, [edge]: nearest }, edge };
  }
  return moved < other
    ? { stretch: { from: moved, to: other }, edge: 'from' }
    : { stretch: { from: other, to: moved }, edge: 'to' };
}

/** Moves the whole stretch by about so much: its start comes to lie on the grid, its length stays. */
export function moveBody({ from, to }: Stretch, by: number, grid: StepGrid): Stretch {
  const start = snapped(from + by, grid);
  return { from: start, to: start + (to - from) };
}

/** Moves the stretch into the limits; one that is longer than they are starts where they start. */
export function keptWithin(stretch: Stretch, limits: Stretch): Stretch {
  const by = Math.max(limits.from - stretch.from, Math.min(0, limits.to - stretch.to));
  return { from: stretch.from + by, to: stretch.to + by };
}
