import { quantileSorted, sortedPresent } from '../quantile';
import { thin } from '../rows';

/** Blocks on either side of a block that its level is the median of. */
const BLOCKS_EACH_SIDE = 4;
/** Middles of two neighbouring blocks that are further apart than this have a hole between them; in blocks. */
const HOLE_IN_BLOCKS = 2.5;
/** Values that a block is summarised by; more say the same. */
const MOST_OF_BLOCK = 9;

/**
 * The level that a series moves around: a running median, which incidents shorter than half its width don't move.
 *
 * It is a running median of the medians of blocks (Rousseeuw and Bassett 1990, the remedian), drawn straight between the
 * blocks' middles, and so costs no more than sorting short blocks. Near the ends it narrows on both sides alike, for half a
 * window on a slope is no estimate of its middle.
 *
 * @param times Unix milliseconds, ascending
 * @param values one a time; NaN = missing
 * @param widthMs width of the running median
 * @param ofBlock what is taken of a block's values, which are ascending; the median unless told otherwise
 * @returns one a time; NaN where there is no value at all
 */
export function smoothLevel(
  times: Float64Array,
  values: Float64Array,
  widthMs: number,
  ofBlock: (sorted: Float64Array) => number = medianOf
): Float64Array {
  const blockMs = widthMs / (2 * BLOCKS_EACH_SIDE + 1);
  const blocks = summariseBlocks(times, values, blockMs, ofBlock);
  const levels = runningMedian(blocks, blockMs);
  let after = 0;
  return times.map((time) => {
    while (after < levels.length && blocks.middles[after] < time) {
      after++;
    }
    if (after === 0 || after === levels.length) {
      return levels[after === 0 ? 0 : levels.length - 1] ?? NaN;
    }
    const share = (time - blocks.middles[after - 1]) / (blocks.middles[after] - blocks.middles[after - 1]);
    return levels[after - 1] + share * (levels[after] - levels[after - 1]);
  });
}

function medianOf(sorted: Float64Array): number {
  return quantileSorted(sorted, 0.5);
}

/** The blocks that hold values: their middles in Unix milliseconds, and what they hold. */
interface Blocks {
  middles: number[];
  summaries: number[];
}

function summariseBlocks(
  times: Float64Array,
  values: Float64Array,
  blockMs: number,
  ofBlock: (sorted: Float64Array) => number
): Blocks {
  const middles: number[] = [];
  const summaries: number[] = [];
  let first = 0;
  while (first < times.length) {
    const end = times[first] + blockMs;
    let last = first;
    while (last + 1 < times.length && times[last + 1] < end) {
      last++;
    }
    const present = sortedPresent(thin(values.subarray(first, last + 1), MOST_OF_BLOCK));
    if (present.length > 0) {
      middles.push((times[first] + times[last]) / 2);
      summaries.push(ofBlock(present));
    }
    first = last + 1;
  }
  return { middles, summaries };
}

/** The running median of the blocks; it never looks across a hole in the data. */
function runningMedian({ middles, summaries }: Blocks, blockMs: number): Float64Array {
  const values = Float64Array.from(summaries);
  const levels = new Float64Array(values.length);
  let first = 0;
  for (let end = 1; end <= values.length; end++) {
    if (end === values.length || middles[end] - middles[end - 1] > HOLE_IN_BLOCKS * blockMs) {
      for (let i = first; i < end; i++) {
        const reach = Math.min(BLOCKS_EACH_SIDE, i - first, end - 1 - i);
        levels[i] = medianOf(values.slice(i - reach, i + reach + 1).sort());
      }
      first = end;
    }
  }
  return levels;
}
