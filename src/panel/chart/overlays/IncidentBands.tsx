import type { UPlotConfigBuilder } from '@grafana/ui';
import { useCallback } from 'react';
import type { OverlayPalette } from '../palette';
import type { Stretch } from './bands';
import { useBands, type PaintBand } from './useBands';

interface Props {
  config: UPlotConfigBuilder;
  incidents: Stretch[];
  palette: OverlayPalette;
}

/** Shades detected incidents, with an opaque bar on top that is seen even where the shade is a hair wide. */
export function IncidentBands({ config, incidents, palette }: Props) {
  const paint = useCallback<PaintBand>(
    (context, span, plot) => {
      context.fillStyle = palette.incidentFill;
      context.fillRect(span.left, plot.top, span.width, plot.height);
      context.fillStyle = palette.incident;
      context.fillRect(span.left, plot.top, span.width, 3 * devicePixelRatio);
    },
    [palette]
  );
  useBands(config, incidents, paint);
  return null;
}
