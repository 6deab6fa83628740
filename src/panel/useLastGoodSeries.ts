import type { DataFrame, PanelData } from '@grafana/data';
import { useEffect, useState } from 'react';

/** The data's series; where a query failed and left none, the ones before: an old picture beats none during an outage. */
export function useLastGoodSeries({ series }: PanelData, failed: boolean): DataFrame[] {
  const [lastGood, setLastGood] = useState(series);
  useEffect(() => {
    if (!failed) {
      setLastGood(series);
    }
  }, [failed, series]);
  return failed && series.length === 0 ? lastGood : series;
}
