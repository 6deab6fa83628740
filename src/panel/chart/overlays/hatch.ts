import type uPlot from 'uplot';
import type { Span } from './bands';

export interface Hatching {
  color: string;
  /** `rising` runs from the lower left to the upper right. */
  direction: 'rising' | 'falling';
}

/** Hatches a span over the whole height, with lines at both its ends. */
export function hatch(
  context: CanvasRenderingContext2D,
  { top, height }: uPlot.BBox,
  { left, width }: Span,
  { color, direction }: Hatching
): void {
  const gap = 8 * devicePixelRatio;
  const [near, far] = direction === 'rising' ? [top + height, top] : [top, top + height];
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.strokeStyle = color;
  context.globalAlpha = 0.45;
  context.lineWidth = devicePixelRatio;
  context.beginPath();
  // Multiples of the gap, counted from the canvas' corner: neighbouring bands line up.
  for (let x = Math.floor((left - height) / gap) * gap; x < left + width; x += gap) {
    context.moveTo(x, near);
    context.lineTo(x + height, far);
  }
  context.stroke();
  context.globalAlpha = 1;
  context.lineWidth = 2 * devicePixelRatio;
  context.strokeRect(left, top - height, width, height * 3);
  context.restore();
}
