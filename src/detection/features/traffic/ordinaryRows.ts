import { rowsWithin } from '../../rows';
import type { FeatureMatrix } from '../../types';
import { largestSizes } from '../largestSizes';

/**
 * Beyond it, a training row is an incident's, not normal traffic's: 4.5 compressed is 17 standard deviations. Chosen on the
 * twenty gateway files, where 4.5 and 5 do the same, 4 and less cost an incident and no limit at all costs a hundredth of F1.
 */
const LIMIT = 4.5;

/** Where more rows than this share are beyond the limit, that is how the traffic is. */
const LARGEST_SHARE = 0.2;

/**
 * The training rows that normal traffic can be learnt from: those without an extreme feature. An incident that hides in
 * the training window would else teach the forest that incidents are normal.
 *
 * @param matrix features of traffic: centred on 0, in robust standard deviations, compressed
 * @param rows training rows, ascending
 */
export function ordinaryRows(matrix: FeatureMatrix, rows: Uint32Array): Uint32Array {
  const largest = largestSizes(matrix.columns, matrix.rowCount);
  const ordinary = rowsWithin(largest, rows, 0, LIMIT);
  return rows.length - ordinary.length > LARGEST_SHARE * rows.length ? rows : ordinary;
}
