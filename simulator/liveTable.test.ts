import { liveTable } from './liveTable';

const start = Date.UTC(2026, 0, 5, 12);
const options = { seed: 3, stepMs: 5_000 };

describe('liveTable', () => {
  const table = liveTable({ ...options, start, end: start + 60_000 });

  it('has a row per step that starts in the range', () => {
    expect(table.times).toHaveLength(12);
    expect(table.times[0]).toBe(start);
    expect(liveTable({ ...options, start: start + 1, end: start + 5_000 }).times).toEqual([]);
    expect(liveTable({ ...options, start, end: start - 60_000 }).times).toEqual([]);
  });

  it('labels the columns of each load balancer', () => {
    const names = table.columns.map(({ name, labels }) => `${labels?.load_balancer} ${name}`);
    expect(names).toEqual(
      ['edge-1', 'edge-2'].flatMap((edge) => ['requests', '2xx', '4xx', '5xx', 'latency'].map((n) => `${edge} ${n}`))
    );
  });

  it('shows the same rows however the range is cut', () => {
    const later = liveTable({ ...options, start: start + 30_000, end: start + 60_000 });
    expect(later.columns[0].values).toEqual(table.columns[0].values.slice(6));
  });

  it('marks the rows of incidents', () => {
    const incidents = [{ kind: 'errors' as const, start: start + 10_000, end: start + 20_000, loadBalancer: 'edge-2' }];
    const { truth } = liveTable({ ...options, start, end: start + 30_000, incidents });
    expect(truth).toEqual([0, 0, 1, 1, 0, 0]);
  });
});
