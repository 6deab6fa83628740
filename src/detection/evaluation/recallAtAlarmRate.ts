import { quantileSorted } from '../quantile';
import { eventReport, type EventRows } from './eventReport';

/** Thresholds that are tried: from the greatest score down, ever coarser. */
const THRESHOLDS = 120;

/**
 * How many incidents scores could catch at so many false alarms a day, were the threshold chosen in hindsight: what the
 * ranking allows, apart from the rule that draws the line.
 *
 * @param scores anomaly scores; rows without one (NaN) raise no alarm
 * @param rows the rows that are compared
 * @param falseAlarmsPerDay at most so many
 * @param step milliseconds between rows
 * @returns the greatest share of incidents caught, in [0, 1]; NaN without incidents
 */
export function recallAtAlarmRate(
  scores: Float64Array,
  rows: Omit<EventRows, 'verdicts'>,
  falseAlarmsPerDay: number,
  step: number
): number {
  const sorted = scores.filter((score, row) => rows.evaluated[row] === 1 && !Number.isNaN(score)).sort();
  const reports = Array.from({ length: THRESHOLDS }, (_, i) => {
    // Cubes: most thresholds of interest lie among the highest scores.
    const threshold = quantileSorted(sorted, 1 - 0.5 * ((i + 1) / THRESHOLDS) ** 3);
    const verdicts = Uint8Array.from(scores, (score) => (score >= threshold ? 1 : 0));
    return eventReport({ ...rows, verdicts }, step);
  });
  const allowed = reports.filter((report) => report.falseAlarmsPerDay <= falseAlarmsPerDay);
  return allowed.reduce((best, report) => Math.max(best, report.recall), reports[0].events === 0 ? NaN : 0);
}
