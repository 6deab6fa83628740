import { naturalLog } from '../portableMath';

/** Euler's constant γ. */
const EULER_GAMMA = 0.5772156649015329;

/**
 * c(n): the average path length of an unsuccessful search in a binary search tree of n rows, which an isolation tree of
 * n rows has as well. c(n) = 2(ln(n − 1) + γ) − 2(n − 1)/n, c(2) = 1, c(n ≤ 1) = 0.
 *
 * Source: Liu, Ting and Zhou 2008, equation 1; the values are scikit-learn 1.9.1's `_average_path_length`.
 *
 * @param n a whole number ≥ 0
 */
export function averagePathLength(n: number): number {
  if (n <= 1) {
    return 0;
  }
  if (n === 2) {
    return 1;
  }
  return 2 * (naturalLog(n - 1) + EULER_GAMMA) - (2 * (n - 1)) / n;
}

/** Nearly all nodes have fewer rows: those are computed once. */
const TABLE = Float64Array.from({ length: 1024 }, (_, n) => averagePathLength(n));

/** averagePathLength of each number. */
export function averagePathLengths(numbers: Uint32Array): Float64Array {
  const lengths = new Float64Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const n = numbers[i];
    lengths[i] = n < TABLE.length ? TABLE[n] : averagePathLength(n);
  }
  return lengths;
}
