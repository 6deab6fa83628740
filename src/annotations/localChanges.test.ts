import type { Label } from './label';
import { afterRefresh, applyChanges, withChange, type LocalChanges } from './localChanges';
import { readLabel } from './readLabel';

const NONE: LocalChanges = new Map();
const label = (id: number, text = 'x'): Label => readLabel({ id, time: id, timeEnd: id, text });
const ids = (labels: Label[]) => labels.map(({ id }) => id);

test('what was created is there until it comes from Grafana, and then once', () => {
  const created = withChange(NONE, '2', label(2));
  expect(ids(applyChanges([label(1), label(3)], created))).toEqual(['1', '2', '3']);
  expect(afterRefresh(created, [label(1), label(2)]).size).toBe(0);
});

test('an answer that was under way does not take back what was done', () => {
  const changed = withChange(NONE, '1', label(1, 'new'));
  const left = afterRefresh(changed, [label(1, 'old')]);
  expect(applyChanges([label(1, 'old')], left)).toMatchObject([{ text: 'new' }]);
});

test('what two answers say is believed: somebody else changed it', () => {
  const changed = withChange(NONE, '1', label(1, 'new'));
  const left = afterRefresh(afterRefresh(changed, [label(1, 'theirs')]), [label(1, 'theirs')]);
  expect(left.size).toBe(0);
});

test('what was removed stays away until Grafana has it no more', () => {
  const removed = withChange(NONE, '1', null);
  expect(applyChanges([label(1), label(2)], removed).map(({ id }) => id)).toEqual(['2']);
  expect(afterRefresh(removed, [label(2)]).size).toBe(0);
});
