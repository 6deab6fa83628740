import { quantileSorted } from '../quantile';
import { valuesAt } from '../rows';
import type { FeatureMatrix, Likeness, SeenRows } from '../types';

const MINUTE = 60_000;

/** Rows so near in time share what trailing windows look at: that they are alike says nothing. */
const APART = 30 * MINUTE;

/** How much of the learnt rows is looked at: evenly spaced ones, held against evenly spaced others. */
const MOST_ROWS = 256;
const MOST_NEIGHBOURS = 2048;

/** Fewer distances than this say nothing of how far normal rows are apart. */
const FEWEST_DISTANCES = 16;

/**
 * The radius is a third more than what so large a share of learnt rows have a neighbour within. On the gateway's files, where
 * every other false alarm is labelled, it hides a quarter of the later ones at three a day and no incident; a radius half
 * more hides three incidents of 89.
 */
const RADIUS_QUANTILE = 0.95;
const RADIUS_FACTOR = 4 / 3;

/**
 * What the detector saw of some rows, and of those learnt from that say how far rows are apart that are alike.
 *
 * @param learnt rows learnt from, ascending
 * @param rows rows to keep the features of, ascending
 */
export function likenessOf(options: {
  matrix: FeatureMatrix;
  times: Float64Array;
  learnt: Uint32Array;
  rows: Uint32Array;
}): Likeness {
  const { matrix, times, learnt, rows } = options;
  const seen = (some: Uint32Array): SeenRows => ({
    times: valuesAt(times, some),
    features: featuresOf(matrix, some),
  });
  return {
    features: featuresOf(matrix, rows),
    asked: seen(evenly(learnt, MOST_ROWS)),
    others: seen(evenly(learnt, MOST_NEIGHBOURS)),
  };
}

/**
 * Rows at most so far apart (Euclidean) are alike: 4/3 of the 95 % quantile of the distances from learnt rows to the nearest
 * other learnt row that is at least half an hour away. Reckoned at the first call, some ten milliseconds, and remembered: most
 * detections have no false alarm to be like.
 *
 * @returns NaN where too little was learnt from to say
 */
export function radiusOf(likeness: Likeness): number {
  const known = radii.get(likeness) ?? reckonRadius(likeness);
  radii.set(likeness, known);
  return known;
}

const radii = new WeakMap<Likeness, number>();

function reckonRadius({ asked, others }: Likeness): number {
  const width = asked.features.length / asked.times.length;
  const distances: number[] = [];
  for (let i = 0; i < asked.times.length; i++) {
    let nearest = Infinity;
    for (let j = 0; j < others.times.length; j++) {
      if (Math.abs(others.times[j] - asked.times[i]) >= APART) {
        nearest = squareWithin(asked.features, i * width, others.features, j * width, width, nearest);
      }
    }
    if (nearest < Infinity) {
      distances.push(Math.sqrt(nearest));
    }
  }
  const sorted = Float64Array.from(distances).sort();
  return sorted.length >= FEWEST_DISTANCES ? RADIUS_FACTOR * quantileSorted(sorted, RADIUS_QUANTILE) : NaN;
}

/** The square of two points' distance where it is below `limit`, otherwise `limit`; NaN counts as far. */
function squareWithin(
  a: Float32Array,
  atA: number,
  b: Float32Array,
  atB: number,
  width: number,
  limit: number
): number {
  let sum = 0;
  for (let f = 0; f < width; f++) {
    const difference = a[atA + f] - b[atB + f];
    sum += difference * difference;
    if (!(sum < limit)) {
      return limit;
    }
  }
  return sum;
}

function featuresOf(matrix: FeatureMatrix, rows: Uint32Array): Float32Array {
  const width = matrix.columns.length;
  const features = new Float32Array(rows.length * width);
  for (let f = 0; f < width; f++) {
    const column = matrix.columns[f];
    for (let i = 0; i < rows.length; i++) {
      features[i * width + f] = column[rows[i]];
    }
  }
  return features;
}

/** At most so many of the rows, evenly spaced. */
function evenly(rows: Uint32Array, most: number): Uint32Array {
  const some = new Uint32Array(Math.min(rows.length, most));
  for (let i = 0; i < some.length; i++) {
    some[i] = rows[Math.floor((i * rows.length) / some.length)];
  }
  return some;
}
