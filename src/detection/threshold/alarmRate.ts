import { exponential } from '../features/traffic/exponential';
import { naturalLog } from '../portableMath';
import { flaggedRows, valuesAt } from '../rows';
import { numbersBelow } from '../sampling';
import { trimLimit } from './outOfBagThreshold';
import { fitParetoTail } from './paretoTail';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Levels so near to a higher one are of the same alarm. */
const APART = 15 * MINUTE;

/** So many rows above the out-of-bag rule's trim limit, each near the next, are an incident, not noise. */
const INCIDENT_ROWS = 5;

/** Fewer peaks tell nothing, not even roughly. */
const FEWEST_PEAKS = 4;

/** The share of peaks that the tail is fitted to, and its bounds in peaks. */
const TAIL_SHARE = 0.25;
const FEWEST_TAIL_PEAKS = 10;
const MOST_TAIL_PEAKS = 60;

/** How many false alarms a day a threshold lets expect. */
export interface AlarmRate {
  /** ≥ 0 and falling with the threshold. */
  perDay(threshold: number): number;
  /** The least threshold with at most so many (> 0) a day; at most 1. */
  thresholdFor(perDay: number): number;
}

/**
 * Extrapolates from the rows learnt from, which are normal, how often a threshold would raise an alarm there: their alarm
 * levels' peaks (the highest within 15 minutes), counted where there are many and by a generalised Pareto tail beyond.
 * An incident that hides among the rows (five or more above the limit at which the out-of-bag rule trims, each within 15
 * minutes of the next) doesn't count.
 *
 * Source: peaks over threshold, Pickands 1975; Davison and Smith 1990.
 *
 * @param levels from alarmLevels, one a row
 * @param scores of the same rows
 * @param learnt one flag a row: 1 where the model learnt from it
 * @param stepMs milliseconds between rows
 * @returns null where fewer than four peaks are there: too few to extrapolate from
 */
export function fitAlarmRate(options: {
  times: Float64Array;
  levels: Float64Array;
  scores: Float64Array;
  learnt: Uint8Array;
  stepMs: number;
}): AlarmRate | null {
  const { times, levels, scores, learnt, stepMs } = options;
  const rows = flaggedRows(learnt);
  const limit = trimLimit(valuesAt(scores, rows));
  const incident = incidentRows(times, scores, rows, limit);
  const peaks = peaksOf(
    times,
    levels,
    rows.filter((row) => !incident.has(row) && levels[row] > -Infinity)
  );
  const days = (rows.length * stepMs) / DAY;
  if (peaks.length < FEWEST_PEAKS) {
    return null;
  }
  const inTail = Math.min(
    peaks.length - 1,
    MOST_TAIL_PEAKS,
    Math.max(FEWEST_TAIL_PEAKS, Math.round(TAIL_SHARE * peaks.length))
  );
  const start = peaks[inTail];
  const { shape, scale } = fitParetoTail(Float64Array.from(peaks.slice(0, inTail), (peak) => peak - start));
  const startRate = inTail / days;
  return {
    perDay: (threshold) =>
      threshold < start
        ? peaks.filter((peak) => peak > threshold).length / days
        : startRate * survival(threshold - start, shape, scale),
    thresholdFor: (perDay) => {
      if (perDay >= startRate) {
        return peaks[Math.min(peaks.length - 1, Math.floor(perDay * days))];
      }
      return Math.min(1, start + excessAt(perDay / startRate, shape, scale));
    },
  };
}

/** Rows above the limit that are many and near each other. */
function incidentRows(times: Float64Array, scores: Float64Array, rows: Uint32Array, limit: number): Set<number> {
  const incident = new Set<number>();
  let group: number[] = [];
  const close = () => {
    if (group.length >= INCIDENT_ROWS) {
      group.forEach((row) => incident.add(row));
    }
  };
  for (const row of rows) {
    if (scores[row] > limit) {
      if (group.length > 0 && times[row] - times[group[group.length - 1]] > APART) {
        close();
        group = [];
      }
      group.push(row);
    }
  }
  close();
  return incident;
}

/** Levels that are the highest within APART on either side, descending. */
function peaksOf(times: Float64Array, levels: Float64Array, rows: Uint32Array): number[] {
  const highestFirst = numbersBelow(rows.length).sort((a, b) => levels[rows[b]] - levels[rows[a]] || a - b);
  const covered = new Uint8Array(rows.length);
  const peaks: number[] = [];
  for (const own of highestFirst) {
    if (covered[own] === 1) {
      continue;
    }
    const time = times[rows[own]];
    peaks.push(levels[rows[own]]);
    for (let i = own; i >= 0 && time - times[rows[i]] <= APART; i--) {
      covered[i] = 1;
    }
    for (let i = own; i < rows.length && times[rows[i]] - time <= APART; i++) {
      covered[i] = 1;
    }
  }
  return peaks;
}

/** The chance that an excess is larger than x: (1 + shape·x/scale)^(−1/shape), e^(−x/scale) for shape 0. */
function survival(x: number, shape: number, scale: number): number {
  if (scale === 0) {
    return x > 0 ? 0 : 1;
  }
  if (shape === 0) {
    return exponential(-x / scale);
  }
  const base = 1 + (shape * x) / scale;
  return base > 0 ? exponential(-naturalLog(base) / shape) : 0;
}

/** The excess that is exceeded with chance p in (0, 1]. */
function excessAt(p: number, shape: number, scale: number): number {
  return shape === 0 ? -scale * naturalLog(p) : (scale / shape) * (exponential(-shape * naturalLog(p)) - 1);
}
