import { naturalLog } from '../../portableMath';
import { presentAt } from '../../present';
import { quantileInPlace } from '../../quantile';
import { SLICE_ROWS, type Pauses } from './pauses';

/** A normal distribution's standard deviation over the distance of its 90 % quantile from the median. */
const SIGMA_OF_UPPER = 1 / 1.2815515655446004;

/**
 * Centres on the training median, scales by the training rows' robust standard deviation, and compresses:
 * sign(x)·2·ln(1 + |x|/2), so that one enormous feature doesn't drown the others; missing stays missing.
 *
 * @param rows training rows
 * @param leastScale the scale is at least this
 */
export function* standardised(values: Float64Array, rows: Uint32Array, leastScale: number): Pauses<Float64Array> {
  const own = presentAt(values, rows);
  const center = quantileInPlace(own, 0.5) || 0;
  yield;
  const above = quantileInPlace(own, 0.9) - center;
  yield;
  const below = center - quantileInPlace(own, 0.1);
  const spread = Math.max(above, below) || 0;
  const scale = Math.max(SIGMA_OF_UPPER * spread, leastScale);
  const standard = new Float64Array(values.length);
  for (let row = 0; row < standard.length; row++) {
    standard[row] = compressed((values[row] - center) / scale);
    if (row % SLICE_ROWS === 0) {
      yield;
    }
  }
  return standard;
}

/** sign(x)·2·ln(1 + |x|/2); NaN stays NaN. */
export function compressed(x: number): number {
  return Number.isNaN(x) ? NaN : Math.sign(x) * 2 * naturalLog(1 + Math.abs(x) / 2);
}
