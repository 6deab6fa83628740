/** What a line needs of a canvas. */
type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo'>;

/**
 * Traces a line through columnExtents, a pixel a column: from the least to the largest value of each.
 *
 * @param bridge the line is broken where values are more columns apart than this
 */
export function tracePath(
  pen: Pen,
  extents: Float64Array,
  { left, toY, bridge }: { left: number; toY: (value: number) => number; bridge: number }
): void {
  let last = -Infinity;
  for (let column = 0; 2 * column < extents.length; column++) {
    const low = extents[2 * column];
    if (Number.isNaN(low)) {
      continue;
    }
    const high = extents[2 * column + 1];
    const x = left + column + 0.5;
    if (column - last > bridge) {
      pen.moveTo(x, toY(low));
    } else {
      pen.lineTo(x, toY(low));
    }
    pen.lineTo(x, toY(high));
    last = column;
  }
}

/** How many columns lie between two samples of a stretch that is so many columns wide, with some slack. */
export function bridgeOf(stepMs: number, { from, to }: { from: number; to: number }, columns: number): number {
  return Math.max(1, Math.ceil((1.5 * stepMs * columns) / (to - from)));
}
