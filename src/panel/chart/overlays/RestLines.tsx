import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import { columnExtents } from '../columnExtents';
import type { OverlayPalette } from '../palette';
import type { RestSeries } from '../restSeries';
import { bridgeOf, tracePath } from '../tracePath';
import { paintInside, usePlotPainter } from '../usePlotPainter';

interface Props {
  config: UPlotConfigBuilder;
  rest: readonly RestSeries[];
  palette: OverlayPalette;
}

/** The other entities' series, dimmed and under the one in full: whether it alone is unusual is seen at a glance. */
export function RestLines({ config, rest, palette }: Props) {
  const painter = useMemo(
    () => ({
      drawClear: (plot: uPlot) => {
        const { min, max } = plot.scales.x;
        if (rest.length > 0 && min != null && max != null) {
          paintInside(plot, (context) => {
            context.strokeStyle = palette.rest;
            context.lineWidth = devicePixelRatio;
            for (const series of rest) {
              trace(plot, context, series, { from: min, to: max });
            }
          });
        }
      },
    }),
    [rest, palette]
  );
  usePlotPainter(config, painter);
  return null;
}

function trace(
  plot: uPlot,
  context: CanvasRenderingContext2D,
  { scaleKey, times, values, stepMs }: RestSeries,
  range: { from: number; to: number }
): void {
  const scale = plot.scales[scaleKey];
  if (scale?.min == null) {
    return;
  }
  const columns = Math.max(1, Math.floor(plot.bbox.width));
  context.beginPath();
  tracePath(context, columnExtents(times, values, range, columns), {
    left: plot.bbox.left,
    toY: (value) => plot.valToPos(value, scaleKey, true),
    bridge: bridgeOf(stepMs, range, columns),
  });
  context.stroke();
}
