import type { Stretch } from '../stretches';
import type { Decision, DetectionScores, JudgedIncident } from '../types';
import { radiusOf } from './likeness';
import { overlap, type LabelledStretch } from './labels';

/** What people said that suppression depends on. */
export interface SuppressionLabels {
  falseAlarms: readonly LabelledStretch[];
  /** Never suppressed, whatever they look like. */
  incidents: readonly Stretch[];
  /** What was suppressed and was brought back by hand: incidents that touch one of these stay. */
  revoked: readonly Stretch[];
}

/** An incident that is none, for it looks like something that a person called a false alarm. */
export interface SuppressedIncident {
  incident: JudgedIncident;
  /** What it looks like. */
  falseAlarm: LabelledStretch;
  /** The distance of both means, as a share of the radius: in [0, 1]. */
  distance: number;
}

export interface SuppressedDecision extends Decision {
  /** In the order of time. */
  suppressed: SuppressedIncident[];
}

/**
 * Takes back incidents that look like a labelled false alarm: the mean of their anomalous rows lies within the radius of the
 * mean of its anomalous rows, in the features that the detector saw, and they have at most twice as many. Single rows would
 * not do: features over trailing windows tell of what came before, too. Cheap: nothing is refitted, and the other incidents
 * stay as they are to the bit. Incidents that a label covers, and those that were brought back, are never taken back; nor is anything
 * whose features weren't kept: there is no guessing.
 *
 * @param times Unix milliseconds, one a row
 */
export function suppressAlike(
  decision: Decision,
  { times, detection, labels }: { times: Float64Array; detection: DetectionScores; labels: SuppressionLabels }
): SuppressedDecision {
  const references = referencesOf(decision, times, detection, labels);
  const kept: JudgedIncident[] = [];
  const suppressed: SuppressedIncident[] = [];
  const verdicts = decision.verdicts.slice();
  for (const incident of decision.incidents) {
    const span = { from: incident.start, to: incident.end };
    const isSpokenFor = [...labels.incidents, ...labels.revoked, ...labels.falseAlarms].some((label) =>
      overlap(span, label)
    );
    const likeness = isSpokenFor ? null : nearestFalseAlarm(incident, decision.verdicts, detection, references);
    if (likeness) {
      suppressed.push({ incident, ...likeness });
      verdicts.fill(0, incident.firstRow, incident.lastRow + 1);
    } else {
      kept.push(incident);
    }
  }
  return {
    ...decision,
    incidents: kept,
    verdicts,
    anomalousRows: verdicts.reduce((count, verdict) => count + verdict, 0),
    suppressed,
  };
}

/** A false alarm, or an incident, as one point in the space of features. */
interface Summary {
  /** The mean of its anomalous rows. */
  center: Float64Array;
  /** How many these are. */
  rows: number;
}

/** What lasts longer than so many times the false alarm is something else, however alike. */
const LONGEST = 2;

/**
 * Each labelled false alarm by its anomalous rows that are no incident's as well; where the threshold leaves none, by those that
 * stand out.
 */
function referencesOf(
  { verdicts }: Decision,
  times: Float64Array,
  detection: DetectionScores,
  { falseAlarms, incidents }: SuppressionLabels
): Array<Summary & { falseAlarm: LabelledStretch }> {
  if (falseAlarms.length === 0 || !(radiusOf(detection.likeness) > 0)) {
    return [];
  }
  const isIn = (row: number, stretch: Stretch) => times[row] >= stretch.from && times[row] <= stretch.to;
  return falseAlarms.flatMap((falseAlarm) => {
    const own = placesOf(detection, (row) => isIn(row, falseAlarm) && !incidents.some((one) => isIn(row, one)));
    const anomalous = own.filter((place) => verdicts[detection.explanation.rows[place]] === 1);
    const places = anomalous.length > 0 ? anomalous : own;
    return places.length > 0 ? [{ falseAlarm, ...summaryOf(places, detection) }] : [];
  });
}

/** The false alarm that an incident looks like most; null where it looks like none. */
function nearestFalseAlarm(
  { firstRow, lastRow }: JudgedIncident,
  verdicts: Uint8Array,
  detection: DetectionScores,
  references: ReadonlyArray<Summary & { falseAlarm: LabelledStretch }>
): Omit<SuppressedIncident, 'incident'> | null {
  if (references.length === 0) {
    return null;
  }
  const places = placesOf(detection, (row) => row >= firstRow && row <= lastRow && verdicts[row] === 1);
  const anomalous = verdicts.subarray(firstRow, lastRow + 1).reduce((count, verdict) => count + verdict, 0);
  if (places.length < anomalous) {
    return null;
  }
  const { center, rows } = summaryOf(places, detection);
  let best: Omit<SuppressedIncident, 'incident'> | null = null;
  for (const { falseAlarm, ...reference } of references) {
    const distance = distanceOf(center, reference.center) / radiusOf(detection.likeness);
    if (distance <= 1 && rows <= LONGEST * reference.rows && (!best || distance < best.distance)) {
      best = { falseAlarm, distance };
    }
  }
  return best;
}

/** Where among the explained rows those are that are asked for. */
function placesOf({ explanation: { rows } }: DetectionScores, isAsked: (row: number) => boolean): number[] {
  const places: number[] = [];
  rows.forEach((row, place) => {
    if (isAsked(row)) {
      places.push(place);
    }
  });
  return places;
}

function summaryOf(places: readonly number[], { likeness, featureNames }: DetectionScores): Summary {
  const width = featureNames.length;
  const center = new Float64Array(width);
  for (const place of places) {
    for (let f = 0; f < width; f++) {
      center[f] += likeness.features[place * width + f] / places.length;
    }
  }
  return { center, rows: places.length };
}

function distanceOf(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, f) => sum + (value - b[f]) * (value - b[f]), 0));
}
