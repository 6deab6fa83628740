import { blockMs } from './anchoredSpans';

/**
 * Blocks before a row's own that its verdict depends on: two that an anomaly may have begun in, one that the features' windows
 * of 15 minutes reach into, and six that the slow level of that one warms up on.
 */
const WARM_UP_BLOCKS = 9;

/**
 * From when on rows are needed for verdicts that don't depend on where the rows begin.
 *
 * @param time Unix milliseconds of the first row that is judged
 * @param stepMs the model step, > 0
 * @returns Unix milliseconds, the start of a block
 */
export function warmUpStart(time: number, stepMs: number): number {
  const length = blockMs(stepMs);
  return (Math.floor(time / length) - WARM_UP_BLOCKS) * length;
}

/** Blocks after a row's own: an incident's length, and what it is joined with, decide on the verdicts of its rows. */
const COOL_DOWN_BLOCKS = 2;

/**
 * Until when rows are needed for verdicts that don't depend on where the rows end, as long as no incident lasts longer.
 *
 * @param time Unix milliseconds of the last row that is judged
 * @param stepMs the model step, > 0
 * @returns Unix milliseconds, the start of a block
 */
export function coolDownEnd(time: number, stepMs: number): number {
  const length = blockMs(stepMs);
  return (Math.floor(time / length) + 1 + COOL_DOWN_BLOCKS) * length;
}
