import { lowerBound } from '../lowerBound';
import type { DecisionBasis } from '../threshold/decide';
import { trimLimit } from '../threshold/outOfBagThreshold';
import { stretchesOf, type Stretch } from '../stretches';

const MINUTE = 60_000;

/** So long a time that is known to be normal is one chance of a false alarm. */
const CHANCE = 15 * MINUTE;

/** A threshold, and what it does with the labels. */
export interface ThresholdProposal {
  /** An anomaly score in [0, 1]. */
  threshold: number;
  /** Labelled incidents with a score in them, and how many of these an alarm tells of. */
  incidents: number;
  caught: number;
  /** Labelled times without an incident, and how many of these raise an alarm. */
  normal: number;
  raised: number;
  /** caught / (caught + raised), by event; NaN where nothing is raised. */
  precision: number;
  /** caught / incidents, by event. */
  recall: number;
}

/**
 * The threshold that separates labelled incidents best from labelled times without one: with the greatest F1 by event; of
 * several, one that catches more, in the middle between the least incident that it catches and the highest alarm level of
 * normal rows below. What is not labelled is taken for neither.
 *
 * @param incidents labelled incidents
 * @param normal labelled times that are none: false alarms, known good; each counts once
 * @param normalRows one flag a row: 1 where a truth series says that nothing was wrong; each quarter of an hour counts once
 * @returns null where no labelled incident could raise an alarm
 */
export function proposeThreshold(options: {
  basis: DecisionBasis;
  incidents: readonly Stretch[];
  normal: readonly Stretch[];
  normalRows?: Uint8Array;
}): ThresholdProposal | null {
  const { basis, incidents, normal, normalRows } = options;
  const { times, levels } = basis;
  const highest = (stretches: readonly Stretch[]) =>
    stretches.map((stretch) => highestIn(stretch, times, levels)).filter((level) => !Number.isNaN(level));
  const caughtFrom = highest(incidents).sort((a, b) => b - a);
  const raisedFrom = [...highest(normal), ...highest(normalRows ? chances(normalRows, times) : [])];
  if (!(caughtFrom[0] > -Infinity)) {
    return null;
  }
  raisedFrom.sort((a, b) => b - a);
  let best = { level: NaN, caught: 0, raised: 0, f1: 0 };
  let raised = 0;
  caughtFrom.forEach((level, index) => {
    while (raised < raisedFrom.length && raisedFrom[raised] >= level) {
      raised++;
    }
    const caught = index + 1;
    // What can't raise an alarm isn't caught at any threshold.
    const f1 = level === -Infinity ? 0 : (2 * caught) / (caught + raised + caughtFrom.length);
    if (f1 > 0 && f1 >= best.f1) {
      best = { level, caught, raised, f1 };
    }
  });
  const below = Math.max(0, raisedFrom[best.raised] ?? 0, highestLearnt(best.level, basis));
  const { caught, raised: wrongly } = best;
  return {
    threshold: below + (best.level - below) / 2,
    incidents: caughtFrom.length,
    caught,
    normal: raisedFrom.length,
    raised: wrongly,
    precision: caught / (caught + wrongly),
    recall: caught / caughtFrom.length,
  };
}

/** The highest alarm level in a stretch; −Infinity where nothing in it could raise an alarm, NaN where nothing was scored. */
function highestIn({ from, to }: Stretch, times: Float64Array, levels: Float64Array): number {
  let highest = NaN;
  for (let row = lowerBound(times, from); row < times.length && times[row] <= to; row++) {
    if (levels[row] > highest || Number.isNaN(highest)) {
      highest = levels[row];
    }
  }
  return highest;
}

/** The highest alarm level below `level` among rows learnt from, without those that the out-of-bag rule trims. */
function highestLearnt(level: number, { levels, detection: { scores, learnt } }: DecisionBasis): number {
  const limit = trimLimit(scores.filter((_, row) => learnt[row] === 1));
  return levels.reduce(
    (highest, own, row) => (learnt[row] === 1 && own <= limit && own < level && own > highest ? own : highest),
    -Infinity
  );
}

/** Normal rows in pieces of at most a quarter of an hour. */
function chances(normalRows: Uint8Array, times: Float64Array): Stretch[] {
  const rows = [...normalRows.keys()].filter((row) => normalRows[row] === 1);
  return stretchesOf(rows, times, CHANCE).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / CHANCE) + 1 }, (_, i) => ({
      from: from + i * CHANCE,
      to: Math.min(to, from + (i + 1) * CHANCE - 1),
    }))
  );
}
