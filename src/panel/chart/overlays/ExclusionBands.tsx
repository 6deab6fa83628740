import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';
import { spanOf, type Stretch } from './bands';
import { hatch } from './hatch';

interface Props {
  config: UPlotConfigBuilder;
  exclusions: readonly Stretch[];
  palette: OverlayPalette;
}

/** What a person cut out of the training window: grey, hatched the other way than true incidents, and without the window's shade. */
export function ExclusionBands({ config, exclusions, palette }: Props) {
  const painter = useMemo(
    () => ({
      drawClear: (plot: uPlot) =>
        paintInside(plot, (context) => {
          for (const exclusion of exclusions) {
            const span = spanOf(plot, exclusion);
            if (span) {
              context.fillStyle = palette.canvas;
              context.fillRect(span.left, plot.bbox.top, span.width, plot.bbox.height);
              hatch(context, plot.bbox, span, { color: palette.exclusion, direction: 'falling' });
            }
          }
        }),
    }),
    [exclusions, palette]
  );
  usePlotPainter(config, painter);
  return null;
}
