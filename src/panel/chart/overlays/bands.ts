import type uPlot from 'uplot';
import type { Stretch } from '../../window/stretchEdits';

export type { Stretch };

/** A stretch on the canvas, in canvas pixels. */
export interface Span {
  left: number;
  width: number;
}

/** No band is thinner than this many CSS pixels: an incident of one minute must be seen in a week. */
const THINNEST = 2;

/** Where a stretch lies in the plotting area; null where it lies wholly outside. */
export function spanOf(plot: uPlot, { from, to }: Stretch): Span | null {
  const { min, max } = plot.scales.x;
  if (min == null || max == null || to < min || from > max) {
    return null;
  }
  const left = plot.valToPos(Math.max(from, min), 'x', true);
  const right = plot.valToPos(Math.min(to, max), 'x', true);
  const thinnest = THINNEST * devicePixelRatio;
  const width = Math.max(right - left, thinnest);
  return { left: left - Math.max(0, (thinnest - (right - left)) / 2), width };
}

/** Half a step on either side: a sample stands for the time around it. */
export function widened({ from, to }: Stretch, stepMs: number): Stretch {
  return { from: from - stepMs / 2, to: to + stepMs / 2 };
}
