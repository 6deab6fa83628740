import type { UPlotConfigBuilder } from '@grafana/ui';
import { useCallback } from 'react';
import type { OverlayPalette } from '../palette';
import type { Stretch } from './bands';
import { hatch } from './hatch';
import { useBands, type PaintBand } from './useBands';

interface Props {
  config: UPlotConfigBuilder;
  incidents: Stretch[];
  palette: OverlayPalette;
}

/** Hatches the true incidents that a label field names: hatching is told from a detected incident's shade without colour. */
export function TruthBands({ config, incidents, palette }: Props) {
  const paint = useCallback<PaintBand>(
    (context, span, plot) => {
      hatch(context, plot, span, { color: palette.truth, direction: 'rising' });
    },
    [palette]
  );
  useBands(config, incidents, paint);
  return null;
}
