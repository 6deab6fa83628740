import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';
import { spanOf, type Stretch } from './bands';
import { hatch } from './hatch';

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
              hatch(context, plot.bbox, span, { color: palette.truth, direction: 'rising' });
            }
          }
        }),
    }),
    [incidents, palette]
  );
  usePlotPainter(config, painter);
  return null;
}
