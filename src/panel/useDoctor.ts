import { dateTimeForTimeZone, type TimeZone } from '@grafana/data';
import { useEffect, useMemo, useState } from 'react';
import { diagnose, rawFeatures, type Finding } from '../detection';
import { doctorMessages } from './doctorMessages';
import type { Message } from './messages';
import type { Detection } from './useDetection';

const MINUTE = 60_000;

/** The picture comes first: an examination of 100,000 rows takes a tenth of a second. */
const AFTER_MS = 200;

/**
 * What the doctor says of the training window of a finished detection, the most important first. While a new detection is
 * examined, what was said of the one before stays.
 */
export function useDoctor(detection: Detection | null, timeZone: TimeZone): Message[] {
  const [findings, setFindings] = useState<Finding[]>([]);
  useEffect(() => {
    if (!detection) {
      setFindings([]);
      return;
    }
    const timer = setTimeout(() => setFindings(examine(detection, timeZone)), AFTER_MS);
    return () => clearTimeout(timer);
  }, [detection, timeZone]);
  return useMemo(() => doctorMessages(findings, timeZone), [findings, timeZone]);
}

function examine({ input, signals, window }: Detection, timeZone: TimeZone): Finding[] {
  const { table, training } = input.request;
  const scored = new Uint8Array(table.times.length);
  for (const row of input.loadedRows) {
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
