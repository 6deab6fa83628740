import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';
import { spanOf, type Stretch } from './bands';

interface Props {
  config: UPlotConfigBuilder;
  /** Null while no window is known. */
  window: Stretch | null;
  palette: OverlayPalette;
}

/** Shades the training window, with edges. Its name is on its grip. */
export function TrainingBand({ config, window, palette }: Props) {
  const painter = useMemo(
    () => ({
      drawClear: (plot: uPlot) => {
        const span = window && spanOf(plot, window);
        if (!span) {
          return;
        }
        paintInside(plot, (context) => {
          const { top, height } = plot.bbox;
          const edge = 2 * devicePixelRatio;
          context.fillStyle = palette.trainingFill;
          context.fillRect(span.left, top, span.width, height);
          context.fillStyle = palette.training;
          context.fillRect(span.left, top, edge, height);
          context.fillRect(span.left + span.width - edge, top, edge, height);
        });
      },
    }),
    [window, palette]
  );
  usePlotPainter(config, painter);
  return null;
}
