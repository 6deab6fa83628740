import { createRandom } from '../../simulator/random';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** Minutes in which errors rise, from the start of the traffic. */
export interface ErrorSpike {
  first: number;
  last: number;
}

/** Days of a service's requests and errors a minute as OpenMetrics text, with a daily curve, noise and error spikes. */
export function* weekOfTraffic(options: { start: number; days: number; spikes: ErrorSpike[] }): Generator<string> {
  const { start, days, spikes } = options;
  const random = createRandom(42);
  const rows = Array.from({ length: days * DAY_MINUTES }, (_, minute) => {
    const usual = 1000 + 600 * Math.sin((2 * Math.PI * minute) / DAY_MINUTES);
    const requests = Math.round(usual * random.uniform(0.95, 1.05));
    const isSpike = spikes.some(({ first, last }) => minute >= first && minute <= last);
    const errors = Math.round(requests * (isSpike ? random.uniform(0.05, 0.15) : random.uniform(0.002, 0.006)));
    return { time: (start + minute * MINUTE) / 1000, requests, errors };
  });
  for (const name of ['requests', 'errors'] as const) {
    yield `# TYPE week_${name}_per_minute gauge\n`;
    for (const row of rows) {
      yield `week_${name}_per_minute ${row[name]} ${row.time}\n`;
    }
  }
  yield '# EOF\n';
}
