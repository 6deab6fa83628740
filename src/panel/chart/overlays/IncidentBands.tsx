import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';
import { spanOf, type Stretch } from './bands';

interface Props {
  config: UPlotConfigBuilder;
  incidents: Stretch[];
  palette: OverlayPalette;
}

/** Shades detected incidents, with an opaque bar on top that is seen even where the shade is a hair wide. */
export function IncidentBands({ config, incidents, palette }: Props) {
  const painter = useMemo(
    () => ({
      drawClear: (plot: uPlot) =>
        paintInside(plot, (context) => {
          const bar = 3 * devicePixelRatio;
          for (const incident of incidents) {
            const span = spanOf(plot, incident);
            if (span) {
              context.fillStyle = palette.incidentFill;
              context.fillRect(span.left, plot.bbox.top, span.width, plot.bbox.height);
              context.fillStyle = palette.incident;
              context.fillRect(span.left, plot.bbox.top, span.width, bar);
            }
          }
        }),
    }),
    [incidents, palette]
  );
  usePlotPainter(config, painter);
  return null;
}
