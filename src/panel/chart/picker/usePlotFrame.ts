import type { UPlotConfigBuilder } from '@grafana/ui';
import { useLayoutEffect, useState } from 'react';
import type uPlot from 'uplot';

/** The plotting area as it is now: the times at its left and right. */
export interface PlotFrame {
  plot: uPlot;
  from: number;
  to: number;
  /** In CSS pixels. */
  width: number;
}

/** Follows the plot through zooms and changes of size; null before it is drawn for the first time. */
export function usePlotFrame(config: UPlotConfigBuilder): PlotFrame | null {
  const [frame, setFrame] = useState<PlotFrame | null>(null);
  useLayoutEffect(() => {
    config.addHook('draw', (plot: uPlot) => {
      const { min, max } = plot.scales.x;
      if (min != null && max != null && max > min) {
        const drawn = { plot, from: min, to: max, width: plot.bbox.width / devicePixelRatio };
        setFrame((last) => (last && isSame(last, drawn) ? last : drawn));
      }
    });
    config.addHook('destroy', () => setFrame(null));
  }, [config]);
  return frame;
}

function isSame(a: PlotFrame, b: PlotFrame): boolean {
  return a.plot === b.plot && a.from === b.from && a.to === b.to && a.width === b.width;
}

/** Pixels from the left of the plotting area. */
export function positionOf(time: number, { from, to, width }: PlotFrame): number {
  return ((time - from) / (to - from)) * width;
}

/** The time under a pointer. */
export function timeAt(clientX: number, { plot, from, to, width }: PlotFrame): number {
  return from + ((clientX - plot.over.getBoundingClientRect().left) / width) * (to - from);
}
