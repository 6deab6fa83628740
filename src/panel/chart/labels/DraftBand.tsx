import { colorManipulator } from '@grafana/data';
import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import { spanOf, type Stretch } from '../overlays/bands';
import { paintInside, usePlotPainter } from '../usePlotPainter';

interface Props {
  config: UPlotConfigBuilder;
  /** Null while nothing is written. */
  stretch: Stretch | null;
  color: string;
}

/** The stretch that is being annotated, shaded over the series with dashed edges. */
export function DraftBand({ config, stretch, color }: Props) {
  const painter = useMemo(
    () => ({
      draw: (plot: uPlot) => {
        const span = stretch && spanOf(plot, stretch);
        if (!span) {
          return;
        }
        paintInside(plot, (context) => {
          const { top, height } = plot.bbox;
          context.fillStyle = colorManipulator.alpha(color, 0.2);
          context.fillRect(span.left, top, span.width, height);
          context.strokeStyle = color;
          context.lineWidth = 2 * devicePixelRatio;
          context.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
          context.beginPath();
          for (const x of [span.left, span.left + span.width]) {
            context.moveTo(x, top);
            context.lineTo(x, top + height);
          }
          context.stroke();
        });
      },
    }),
    [stretch, color]
  );
  usePlotPainter(config, painter);
  return null;
}
