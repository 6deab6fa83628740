/** Points of two signals, each by its verdict, with the bounds that hold them. */
export interface Scatter {
  points: Array<{ x: number; y: number; anomalous: boolean }>;
  bounds: { x: [number, number]; y: [number, number] };
}

/** More are drawn over each other anyway; the anomalous ones are all kept. */
const MOST_NORMAL = 20_000;

/**
 * Rows that have both values, normal ones first so that anomalous ones are drawn over them; of many normal ones every n-th.
 *
 * @returns null where no row has both
 */
export function scatterPoints(x: Float64Array, y: Float64Array, flags: Uint8Array): Scatter | null {
  const normal: number[] = [];
  const anomalous: number[] = [];
  flags.forEach((flag, row) => {
    if (Number.isFinite(x[row]) && Number.isFinite(y[row])) {
      (flag === 1 ? anomalous : normal).push(row);
    }
  });
  const stride = Math.ceil(normal.length / MOST_NORMAL) || 1;
  const rows = [...normal.filter((_, index) => index % stride === 0), ...anomalous];
  if (rows.length === 0) {
    return null;
  }
  return {
    points: rows.map((row) => ({ x: x[row], y: y[row], anomalous: flags[row] === 1 })),
    bounds: { x: boundsOf(x, rows), y: boundsOf(y, rows) },
  };
}

/** Room around the outermost points, as a share of their distance. */
const MARGIN = 0.04;

function boundsOf(values: Float64Array, rows: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    low = Math.min(low, values[row]);
    high = Math.max(high, values[row]);
  }
  const margin = (high - low) * MARGIN || Math.abs(high) * MARGIN || 1;
  return [low - margin, high + margin];
}
