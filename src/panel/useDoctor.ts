import { dateTimeForTimeZone, type TimeZone } from '@grafana/data';
import { useEffect, useState } from 'react';
import { diagnose, rawFeatures, type Finding } from '../detection';
import type { Prepared } from './useFit';

const MINUTE = 60_000;

/** The picture comes first: an examination of 100,000 rows takes a tenth of a second. */
const AFTER_MS = 200;

/**
 * What the doctor says of a training window, whether something was learned from it by now or not, the most important first.
 * While another one is examined, what was said of the one before stays.
 */
export function useDoctor(prepared: Prepared | null, timeZone: TimeZone): Finding[] {
  const [findings, setFindings] = useState<Finding[]>([]);
  useEffect(() => {
    if (!prepared) {
      setFindings([]);
      return;
    }
    const timer = setTimeout(() => setFindings(examine(prepared, timeZone)), AFTER_MS);
    return () => clearTimeout(timer);
  }, [prepared, timeZone]);
  return findings;
}

function examine({ input, signals, window }: Prepared, timeZone: TimeZone): Finding[] {
  const { table, training } = input.request;
  const scored = new Uint8Array(table.times.length);
  for (const row of input.shownRows) {
    scored[row] = 1;
  }
  // A single row has no step, and nothing to say.
  return signals.stepMs === 0
    ? []
    : diagnose({
        table,
        features: rawFeatures(table),
        training,
        scored,
        stepMs: signals.stepMs,
        utcOffsetMs: dateTimeForTimeZone(timeZone, window.to).utcOffset() * MINUTE,
      });
}
