import type { TimeZone } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import type { Signals } from '../../data';
import { readingFormats } from './readingFormats';
import type { WhyFormats } from './whyText';

/** How the signals of a detection and its times are written; without signals, plainly. */
export function useWhyFormats(signals: Signals | null, timeZone: TimeZone): WhyFormats {
  const theme = useTheme2();
  return useMemo(
    () => ({ readings: signals ? readingFormats(signals, theme) : new Map(), timeZone }),
    [signals, theme, timeZone]
  );
}
