import type { Random } from '../../src/detection/random';
import { uniform, wholeBetween } from './noise';

/**
 * What happens in an incident; its magnitude is
 * - `5xx`, `4xx`: the share of requests that fail
 * - `lat`: the latency's factor; `drop`, `ddos`: the requests' factor
 * - `down`: the share that fails, at once
 * - `leak`: how much latency grows by its end, 1.4 = to 2.4 times
 * - `joint`: latency × m, requests × (2 − m), a few more errors
 * - `frozen`: every signal repeats its last value
 */
export type IncidentKind = '5xx' | '4xx' | 'lat' | 'drop' | 'ddos' | 'down' | 'leak' | 'joint' | 'frozen';

/** A range that a number is drawn from. */
export type Range = [low: number, high: number];

/** An incident to be drawn. */
export interface IncidentPlan {
  kind: IncidentKind;
  magnitude: Range;
  minutes: Range;
  /** In the training rows: an incident that hides there. */
  inTraining?: boolean;
  /** Where it begins only at some hours of the day: from, and before; across midnight too. */
  hours?: Range;
}

/** An incident with its place. */
export interface Incident {
  kind: IncidentKind;
  magnitude: number;
  /** First minute of the file, and how many. */
  start: number;
  minutes: number;
}

const ATTEMPTS = 5000;

/**
 * Draws magnitudes, lengths and places: apart from each other, and all of it within the training minutes or after them.
 *
 * @param gap minutes between two incidents, at least
 */
export function placeIncidents(
  random: Random,
  plans: IncidentPlan[],
  minutes: number,
  trainingMinutes: number,
  gap: number
): Incident[] {
  const placed: Incident[] = [];
  for (const { kind, magnitude, minutes: range, inTraining, hours } of plans) {
    const length = wholeBetween(random, ...range);
    const [from, to] = inTraining ? [60, trainingMinutes - length] : [trainingMinutes, minutes - length];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const start = wholeBetween(random, from, to - 1);
      const fits = placed.every(
        (other) => start + length + gap <= other.start || start >= other.start + other.minutes + gap
      );
      if (fits && (!hours || isBetween((start / 60) % 24, hours))) {
        placed.push({ kind, magnitude: uniform(random, ...magnitude), start, minutes: length });
        break;
      }
    }
  }
  if (placed.length < plans.length) {
    throw new Error(`Only ${placed.length} of ${plans.length} incidents fit into ${minutes} minutes; plan fewer.`);
  }
  return placed.sort((a, b) => a.start - b.start);
}

function isBetween(hour: number, [from, to]: Range): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
