import { DetectionError } from '../errors';
import { medianOf } from '../features/traffic/robustSpread';
import type { FeatureMatrix } from '../types';
import type { Detector } from './Detector';

/** Rows of one slice. */
const ROWS_PER_SLICE = 4096;

/** A feature that (nearly) never changes in training is judged by its size instead: 1 % of it, at least 0.01. */
const LEAST_SHARE = 0.01;

interface Column {
  center: number;
  scale: number;
}

/**
 * The plain rival of the forest, feature by feature: how many robust standard deviations (1.4826 × the median distance from
 * the median) the worst feature lies from its median. With z of them the score is z / (z + cutoff), so the cutoff scores 0.5.
 *
 * Source: Iglewicz and Hoaglin, How to detect and handle outliers (1993), modified z-scores with cutoff 3.5.
 */
export const robustBaseline: Detector<'robust-baseline'> = {
  name: 'robust-baseline',
  parameters: [{ name: 'cutoff', fieldName: 'cutoff', kind: 'number', above: 0, maximum: 100, default: 3.5 }],
  defaults: { cutoff: 3.5 },
  thresholdFloors: { raw: 0.5, traffic: 0.5, trafficWithinADay: 0.5, column: 0.5 },

  validate({ cutoff }) {
    if (!(cutoff > 0 && cutoff <= 100)) {
      throw new DetectionError(
        'bad-parameter',
        `The robust baseline's cutoff is ${String(cutoff)}; it must be above 0 and at most 100. Change cutoff.`,
        { parameter: 'cutoff', value: String(cutoff) }
      );
    }
  },

  *fit(matrix, { cutoff }, rows) {
    const columns: Column[] = [];
    for (const values of matrix.columns) {
      columns.push(fitColumn(Float64Array.from(rows, (row) => values[row])));
      yield columns.length / matrix.columns.length;
    }
    return {
      *score(scored) {
        const scores = new Float64Array(scored.rowCount);
        for (let row = 0; row < scores.length; row++) {
          const z = worstDeviation(columns, scored, row);
          scores[row] = z === Infinity ? 1 : z / (z + cutoff);
          if ((row + 1) % ROWS_PER_SLICE === 0) {
            yield row / scores.length;
          }
        }
        yield 1;
        return scores;
      },
      *explain(explained, { rows: which, scores, baseline }) {
        const width = columns.length;
        const contributions = new Float32Array(which.length * width);
        for (const [i, row] of which.entries()) {
          const squares = columns.map((column, f) => Math.min(deviation(column, explained.columns[f][row]), 1e9) ** 2);
          const sum = squares.reduce((total, square) => total + square, 0);
          squares.forEach((square, f) => {
            contributions[i * width + f] = (scores[row] - baseline) * (sum > 0 ? square / sum : 1 / width);
          });
          if ((i + 1) % ROWS_PER_SLICE === 0) {
            yield i / which.length;
          }
        }
        yield 1;
        return contributions;
      },
    };
  },
};

/** A normal distribution's standard deviation over its median distance from the median. */
const SIGMA_OF_MAD = 1.4826;

function fitColumn(values: Float64Array): Column {
  const center = medianOf(values);
  const spread = SIGMA_OF_MAD * medianOf(values.map((value) => Math.abs(value - center)));
  return { center, scale: spread > 0 ? spread : LEAST_SHARE * Math.max(1, Math.abs(center)) };
}

function deviation({ center, scale }: Column, value: number): number {
  return Math.abs(value - center) / scale;
}

/** The largest deviation of a row's features; NaN where one is missing. */
function worstDeviation(columns: Column[], matrix: FeatureMatrix, row: number): number {
  let worst = 0;
  for (let f = 0; f < columns.length; f++) {
    worst = Math.max(worst, deviation(columns[f], matrix.columns[f][row]));
  }
  return worst;
}
