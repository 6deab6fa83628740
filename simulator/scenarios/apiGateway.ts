import { createRandom, type Random } from '../random';
import { stepTimes, truthOf } from '../table';
import type { Scenario, ScenarioIncident } from './scenario';

const MINUTE = 60_000;
const ROWS = 1_000;
const databaseLock: ScenarioIncident = { firstRow: 300, lastRow: 305, kind: 'database lock' };
const upstreamFailure: ScenarioIncident = { firstRow: 600, lastRow: 610, kind: 'upstream failure' };
const attack: ScenarioIncident = { firstRow: 850, lastRow: 860, kind: 'DDoS' };
const incidents = [databaseLock, upstreamFailure, attack];

/** Response times of the database lock in milliseconds, minute by minute. */
const LOCKED_LATENCIES = [250, 300, 310, 280, 200, 150];

const isDuring = (minute: number, incident: ScenarioIncident) =>
  minute >= incident.firstRow && minute <= incident.lastRow;

function requestsPerMinute(minute: number, random: Random): number {
  if (isDuring(minute, upstreamFailure)) {
    // One draw in forty of this distribution is negative, which no rate can be.
    return Math.max(0, random.normal(100, 50));
  }
  return isDuring(minute, attack) ? random.normal(15_000, 1_000) : random.normal(5_000, 300);
}

function responseTime(minute: number, random: Random): number {
  if (isDuring(minute, databaseLock)) {
    return LOCKED_LATENCIES[minute - databaseLock.firstRow];
  }
  return isDuring(minute, attack) ? random.normal(120, 20) : random.normal(45, 5);
}

/** API gateway telemetry with a slow, a silent and a flooded stretch. */
export const apiGateway: Scenario = {
  id: 'api-gateway',
  title: 'API gateway: three incidents',
  description:
    '1,000 minutes of requests per minute and response time. A database lock slows minutes 300 to 305, ' +
    'an upstream failure silences minutes 600 to 610, a DDoS floods minutes 850 to 860.',
  stepMs: MINUTE,
  rows: ROWS,
  trainingRows: { firstRow: 0, lastRow: ROWS - 1 },
  incidents,
  make({ start, seed }) {
    const random = createRandom(seed);
    const rpm: number[] = [];
    const latency: number[] = [];
    for (let minute = 0; minute < ROWS; minute++) {
      rpm.push(requestsPerMinute(minute, random));
      latency.push(responseTime(minute, random));
    }
    return {
      times: stepTimes(start, ROWS, MINUTE),
      columns: [
        { name: 'rpm', unit: 'short', values: rpm },
        { name: 'latency', unit: 'ms', values: latency },
      ],
      truth: truthOf(ROWS, incidents),
    };
  },
};
