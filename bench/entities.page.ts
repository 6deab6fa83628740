import { createRandom, defaultForestParams, type DetectionRequest, type Signal } from '../src/detection';
import { DetectionPool } from '../src/worker';

const ENTITIES = 50;
const ROWS = 10_080;

/** A week of a load balancer's minutes; the model learns from the first five days. */
function requestOf(entity: number): DetectionRequest {
  const random = createRandom(entity);
  const noise = () => random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
  const minutes = Array.from({ length: ROWS }, (_, minute) => minute);
  const wave = (minute: number) => Math.sin((minute * 2 * Math.PI) / 1_440);
  const requests = Float64Array.from(minutes, (minute) => Math.round(2_000 + 1_200 * wave(minute) + 90 * noise()));
  const errors = requests.map((count) => Math.max(0, Math.round(count * 0.004 + 3 * noise())));
  const latency = Float64Array.from(minutes, (minute) => 40 * Math.exp(0.1 * wave(minute) + 0.2 * noise()));
  const signal = (role: Signal['role'], measure: Signal['measure'], values: Float64Array): Signal => ({
    ...{ id: role, name: role, entity: `lb-${entity}`, role, measure, values },
    statusClass: role === 'errors' ? '5xx' : undefined,
  });
  return {
    table: {
      times: Float64Array.from(minutes, (minute) => minute * 60_000),
      signals: [
        signal('requests', 'count', requests),
        signal('errors', 'count', errors),
        signal('latency', 'level', latency),
      ],
    },
    training: Uint8Array.from(minutes, (minute) => (minute < 5 * 1_440 ? 1 : 0)),
    features: { set: 'traffic' },
    scaler: 'standard',
    detector: { name: 'isolation-forest', params: { ...defaultForestParams, scoring: 'rangeAware' } },
  };
}

/** Seconds that a pool of so many workers, started already, takes for all entities. */
async function secondsWith(workers: number): Promise<number> {
  const requests = Array.from({ length: ENTITIES }, (_, entity) => requestOf(entity));
  const pool = new DetectionPool(workers);
  const { signal } = new AbortController();
  await pool.runMany(requests.slice(0, workers), { signal });
  const start = performance.now();
  const results = await pool.runMany(requests, { signal });
  const seconds = (performance.now() - start) / 1_000;
  pool.dispose();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    throw failed.reason;
  }
  return seconds;
}

Object.assign(window, { secondsWith });
