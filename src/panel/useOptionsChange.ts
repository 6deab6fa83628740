import { useCallback } from 'react';
import type { PanelOptions } from '../options';
import { useLatest } from './chart/stability';

/** Changes some of the options: changes that come one upon the other, before the panel is rendered again, add up. */
export function useOptionsChange(
  options: PanelOptions,
  onOptionsChange: (options: PanelOptions) => void
): (changed: Partial<PanelOptions>) => void {
  const latest = useLatest(options);
  const latestChange = useLatest(onOptionsChange);
  return useCallback(
    (changed) => {
      latest.current = { ...latest.current, ...changed };
      latestChange.current(latest.current);
    },
    [latest, latestChange]
  );
}
