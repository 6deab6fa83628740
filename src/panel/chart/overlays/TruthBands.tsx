import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';
import { spanOf, type Span, type Stretch } from './bands';

interface Props {
  config: UPlotConfigBuilder;
  incidents: Stretch[];
  palette: OverlayPalette;
}

/** Hatches the true incidents that a label field names: hatching is told from a detected incident's shade without colour. */
export function TruthBands({ config, incidents, palette }: Props) {
  const painter = useMemo(
    () => ({
      drawClear: (plot: uPlot) =>
        paintInside(plot, (context) => {
          for (const incident of incidents) {
            const span = spanOf(plot, incident);
            if (span) {
              hatch(context, plot.bbox, span, palette.truth);
            }
          }
        }),
    }),
    [incidents, palette]
  );
  usePlotPainter(config, painter);
  return null;
}

function hatch(
  context: CanvasRenderingContext2D,
  { top, height }: uPlot.BBox,
  { left, width }: Span,
  color: string
): void {
  const gap = 8 * devicePixelRatio;
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
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.globalAlpha = 1;
  context.lineWidth = 2 * devicePixelRatio;
  context.strokeRect(left, top - height, width, height * 3);
  context.restore();
}
