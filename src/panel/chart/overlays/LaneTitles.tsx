import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { LanePosition } from '../lanes';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';

export interface TitledLane {
  title: string;
  position: LanePosition;
}

interface Props {
  config: UPlotConfigBuilder;
  lanes: TitledLane[];
  palette: OverlayPalette;
  fontFamily: string;
}

/** Writes what a lane shows into its upper left corner. */
export function LaneTitles({ config, lanes, palette, fontFamily }: Props) {
  const painter = useMemo(
    () => ({
      draw: (plot: uPlot) =>
        paintInside(plot, (context) => {
          const { left, top, height } = plot.bbox;
          const padding = 4 * devicePixelRatio;
          context.font = `500 ${11 * devicePixelRatio}px ${fontFamily}`;
          context.textBaseline = 'top';
          context.textAlign = 'left';
          context.lineJoin = 'round';
          context.lineWidth = 3 * devicePixelRatio;
          context.strokeStyle = palette.canvas;
          context.fillStyle = palette.text;
          for (const { title, position } of lanes) {
            const y = top + height * (1 - position.top) + padding;
            context.strokeText(title, left + padding, y);
            context.fillText(title, left + padding, y);
          }
        }),
    }),
    [lanes, palette, fontFamily]
  );
  usePlotPainter(config, painter);
  return null;
}
