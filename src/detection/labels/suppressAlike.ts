import type { Stretch } from '../stretches';
import type { Decision, DetectionScores, JudgedIncident } from '../types';
import { overlap, type LabelledStretch } from './labels';
import { squareWithin } from './likeness';

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
  /** The furthest of its anomalous rows' distances to the false alarm's nearest row, as a share of the radius: in [0, 1]. */
  distance: number;
}

export interface SuppressedDecision extends Decision {
  /** In the order of time. */
  suppressed: SuppressedIncident[];
}

/**
 * Takes back incidents that look like a labelled false alarm: each anomalous row has one of the false alarm's rows within the
 * radius, in the space of features that the detector saw. Cheap: nothing is refitted, and the other incidents stay as they
 * are to the bit. Incidents that a label covers, and those that were brought back, are never taken back; nor is anything
 * whose features weren't kept: there is no guessing.
 *
 * @param times Unix milliseconds, one a row
 */
export function suppressAlike(
  decision: Decision,
  { times, detection, labels }: { times: Float64Array; detection: DetectionScores; labels: SuppressionLabels }
): SuppressedDecision {
  const references = referencesOf(times, detection, labels);
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

interface Reference {
  falseAlarm: LabelledStretch;
  /** Places of its rows among the explained ones. */
  places: number[];
}

/** The rows of each labelled false alarm, without those that are an incident's as well. */
function referencesOf(
  times: Float64Array,
  { explanation: { rows } }: DetectionScores,
  { falseAlarms, incidents }: SuppressionLabels
): Reference[] {
  const isIn = (time: number, stretch: Stretch) => time >= stretch.from && time <= stretch.to;
  const references = falseAlarms.map((falseAlarm) => ({ falseAlarm, places: [] as number[] }));
  if (references.length > 0) {
    rows.forEach((row, place) => {
      const time = times[row];
      for (const { falseAlarm, places } of references) {
        if (isIn(time, falseAlarm) && !incidents.some((incident) => isIn(time, incident))) {
          places.push(place);
        }
      }
    });
  }
  return references.filter(({ places }) => places.length > 0);
}

/** The false alarm that an incident looks like most; null where it looks like none. */
function nearestFalseAlarm(
  { firstRow, lastRow }: JudgedIncident,
  verdicts: Uint8Array,
  { explanation, likeness, featureNames }: DetectionScores,
  references: Reference[]
): Omit<SuppressedIncident, 'incident'> | null {
  if (references.length === 0 || !(likeness.radius > 0)) {
    return null;
  }
  const own: number[] = [];
  explanation.rows.forEach((row, place) => {
    if (row >= firstRow && row <= lastRow && verdicts[row] === 1) {
      own.push(place);
    }
  });
  const anomalous = verdicts.subarray(firstRow, lastRow + 1).reduce((count, verdict) => count + verdict, 0);
  if (own.length < anomalous) {
    return null;
  }
  const width = featureNames.length;
  let best: Omit<SuppressedIncident, 'incident'> | null = null;
  for (const { falseAlarm, places } of references) {
    const distance = furthest(own, places, likeness.features, width, likeness.radius) / likeness.radius;
    if (distance <= 1 && (!best || distance < best.distance)) {
      best = { falseAlarm, distance };
    }
  }
  return best;
}

/** The furthest of rows' distances to their nearest reference; Infinity as soon as one has none within the radius. */
function furthest(own: number[], places: number[], features: Float32Array, width: number, radius: number): number {
  // A distance of exactly the radius is still within it.
  const limit = radius * radius * (1 + Number.EPSILON);
  let square = 0;
  for (const at of own) {
    let nearest = Infinity;
    for (const place of places) {
      nearest = squareWithin(features, at * width, features, place * width, width, nearest);
      if (nearest === 0) {
        break;
      }
    }
    if (!(nearest <= limit)) {
      return Infinity;
    }
    square = Math.max(square, nearest);
  }
  return Math.min(radius, Math.sqrt(square));
}
