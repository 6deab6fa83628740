import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';
import { spanOf, type Stretch } from './bands';
import { stipple } from './stipple';

interface Props {
  config: UPlotConfigBuilder;
  /** Within the training window. */
  cuts: readonly Stretch[];
  palette: OverlayPalette;
}

/**
 * What a schedule, a tag or the window itself leaves out of the training window: grey and stippled, where what a person cut out
 * is hatched.
 */
export function RuleCutBands({ config, cuts, palette }: Props) {
  const painter = useMemo(
    () => ({
      drawClear: (plot: uPlot) =>
        paintInside(plot, (context) => {
          for (const cut of cuts) {
            const span = spanOf(plot, cut);
            if (span) {
              context.fillStyle = palette.canvas;
              context.fillRect(span.left, plot.bbox.top, span.width, plot.bbox.height);
              stipple(context, plot.bbox, span, palette.exclusion);
            }
          }
        }),
    }),
    [cuts, palette]
  );
  usePlotPainter(config, painter);
  return null;
}
