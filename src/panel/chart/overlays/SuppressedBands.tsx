import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';
import { spanOf, type Stretch } from './bands';

interface Props {
  config: UPlotConfigBuilder;
  suppressed: Stretch[];
  palette: OverlayPalette;
}

/** Dashes around incidents that look like a labelled false alarm, and a hollow bar on top: an incident's shade and bar, emptied. */
export function SuppressedBands({ config, suppressed, palette }: Props) {
  const painter = useMemo(
    () => ({
      drawClear: (plot: uPlot) =>
        paintInside(plot, (context) => {
          const { top, height } = plot.bbox;
          const line = 1.5 * devicePixelRatio;
          const bar = 6 * devicePixelRatio;
          for (const stretch of suppressed) {
            const span = spanOf(plot, stretch);
            if (span) {
              const left = span.left + line / 2;
              const width = Math.max(line, span.width - line);
              context.strokeStyle = palette.incident;
              context.lineWidth = line;
              context.setLineDash([]);
              context.strokeRect(left, top + line / 2, width, bar);
              context.setLineDash([3 * devicePixelRatio, 4 * devicePixelRatio]);
              context.strokeRect(left, top + bar, width, height - bar);
            }
          }
        }),
    }),
    [suppressed, palette]
  );
  usePlotPainter(config, painter);
  return null;
}
