import { confirmVerdicts } from '../incidents/confirmVerdicts';
import { judgeIncidents } from '../incidents/judgeIncidents';
import { hushQuietRows } from '../incidents/lowTraffic';
import { stepOf } from '../stepOf';
import type { Decision, DetectionScores, IncidentRules, ThresholdRule } from '../types';
import { alarmLevels, movingRows } from './alarmLevels';
import { fitAlarmRate, type AlarmRate } from './alarmRate';
import { drawThreshold } from './drawThreshold';

/** What a decision is made on. */
export interface DecisionRows {
  /** Unix milliseconds, strictly ascending, one a row. */
  times: Float64Array;
  /** One flag a row: 1 where the row is in the training window. */
  training: Uint8Array;
  detection: DetectionScores;
}

/** How it is made. */
export interface DecisionRules {
  threshold: ThresholdRule;
  incidents: IncidentRules;
}

/** What all decisions on the same scores share. */
export interface DecisionBasis extends DecisionRows {
  stepMs: number;
  /** From alarmLevels. */
  levels: Float64Array;
  /** From movingRows; null where a verdict depends on its row's score alone. */
  moving: Uint8Array | null;
  rate: AlarmRate | null;
}

/** The costly part of a decision, once for all thresholds. */
export function prepareDecision({ times, training, detection }: DecisionRows): DecisionBasis {
  const { scores, movement, learnt } = detection;
  const stepMs = stepOf(times);
  const moving = movement && movingRows(movement, learnt);
  const levels = alarmLevels(scores, moving);
  return {
    times,
    training,
    detection,
    stepMs,
    levels,
    moving: moving ?? (detection.featureKind === 'column' ? lastingRows(scores) : null),
    rate: fitAlarmRate({ times, levels, scores, learnt, stepMs }),
  };
}

/**
 * Draws the line and says what lies above it: threshold → verdicts → incidents. Cheap: it never refits.
 *
 * With features of traffic verdicts are confirmed (see confirmVerdicts), and so they are where these gave way to raw ones in a
 * short window. Of a single column a row alone raises an alarm, which lasts until the recovery level. With raw features, where
 * these were chosen, a row is anomalous where its score is strictly above the threshold: that is scikit-learn's predict for
 * 'contamination', and it keeps the rows that set the threshold on the normal side for 'outOfBag'. A row without a score is
 * never anomalous.
 *
 * @throws DetectionError 'bad-parameter' for a threshold rule out of bounds
 */
export function decideOn(basis: DecisionBasis, { threshold: rule, incidents: rules }: DecisionRules): Decision {
  const { times, detection, stepMs, levels, moving, rate } = basis;
  const { scores } = detection;
  const threshold = drawThreshold(rule, detection, basis);
  const raised = moving
    ? confirmVerdicts({ times, stepMs, scores, levels, threshold, moving, recoveryMargin: rules.recoveryMargin })
    : Uint8Array.from(scores, (score) => (score > threshold ? 1 : 0));
  const audible = hushQuietRows(raised, detection.readings, rules.leastRequests);
  const { verdicts, incidents } = judgeIncidents({ times, stepMs, verdicts: audible, threshold, detection, rules });
  return {
    threshold,
    verdicts,
    anomalousRows: verdicts.reduce((count, verdict) => count + verdict, 0),
    scoredRows: scores.reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0),
    alarmsPerDay: rate?.perDay(threshold) ?? NaN,
    incidents,
  };
}

/** Of a single column an anomaly may last in every row, whatever moves. */
function lastingRows({ length }: Float64Array): Uint8Array {
  return new Uint8Array(length).fill(1);
}

/** prepareDecision and decideOn, for a single decision. */
export function decide({ threshold, incidents, ...rows }: DecisionRows & DecisionRules): Decision {
  return decideOn(prepareDecision(rows), { threshold, incidents });
}
