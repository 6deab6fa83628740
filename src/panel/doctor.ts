import { dateTimeForTimeZone, type TimeZone } from '@grafana/data';
import { diagnose, rawFeatures, type Finding } from '../detection';
import { doctorMessages } from './doctorMessages';
import type { Message } from './messages';
import type { Detection } from './useDetection';

const MINUTE = 60_000;

/** A render asks again and again; a detection's findings stay the same. */
const remembered = new WeakMap<Detection, { timeZone: TimeZone; findings: Finding[] }>();

/** What the doctor says of the training window of a finished detection, the most important first. */
export function askDoctor(detection: Detection, timeZone: TimeZone): Message[] {
  let known = remembered.get(detection);
  if (known?.timeZone !== timeZone) {
    known = { timeZone, findings: examine(detection, timeZone) };
    remembered.set(detection, known);
  }
  return doctorMessages(known.findings, timeZone);
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
