import type { UPlotConfigBuilder } from '@grafana/ui';
import { useCallback } from 'react';
import type { OverlayPalette } from '../palette';
import type { Stretch } from './bands';
import { hatch } from './hatch';
import { useBands, type PaintBand } from './useBands';

interface Props {
  config: UPlotConfigBuilder;
  exclusions: readonly Stretch[];
  palette: OverlayPalette;
}

/** What a person cut out of the training window: grey, hatched the other way than true incidents, and without the window's shade. */
export function ExclusionBands({ config, exclusions, palette }: Props) {
  const paint = useCallback<PaintBand>(
    (context, span, plot) => {
      context.fillStyle = palette.canvas;
      context.fillRect(span.left, plot.top, span.width, plot.height);
      hatch(context, plot, span, { color: palette.exclusion, direction: 'falling' });
    },
    [palette]
  );
  useBands(config, exclusions, paint);
  return null;
}
