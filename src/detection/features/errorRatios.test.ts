import type { Signal } from '../types';
import { errorRatios } from './errorRatios';
import { findTotals } from './totals';

function signal(id: string, changes: Partial<Signal> & { counts: number[] }): Signal {
  const { counts, ...rest } = changes;
  return { id, name: id, role: 'errors', measure: 'count', entity: '', values: Float64Array.from(counts), ...rest };
}

const ratiosOf = (...signals: Signal[]) =>
  Object.fromEntries([...errorRatios(signals, findTotals(signals))].map(([{ id }, values]) => [id, [...values]]));

it('gives counts of errors as shares of the requests of the same entity', () => {
  const ratios = ratiosOf(
    signal('a', { role: 'requests', entity: 'a', counts: [100, 50] }),
    signal('b', { role: 'requests', entity: 'b', counts: [10, 10] }),
    signal('a errors', { entity: 'a', counts: [10, 5] }),
    signal('b errors', { entity: 'b', counts: [1, 0] })
  );
  expect(ratios).toEqual({ 'a errors': [0.1, 0.1], 'b errors': [0.1, 0] });
});

it('takes the only requests there are where an entity has none', () => {
  expect(
    ratiosOf(signal('all', { role: 'requests', counts: [100] }), signal('e', { entity: 'x', counts: [7] }))
  ).toEqual({ e: [0.07] });
});

it('has no ratio where there are no requests, and none of what is a ratio already', () => {
  expect(ratiosOf(signal('e', { counts: [7] }))).toEqual({});
  expect(
    ratiosOf(signal('all', { role: 'requests', counts: [9] }), signal('e', { measure: 'ratio', counts: [0.5] }))
  ).toEqual({});
});
