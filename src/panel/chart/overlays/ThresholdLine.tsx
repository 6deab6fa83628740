import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import { SCORE_SCALE } from '../chartConfig';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';

interface Props {
  config: UPlotConfigBuilder;
  /** Null while there is none. */
  threshold: number | null;
  palette: OverlayPalette;
}

/** The dashed line in the score's lane above which a row is anomalous. */
export function ThresholdLine({ config, threshold, palette }: Props) {
  const painter = useMemo(
    () => ({
      draw: (plot: uPlot) => {
        if (threshold === null) {
          return;
        }
        paintInside(plot, (context) => {
          const y = plot.valToPos(threshold, SCORE_SCALE, true);
          context.strokeStyle = palette.anomaly;
          context.lineWidth = 1.5 * devicePixelRatio;
          context.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
          context.beginPath();
          context.moveTo(plot.bbox.left, y);
          context.lineTo(plot.bbox.left + plot.bbox.width, y);
          context.stroke();
        });
      },
    }),
    [threshold, palette]
  );
  // The score's only tick is the threshold.
  usePlotPainter(config, painter, true);
  return null;
}
