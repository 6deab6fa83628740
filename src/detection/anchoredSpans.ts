/** A row at a coarse step counts as so many milliseconds at most in what forgets slowly. */
const LONGEST_STEP_MS = 600_000;
/** A block of rows that share a start: an hour, or six coarser steps. */
export const BLOCK_STEPS = 6;

/** Rows that are worked on together: `from` to `to` (not included), from a start at row `first`. */
export interface AnchoredSpan {
  first: number;
  from: number;
  to: number;
}

/** How long a block is at a step, in milliseconds: an hour, or six steps where they are longer than ten minutes. */
export function blockMs(stepMs: number): number {
  return BLOCK_STEPS * Math.max(stepMs, LONGEST_STEP_MS);
}

/**
 * Cuts rows into blocks of UTC time, each with the rows of so many blocks before it to warm up on. What is computed from a
 * span's first row on depends on the rows' times and values there, and not on where the table begins: a longer table has
 * the same results for the rows that both have, to the last bit.
 *
 * @param times Unix milliseconds, strictly ascending
 * @param stepMs the usual distance of rows, > 0
 * @param warmUpBlocks whole blocks before a block
 */
export function* anchoredSpans(times: Float64Array, stepMs: number, warmUpBlocks: number): Generator<AnchoredSpan> {
  const length = blockMs(stepMs);
  let first = 0;
  let from = 0;
  while (from < times.length) {
    const start = Math.floor(times[from] / length) * length;
    let to = from;
    while (to < times.length && times[to] < start + length) {
      to++;
    }
    while (times[first] < start - warmUpBlocks * length) {
      first++;
    }
    yield { first, from, to };
    from = to;
  }
}
