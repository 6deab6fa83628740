import { DetectionError } from '../errors';
import type { FeatureMatrix, ScalerKind } from '../types';
import { minMaxColumn } from './minMaxScaler';
import { robustColumn } from './robustScaler';
import { standardColumn } from './standardScaler';

/** How one column is scaled: x becomes (x − center) / scale. */
export interface ColumnScale {
  center: number;
  /** Never 0. */
  scale: number;
  /** The training rows had no spread (as this kind of scaler measures it), so the scale is 1 by convention. */
  spreadless: boolean;
}

/** A fitted scaler: one entry a column. */
export interface FittedScaler {
  kind: ScalerKind;
  columns: ColumnScale[];
}

/** Learns a column's scale from its finite values; a column without any is left as it is. */
export type FitColumn = (values: Float64Array) => ColumnScale;

const fitters: Record<ScalerKind, FitColumn> = {
  standard: standardColumn,
  minMax: minMaxColumn,
  robust: robustColumn,
};

/**
 * Learns each column's scale, as scikit-learn 1.9.1's StandardScaler, MinMaxScaler or RobustScaler does. Missing (and
 * infinite) values are ignored; a constant column has scale 1.
 *
 * @param rows row numbers to learn from; without it, all
 * @throws DetectionError 'bad-parameter' for an unknown kind
 */
export function fitScaler(kind: ScalerKind, matrix: FeatureMatrix, rows?: Uint32Array): FittedScaler {
  const fitColumn = fitters[kind];
  if (!fitColumn) {
    throw new DetectionError(
      'bad-parameter',
      `The scaler is "${String(kind)}"; it must be one of ${Object.keys(fitters).join(', ')}. Choose one of these.`,
      { parameter: 'scaler', value: String(kind) }
    );
  }
  const columns = matrix.columns.map((column) => {
    const values = rows ? Float64Array.from(rows, (row) => column[row]) : column;
    const finite = values.filter(Number.isFinite);
    return finite.length > 0 ? fitColumn(finite) : { center: 0, scale: 1, spreadless: true };
  });
  return { kind, columns };
}

/**
 * Scales all rows by what was learnt; a missing value stays missing.
 *
 * @throws DetectionError 'bad-shape' where the matrix has another number of columns than the scaler
 */
export function transform(scaler: FittedScaler, matrix: FeatureMatrix): FeatureMatrix {
  if (matrix.columns.length !== scaler.columns.length) {
    throw new DetectionError(
      'bad-shape',
      `The rows to scale have ${matrix.columns.length} features; the scaler was fitted on ${scaler.columns.length}. Scale rows with the same features as in training.`,
      { features: matrix.columns.length, expectedFeatures: scaler.columns.length }
    );
  }
  const columns = matrix.columns.map((column, i) => {
    const { center, scale } = scaler.columns[i];
    return column.map((value) => (value - center) / scale);
  });
  return { names: matrix.names, columns, rowCount: matrix.rowCount };
}
