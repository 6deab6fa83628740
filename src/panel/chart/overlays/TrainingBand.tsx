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
  label: string;
  palette: OverlayPalette;
  fontFamily: string;
}

/** Shades the training window, with edges and its name at the bottom left. */
export function TrainingBand({ config, window, label, palette, fontFamily }: Props) {
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
          context.font = `${11 * devicePixelRatio}px ${fontFamily}`;
          const padding = 6 * devicePixelRatio;
          if (context.measureText(label).width + 2 * padding < span.width) {
            context.textAlign = 'right';
            context.textBaseline = 'top';
            context.fillText(label, span.left + span.width - padding, top + padding);
          }
        });
      },
    }),
    [window, label, palette, fontFamily]
  );
  usePlotPainter(config, painter);
  return null;
}
