import type { UPlotConfigBuilder } from '@grafana/ui';
import { useCallback } from 'react';
import type { OverlayPalette } from '../palette';
import type { Stretch } from './bands';
import { stipple } from './stipple';
import { useBands, type PaintBand } from './useBands';

interface Props {
  config: UPlotConfigBuilder;
  /** Within the training window. */
  cuts: readonly Stretch[];
  palette: OverlayPalette;
}

/**
 * What a schedule, a tag or the window itself leaves out of the training window: grey and stippled, where what a person cut out
 * is hatched.
 */
export function RuleCutBands({ config, cuts, palette }: Props) {
  const paint = useCallback<PaintBand>(
    (context, span, plot) => {
      context.fillStyle = palette.canvas;
      context.fillRect(span.left, plot.top, span.width, plot.height);
      stipple(context, plot, span, palette.exclusion);
    },
    [palette]
  );
  useBands(config, cuts, paint);
  return null;
}
