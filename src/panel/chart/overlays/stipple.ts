import type uPlot from 'uplot';
import type { Span } from './bands';

/** Dots a span over the whole height, with a dashed line at both its ends. */
export function stipple(
  context: CanvasRenderingContext2D,
  { top, height }: uPlot.BBox,
  { left, width }: Span,
  color: string
): void {
  const gap = 8 * devicePixelRatio;
  const dot = 1.5 * devicePixelRatio;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.fillStyle = color;
  context.globalAlpha = 0.5;
  // Multiples of the gap, counted from the canvas' corner: neighbouring bands line up.
  for (let x = Math.floor(left / gap) * gap; x < left + width; x += gap) {
    for (let y = Math.floor(top / gap) * gap; y < top + height; y += gap) {
      context.fillRect(x, y, dot, dot);
    }
  }
  context.strokeStyle = color;
  context.globalAlpha = 1;
  context.lineWidth = 2 * devicePixelRatio;
  context.setLineDash([gap / 2, gap / 2]);
  context.strokeRect(left, top - height, width, height * 3);
  context.restore();
}
