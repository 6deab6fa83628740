import type { ThresholdRule } from '../src/detection';
import { UsageError } from '../workbench/server/UsageError.mjs';

const EXPECTED =
  'auto, contamination:F with F in (0, 0.5], contamination:auto, quantile:Q with Q in (0, 1), alarms-per-day:N with N above 0, or score:S with S in [0, 1]';

/** The rule that `--threshold` names; `auto` is the panel's own default. */
export function parseThreshold(given: string): ThresholdRule {
  if (given === 'auto') {
    return { kind: 'outOfBag' };
  }
  if (given === 'contamination:auto') {
    return { kind: 'contamination', contamination: 'auto' };
  }
  const [, name, figure] = /^([a-z-]+):(\d+(?:\.\d*)?|\.\d+)$/.exec(given) ?? [];
  const value = Number(figure);
  if (name === 'contamination' && value > 0 && value <= 0.5) {
    return { kind: 'contamination', contamination: value };
  }
  if (name === 'quantile' && value > 0 && value < 1) {
    return { kind: 'quantile', quantile: value };
  }
  if (name === 'alarms-per-day' && value > 0) {
    return { kind: 'alarmsPerDay', alarmsPerDay: value };
  }
  if (name === 'score' && value <= 1) {
    return { kind: 'fixed', score: value };
  }
  throw new UsageError(`--threshold is "${given}"; expected ${EXPECTED}.`);
}
