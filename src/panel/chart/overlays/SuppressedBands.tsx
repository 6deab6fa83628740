import type { UPlotConfigBuilder } from '@grafana/ui';
import { useCallback } from 'react';
import type { OverlayPalette } from '../palette';
import type { Stretch } from './bands';
import { useBands, type PaintBand } from './useBands';

interface Props {
  config: UPlotConfigBuilder;
  suppressed: Stretch[];
  palette: OverlayPalette;
}

/** Dashes around incidents that look like a labelled false alarm, and a hollow bar on top: an incident's shade and bar, emptied. */
export function SuppressedBands({ config, suppressed, palette }: Props) {
  const paint = useCallback<PaintBand>(
    (context, span, plot) => {
      const { top, height } = plot;
      const line = 1.5 * devicePixelRatio;
      const bar = 6 * devicePixelRatio;
      const left = span.left + line / 2;
      const width = Math.max(line, span.width - line);
      context.strokeStyle = palette.incident;
      context.lineWidth = line;
      context.setLineDash([]);
      context.strokeRect(left, top + line / 2, width, bar);
      context.setLineDash([3 * devicePixelRatio, 4 * devicePixelRatio]);
      context.strokeRect(left, top + bar, width, height - bar);
    },
    [palette]
  );
  useBands(config, suppressed, paint);
  return null;
}
