import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import { paintInside, usePlotPainter } from '../usePlotPainter';
import { spanOf, type Span, type Stretch } from './bands';

/** Paints one band; `plot` is the plotting area, in canvas pixels. */
export type PaintBand = (context: CanvasRenderingContext2D, span: Span, plot: uPlot.BBox) => void;

/**
 * Paints a band for each stretch that can be seen, under the series.
 *
 * @param paint memoised, or the plot is redrawn at every render
 */
export function useBands(config: UPlotConfigBuilder, stretches: readonly Stretch[], paint: PaintBand): void {
  const painter = useMemo(
    () => ({
      drawClear: (plot: uPlot) =>
        paintInside(plot, (context) => {
          for (const stretch of stretches) {
            const span = spanOf(plot, stretch);
            if (span) {
              paint(context, span, plot.bbox);
            }
          }
        }),
    }),
    [stretches, paint]
  );
  usePlotPainter(config, painter);
}
