import { signalOf } from '../testing/matrix';
import { findTotals } from './totals';

describe('findTotals', () => {
  it('prefers the whole to the sum of classes', () => {
    const whole = signalOf('all', [10], { role: 'requests', measure: 'count' });
    const part = signalOf('2xx', [9], { role: 'requests', measure: 'count', statusClass: '2xx' });
    expect(findTotals([part, whole]).get('')).toEqual({ values: Float64Array.of(10), parts: [] });
  });

  it('takes a share of requests for no total', () => {
    expect(findTotals([signalOf('cached', [0.4], { role: 'requests', measure: 'ratio' })]).size).toBe(0);
  });

  it('lists entities that have requests only', () => {
    const a = signalOf('2xx', [9], { role: 'requests', measure: 'count', statusClass: '2xx', entity: 'a' });
    const b = signalOf('p95', [40], { role: 'latency', entity: 'b' });
    expect([...findTotals([b, a]).keys()]).toEqual(['a']);
  });
});
