import { createRandom, type Random } from '../random';
import { stepTimes, truthOf } from '../table';
import type { Scenario, ScenarioIncident } from './scenario';

const STEP = 5 * 60_000;
const ROWS_PER_DAY = 288;
const ROWS = 14 * ROWS_PER_DAY;
const surge: ScenarioIncident = { firstRow: 1_150, lastRow: 1_221, kind: 'surge' };
const retryStorm: ScenarioIncident = { firstRow: 3_300, lastRow: 3_347, kind: 'retry storm' };
const incidents = [surge, retryStorm];

/** Requests that a five-minute row of this place in the fortnight usually has, before noise. */
function usualCount(row: number): number {
  const day = Math.floor(row / ROWS_PER_DAY);
  const isWeekend = day % 7 >= 5;
  const daily = 1 + 0.7 * Math.sin(((row % ROWS_PER_DAY) / ROWS_PER_DAY - 0.375) * 2 * Math.PI);
  return 55 * daily * (isWeekend ? 0.6 : 1);
}

/** How often the usual count comes this time: log-normal, and one row in a hundred spikes with a Pareto tail. */
function noiseFactor(random: Random): number {
  const spike = random.uniform() < 0.01 ? Math.min(8, (1 - random.uniform()) ** -0.6) : 1;
  return Math.exp(random.normal(0, 0.55)) * spike;
}

function count(row: number, random: Random): number {
  const usual = usualCount(row) * noiseFactor(random);
  if (row >= surge.firstRow && row <= surge.lastRow) {
    return 250 + usual * random.uniform(1.5, 3);
  }
  if (row >= retryStorm.firstRow && row <= retryStorm.lastRow) {
    // Clients give up together and come back together: every third row takes the load of all three and more.
    return (row - retryStorm.firstRow) % 3 === 0 ? random.uniform(450, 800) : random.uniform(180, 320);
  }
  return usual;
}

/**
 * A fortnight of an AWS load balancer's request count in five-minute rows: days, weekends and heavy-tailed spikes.
 * It stands in for NAB's elb_request_count_8c0756.csv, which has the same shape and is not shipped.
 */
export const elbRequestCount: Scenario = {
  id: 'elb-request-count',
  title: 'AWS ELB: request count',
  description:
    'Fourteen days of request counts in five-minute rows, noisy and spiky as a small ELB is, ' +
    'with a surge of six hours and a retry storm of four.',
  stepMs: STEP,
  rows: ROWS,
  trainingRows: { firstRow: 0, lastRow: ROWS - 1 },
  incidents,
  make({ start, seed }) {
    const random = createRandom(seed);
    const values = Array.from({ length: ROWS }, (_, row) => Math.max(1, Math.trunc(count(row, random))));
    return {
      times: stepTimes(start, ROWS, STEP),
      columns: [{ name: 'value', unit: 'short', values }],
      truth: truthOf(ROWS, incidents),
    };
  },
};
