import { powerOfHalf } from '../../portableMath';

/**
 * e to the power x, the same to the last bit on every machine (see portableMath); within some |x| units in the last place
 * of Math.exp.
 *
 * @param x below 690, NaN gives NaN
 */
export function exponential(x: number): number {
  const halvings = x / Math.LN2;
  return halvings > 0 ? 1 / powerOfHalf(halvings) : powerOfHalf(-halvings);
}
