import fc from 'fast-check';
import { incidentKinds, type IncidentKind } from './liveIncident';
import { defaultLoadBalancers, liveStatuses, liveTraffic, type TrafficStep } from './liveTraffic';

const [edge1, edge2] = defaultLoadBalancers;
const MINUTE = 60_000;
const NOON = Date.UTC(2026, 0, 5, 12);

const share5xx = ({ counts, requests }: TrafficStep) => (counts['500'] + counts['503']) / requests;
const hourFrom = (start: number, kind?: IncidentKind, loadBalancer?: string) =>
  Array.from({ length: 60 }, (_, minute) =>
    liveTraffic(edge1, start / MINUTE + minute, {
      seed: 1,
      stepMs: MINUTE,
      incidents: kind ? [{ kind, start, end: start + 60 * MINUTE, loadBalancer }] : [],
    })
  );
const mean = (steps: TrafficStep[], value: (step: TrafficStep) => number) =>
  steps.reduce((sum, step) => sum + value(step), 0) / steps.length;

describe('liveTraffic', () => {
  it('is a function of the step, with counts that add up', () => {
    fc.assert(
      fc.property(
        fc.nat(400_000_000),
        fc.integer(),
        fc.constantFrom(1_000, 5_000, 15_000, MINUTE),
        fc.constantFrom(...incidentKinds),
        (index, seed, stepMs, kind) => {
          const start = index * stepMs;
          const options = { seed, stepMs, incidents: [{ kind, start, end: start + stepMs }] };
          const step = liveTraffic(edge1, index, options);
          expect(liveTraffic(edge1, index, options)).toEqual(step);
          expect(step.time).toBe(start);
          expect(step.isIncident).toBe(true);
          expect(liveStatuses.reduce((sum, status) => sum + step.counts[status], 0)).toBe(step.requests);
          expect(step.latencies.reduce((sum, { count }) => sum + count, 0)).toBe(step.requests);
          liveStatuses.forEach((status) => expect(step.counts[status]).toBeGreaterThanOrEqual(0));
        }
      )
    );
  });

  it('is busiest in the afternoon and quietest in the small hours', () => {
    const afternoon = mean(hourFrom(NOON + 2 * 60 * MINUTE), ({ requests }) => requests);
    const night = mean(hourFrom(NOON - 10 * 60 * MINUTE), ({ requests }) => requests);
    expect(Math.abs(afternoon - 15_000)).toBeLessThan(500);
    expect(Math.abs(night - 5_000)).toBeLessThan(300);
  });

  it('has as many requests in seconds as in minutes', () => {
    const fast = Array.from({ length: 12 * 60 }, (_, i) =>
      liveTraffic(edge1, NOON / 5_000 + i, { seed: 1, stepMs: 5_000 })
    );
    const perMinute = mean(fast, ({ requests }) => requests) * 12;
    expect(Math.abs(perMinute / mean(hourFrom(NOON), ({ requests }) => requests) - 1)).toBeLessThan(0.02);
  });

  it('answers 5xx in an error incident only', () => {
    hourFrom(NOON).forEach((step) => expect(share5xx(step)).toBeLessThan(0.01));
    hourFrom(NOON, 'errors').forEach((step) => expect(share5xx(step)).toBeGreaterThan(0.25));
  });

  it('slows down, dries up and floods as the incident says', () => {
    const usual = hourFrom(NOON);
    const ratio = (kind: IncidentKind, value: (step: TrafficStep) => number) =>
      mean(hourFrom(NOON, kind), value) / mean(usual, value);
    expect(ratio('latency', ({ medianSeconds }) => medianSeconds)).toBeCloseTo(6);
    expect(ratio('drop', ({ requests }) => requests)).toBeCloseTo(0.03, 1);
    expect(ratio('surge', ({ requests }) => requests)).toBeCloseTo(3, 1);
    expect(ratio('surge', ({ medianSeconds }) => medianSeconds)).toBeCloseTo(2);
  });

  it('leaves other load balancers and other times as they were', () => {
    expect(hourFrom(NOON, 'errors', edge2.name)).toEqual(hourFrom(NOON));
    const late = { kind: 'errors', start: NOON + 45_000, end: NOON + MINUTE } as const;
    const step = liveTraffic(edge1, NOON / MINUTE, { seed: 1, stepMs: MINUTE, incidents: [late] });
    expect(step.isIncident).toBe(false);
  });

  it('repeats its profile as often as the day is short', () => {
    const at = (hour: number) =>
      liveTraffic(edge1, (NOON + hour * 60 * MINUTE) / MINUTE, { seed: 1, stepMs: MINUTE, dayMs: 60 * MINUTE });
    expect(Math.abs(at(0).requests / at(1).requests - 1)).toBeLessThan(0.25);
  });
});
