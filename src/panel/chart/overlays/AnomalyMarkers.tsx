import type { UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import type uPlot from 'uplot';
import type { OverlayPalette } from '../palette';
import { paintInside, usePlotPainter } from '../usePlotPainter';

interface Props {
  config: UPlotConfigBuilder;
  /** Rows whose samples are marked, ascending. */
  rows: Int32Array;
  /** How many of the plot's series, from the first, are signals. */
  signalCount: number;
  palette: OverlayPalette;
}

const RADIUS = 4.5;

/**
 * An opaque diamond with an outline in the background's colour on every series at every anomalous row. Rows that fall on
 * the same pixel column share a marker at the same height: a week of minutes has more rows than the screen has columns.
 */
export function AnomalyMarkers({ config, rows, signalCount, palette }: Props) {
  const painter = useMemo(
    () => ({
      draw: (plot: uPlot) =>
        paintInside(plot, (context) => {
          context.fillStyle = palette.anomaly;
          context.strokeStyle = palette.canvas;
          context.lineWidth = 1.5 * devicePixelRatio;
          const path = new Path2D();
          for (let series = 1; series <= signalCount; series++) {
            addMarkers(path, plot, series, rows);
          }
          context.stroke(path);
          context.fill(path);
        }),
    }),
    [rows, signalCount, palette]
  );
  usePlotPainter(config, painter);
  return null;
}

function addMarkers(path: Path2D, plot: uPlot, seriesIndex: number, rows: Int32Array): void {
  const { scale, show } = plot.series[seriesIndex];
  const { min, max } = plot.scales.x;
  if (!show || !scale || min == null || max == null) {
    return;
  }
  const times = plot.data[0];
  const values = plot.data[seriesIndex];
  const radius = RADIUS * devicePixelRatio;
  const drawn = new Set<number>();
  for (const row of rows) {
    const value = values[row];
    if (value == null || times[row] < min || times[row] > max) {
      continue;
    }
    const x = Math.round(plot.valToPos(times[row], 'x', true));
    const y = Math.round(plot.valToPos(value, scale, true));
    const place = x * 65_536 + y;
    if (!drawn.has(place)) {
      drawn.add(place);
      path.moveTo(x, y - radius);
      path.lineTo(x + radius, y);
      path.lineTo(x, y + radius);
      path.lineTo(x - radius, y);
      path.closePath();
    }
  }
}
