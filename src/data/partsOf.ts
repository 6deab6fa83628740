import type { ResolvedWindow } from './windowResult';

/** Prometheus refuses more than 11,000 rows a series at once, and would answer at a coarser step. */
export const MAX_ROWS_A_QUERY = 10_000;

/** A range in the fewest parts of at most MAX_ROWS_A_QUERY steps; all but the last are as long, in whole steps. */
export function partsOf({ from, to }: ResolvedWindow, stepMs: number): ResolvedWindow[] {
  const rows = Math.ceil((to - from) / stepMs);
  const parts = Math.max(1, Math.ceil(rows / MAX_ROWS_A_QUERY));
  const length = Math.ceil(rows / parts) * stepMs;
  return Array.from({ length: Number.isFinite(parts) ? parts : 1 }, (_, index) => ({
    from: from + index * length,
    to: index === parts - 1 ? to : from + (index + 1) * length,
  }));
}
