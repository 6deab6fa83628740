import { BLOCK_STEPS, blockMs } from './anchoredSpans';
import { LONG_ROWS } from './features/column/columnFeatures';
import { LEVEL_WARM_UP_BLOCKS } from './features/traffic/slowLevel';
import { CONFIRMATION_WARM_UP_BLOCKS } from './incidents/confirmVerdicts';
import { ALARM_WARM_UP_ROWS } from './threshold/alarmLevels';

/** The features' longest window, at steps so long that fewer rows are in a quarter of an hour. */
const WINDOW_ROWS = 3;
const WINDOW_BLOCKS = Math.ceil((WINDOW_ROWS + ALARM_WARM_UP_ROWS) / BLOCK_STEPS);

/** Blocks before a row's own that its verdict depends on. */
const WARM_UP_BLOCKS = CONFIRMATION_WARM_UP_BLOCKS + WINDOW_BLOCKS + LEVEL_WARM_UP_BLOCKS;

/** Of a single column: the window of the row before a row. */
const COLUMN_WARM_UP_ROWS = LONG_ROWS + 1;

/**
 * From when on rows are needed for verdicts that don't depend on where the rows begin.
 *
 * @param time Unix milliseconds of the first row that is judged
 * @param stepMs the model step, > 0
 * @returns Unix milliseconds, the start of a block
 */
export function warmUpStart(time: number, stepMs: number): number {
  const length = blockMs(stepMs);
  const columnBlocks = CONFIRMATION_WARM_UP_BLOCKS + Math.ceil((COLUMN_WARM_UP_ROWS * stepMs) / length);
  const blocks = Math.max(WARM_UP_BLOCKS, columnBlocks);
  return (Math.floor(time / length) - blocks) * length;
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
