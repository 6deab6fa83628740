import { createRandom, type Random } from '../../src/detection/random';
import type { Signal, SignalTable } from '../../src/detection/types';
import { placeIncidents, type Incident } from './incidents';
import { binomial, normal, persistentNoise, poisson, uniform, wholeBetween } from './noise';
import { expectedRequests, type TrafficShape } from './profile';
import { scenarioPlans, type ScenarioPlan } from './scenarios';

/** A labelled file of minutes. */
export interface LabelledTable {
  name: string;
  table: SignalTable;
  /** One flag a row: 1 before the end of training. */
  training: Uint8Array;
  /** One flag a row: 1 in an incident. */
  truth: Uint8Array;
  incidents: Incident[];
}

const DAY = 1440;
const MINUTE = 60_000;

/** A Monday. */
const START = Date.parse('2025-03-03T00:00:00Z');

/** What the job of the night does: minutes after 2 o'clock, for how long, and the factors of requests and latency. */
const BATCH_JOB = { from: 121, minutes: 22, requests: 1.55, latency: 2.5 };

/** By how much latency grows with load: the peak's is 1.4 times that of an idle service. */
const LOAD_EFFECT = 0.4;

/** Expected values of a minute. */
interface Minute {
  requests: number;
  latency: number;
  ratio5xx: number;
  ratio4xx: number;
}

/**
 * Twenty labelled files, one of each kind, of the family that the labelled gateway files belong to: their own profile,
 * noise and kinds of incidents, with other magnitudes, times and draws for every seed.
 */
export function generateGatewayFamily(seed: number): LabelledTable[] {
  return scenarioPlans.map((plan, i) => generateTable(plan, seed * scenarioPlans.length + i));
}

function generateTable(plan: ScenarioPlan, seed: number): LabelledTable {
  const random = createRandom(seed);
  const incidents = placeIncidents(random, plan.incidents, plan.minutes, plan.trainingMinutes, plan.gap);
  const minutes = drawMinutes(random, plan, expectedMinutes(random, plan, incidents));
  freeze(minutes, incidents);
  const truth = new Uint8Array(plan.minutes);
  incidents.forEach(({ start, minutes: length }) => truth.fill(1, start, start + length));
  const rows = keptRows(random, plan);
  const at = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]);
  return {
    name: plan.name,
    table: {
      times: Float64Array.from(rows, (row) => START + row * MINUTE),
      signals: [
        signal('RPM', 'requests', at(minutes.requests)),
        signal('5xx', 'errors', at(minutes.errors5xx)),
        signal('4xx', 'errors', at(minutes.errors4xx)),
        signal('latency', 'latency', at(minutes.latency)),
      ].map((own) => ({ ...own, values: withMissing(random, own.values, plan.missingValues) })),
    },
    training: Uint8Array.from(rows, (row) => (row < plan.trainingMinutes ? 1 : 0)),
    truth: Uint8Array.from(rows, (row) => truth[row]),
    incidents,
  };
}

function signal(name: string, role: Signal['role'], values: Float64Array): Signal {
  const statusClass = name === '5xx' || name === '4xx' ? name : undefined;
  return { id: name, name, role, measure: role === 'latency' ? 'level' : 'count', statusClass, entity: '', values };
}

/** What every minute would be without noise. */
function expectedMinutes(random: Random, plan: ScenarioPlan, incidents: Incident[]): Minute[] {
  const days = plan.minutes / DAY;
  const trainingDays = Math.ceil(plan.trainingMinutes / DAY);
  const weekdays = Array.from({ length: days }, (_, day) => day).filter((day) => day >= trainingDays && day % 7 < 5);
  const shape: TrafficShape = {
    peak: plan.peak * uniform(random, 0.9, 1.1),
    night: plan.night,
    weekend: uniform(random, 0.48, 0.62),
    shift: uniform(random, -0.6, 0.6),
    holidays: plan.holiday ? [weekdays[random.nextBelow(weekdays.length)]] : [],
    growth: plan.growth,
  };
  const deploy = plan.deploy
    ? {
        at: wholeBetween(random, plan.trainingMinutes + DAY / 4, plan.trainingMinutes + 2 * DAY),
        latency: uniform(random, 1.2, 1.35),
        requests: uniform(random, 0.88, 0.96),
      }
    : { at: Infinity, latency: 1, requests: 1 };
  const expected = Array.from({ length: plan.minutes }, (_, row) => {
    const requests = expectedRequests(shape, row / DAY);
    const isAfter = row >= deploy.at;
    return {
      requests: requests * (isAfter ? deploy.requests : 1),
      latency: plan.latency * (1 + (LOAD_EFFECT * requests) / shape.peak) * (isAfter ? deploy.latency : 1),
      ratio5xx: plan.ratio5xx,
      ratio4xx: plan.ratio4xx,
    };
  });
  if (plan.batchJob) {
    for (let day = 0; day < days; day++) {
      const from = day * DAY + BATCH_JOB.from + wholeBetween(random, 0, 2);
      for (let row = from; row < from + BATCH_JOB.minutes; row++) {
        expected[row].requests *= BATCH_JOB.requests;
        expected[row].latency *= BATCH_JOB.latency;
      }
    }
  }
  incidents.forEach((own) => happen(random, own, expected));
  return expected;
}

function happen(random: Random, { kind, magnitude, start, minutes }: Incident, expected: Minute[]): void {
  const floods4xx = uniform(random, 2.7, 4.1);
  for (let row = start; row < start + minutes; row++) {
    const minute = expected[row];
    const into = (row - start + 0.5) / minutes;
    switch (kind) {
      case '5xx':
        minute.ratio5xx = magnitude * Math.exp(0.1 * normal(random));
        minute.ratio4xx *= 1 - magnitude;
        break;
      case '4xx':
        minute.ratio4xx = magnitude * Math.exp(0.1 * normal(random));
        break;
      case 'lat':
        minute.latency *= magnitude;
        break;
      case 'drop':
        minute.requests *= magnitude;
        break;
      case 'ddos':
        minute.requests *= magnitude;
        minute.latency *= 1 + 0.5 * (magnitude - 1);
        minute.ratio4xx *= floods4xx;
        break;
      case 'down':
        minute.ratio5xx = magnitude;
        minute.ratio4xx *= 1 - magnitude;
        minute.latency *= 0.55;
        break;
      case 'leak':
        minute.latency *= 1 + magnitude * into ** 1.25;
        minute.ratio5xx += 0.095 * Math.max(0, into - 0.7);
        break;
      case 'joint':
        minute.latency *= magnitude;
        minute.requests *= 2 - magnitude;
        minute.ratio5xx *= 1 + 6.5 * (magnitude - 1);
        break;
      case 'frozen':
        break;
    }
  }
}

interface Columns {
  requests: Float64Array;
  errors5xx: Float64Array;
  errors4xx: Float64Array;
  latency: Float64Array;
}

function drawMinutes(random: Random, plan: ScenarioPlan, expected: Minute[]): Columns {
  const rows = expected.length;
  const noise = {
    requests: persistentNoise(random, rows, plan.requestNoise, 0.9),
    latency: persistentNoise(random, rows, 0.03, 0.86),
    errors5xx: persistentNoise(random, rows, 0.25, 0.6),
    errors4xx: persistentNoise(random, rows, 0.15, 0.8),
  };
  const requests = Float64Array.from(expected, (minute, row) =>
    poisson(random, minute.requests * Math.exp(noise.requests[row]))
  );
  const failed = (ratio: number, row: number, relative: number, usual: number) =>
    // The wandering of the usual ratio goes on in an incident, which adds to it.
    binomial(random, requests[row], ratio + Math.min(ratio, usual) * (Math.exp(relative) - 1));
  return {
    requests,
    errors5xx: Float64Array.from(expected, (minute, row) =>
      failed(minute.ratio5xx, row, noise.errors5xx[row] - 0.03, plan.ratio5xx)
    ),
    errors4xx: Float64Array.from(expected, (minute, row) =>
      failed(minute.ratio4xx, row, noise.errors4xx[row] - 0.01, plan.ratio4xx)
    ),
    latency: Float64Array.from(expected, (minute, row) => {
      if (requests[row] === 0) {
        return NaN;
      }
      const variance = Math.log(1 + plan.latencyNoise / requests[row]);
      const spike = random.nextDouble() < plan.spikes ? plan.spikeFactor * Math.exp(0.37 * normal(random)) : 1;
      const relative = noise.latency[row] + Math.sqrt(variance) * normal(random) - variance / 2;
      return Math.round(100 * minute.latency * Math.max(1, spike) * Math.exp(relative)) / 100;
    }),
  };
}

/** A scraper that repeats what it had. */
function freeze(columns: Columns, incidents: Incident[]): void {
  for (const { kind, start, minutes } of incidents) {
    if (kind === 'frozen') {
      Object.values(columns).forEach((column: Float64Array) => column.fill(column[start], start, start + minutes));
    }
  }
}

/** The minutes that have a row: lost scrapes and outages have none. */
function keptRows(random: Random, { minutes, missingRows, outages }: ScenarioPlan): number[] {
  const lost = new Uint8Array(minutes);
  for (let outage = 0; outage < outages; outage++) {
    const start = random.nextBelow(minutes - 150);
    lost.fill(1, start, start + wholeBetween(random, 50, 150));
  }
  return Array.from(lost.keys()).filter((row) => lost[row] === 0 && random.nextDouble() >= missingRows);
}

function withMissing(random: Random, values: Float64Array, share: number): Float64Array {
  return share === 0 ? values : values.map((value) => (random.nextDouble() < share ? NaN : value));
}
