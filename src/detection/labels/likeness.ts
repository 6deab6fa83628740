import { quantileSorted } from '../quantile';
import type { Steps } from '../steps';
import type { FeatureMatrix, Likeness } from '../types';

const MINUTE = 60_000;

/** Rows so near in time share what trailing windows look at: that they are alike says nothing. */
const APART = 30 * MINUTE;

/** How much of the learnt rows is looked at: evenly spaced ones, held against evenly spaced others. */
const MOST_ROWS = 256;
const MOST_NEIGHBOURS = 2048;

/** Rows whose nearest neighbour is looked for in one slice. */
const ROWS_PER_SLICE = 32;

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
 * What the detector saw of some rows, and how far rows are apart that are alike: 4/3 of the 95 % quantile of the distances
 * from learnt rows to the nearest other learnt row that is at least half an hour away.
 *
 * @param learnt rows learnt from, ascending
 * @param rows rows to keep the features of, ascending
 */
export function* likenessSteps(options: {
  matrix: FeatureMatrix;
  times: Float64Array;
  learnt: Uint32Array;
  rows: Uint32Array;
}): Steps<Likeness> {
  const { matrix, times, learnt, rows } = options;
  const features = featuresOf(matrix, rows);
  yield 0;
  const asked = evenly(learnt, MOST_ROWS);
  const others = evenly(learnt, MOST_NEIGHBOURS);
  const width = matrix.columns.length;
  const [a, b] = [featuresOf(matrix, asked), featuresOf(matrix, others)];
  const distances: number[] = [];
  for (let i = 0; i < asked.length; i++) {
    let nearest = Infinity;
    for (let j = 0; j < others.length; j++) {
      if (Math.abs(times[others[j]] - times[asked[i]]) >= APART) {
        nearest = squareWithin(a, i * width, b, j * width, width, nearest);
      }
    }
    if (nearest < Infinity) {
      distances.push(Math.sqrt(nearest));
    }
    if ((i + 1) % ROWS_PER_SLICE === 0) {
      yield (i + 1) / asked.length;
    }
  }
  yield 1;
  const sorted = Float64Array.from(distances).sort();
  const enough = sorted.length >= FEWEST_DISTANCES;
  return { features, radius: enough ? RADIUS_FACTOR * quantileSorted(sorted, RADIUS_QUANTILE) : NaN };
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
  matrix.columns.forEach((column, f) => {
    for (let i = 0; i < rows.length; i++) {
      features[i * width + f] = column[rows[i]];
    }
  });
  return features;
}

/** At most so many of the rows, evenly spaced. */
function evenly(rows: Uint32Array, most: number): Uint32Array {
  const count = Math.min(rows.length, most);
  return Uint32Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]);
}
