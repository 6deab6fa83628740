import type { UPlotConfigBuilder } from '@grafana/ui';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type uPlot from 'uplot';

export interface PlotPainter {
  /** Paints under the series. */
  drawClear?: (plot: uPlot) => void;
  /** Paints over the series. */
  draw?: (plot: uPlot) => void;
}

/**
 * Lets a memoised painter paint on the plot's canvas; the plot is redrawn when the painter changes. A hook can't be taken
 * back from a config, so hooks are added once a config and call the latest painter.
 *
 * @param withAxes where ticks depend on what is painted: uPlot reckons them anew only where a scale changes
 */
export function usePlotPainter(config: UPlotConfigBuilder, painter: PlotPainter, withAxes = false): void {
  const latest = useRef(painter);
  const plot = useRef<uPlot | null>(null);
  useLayoutEffect(() => {
    config.addHook('init', (created) => {
      plot.current = created;
    });
    config.addHook('destroy', () => {
      plot.current = null;
    });
    config.addHook('drawClear', (drawn) => latest.current.drawClear?.(drawn));
    config.addHook('draw', (drawn) => latest.current.draw?.(drawn));
  }, [config]);
  useEffect(() => {
    latest.current = painter;
    plot.current?.redraw(false, withAxes);
  }, [painter, withAxes]);
}

/** Runs `paint` with the plot's canvas clipped to the plotting area, and leaves the context as it was. */
export function paintInside(plot: uPlot, paint: (context: CanvasRenderingContext2D) => void): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  paint(ctx);
  ctx.restore();
}
