import fc from 'fast-check';
import { seriesId, uniqueIds } from './seriesId';

test('labels make the id, whatever their order', () => {
  const one = seriesId({ refId: 'A', frameName: 'legend', fieldName: 'Value', labels: { lb: 'a', code: '200' } });
  const other = seriesId({ refId: 'A', frameName: 'renamed', fieldName: 'Value', labels: { code: '200', lb: 'a' } });
  expect(one).toBe('A:Value{code="200",lb="a"}');
  expect(other).toBe(one);
});

test('without labels the frame’s name takes part', () => {
  expect(seriesId({ refId: 'A', frameName: 'web', fieldName: 'Value' })).toBe('A:web:Value');
  expect(seriesId({ fieldName: 'requests', labels: {} })).toBe(':requests');
});

test('ids become unique, and those that are stay as they are', () => {
  expect(uniqueIds(['a', 'b', 'a', 'a#2', 'a'])).toEqual(['a', 'b', 'a#3', 'a#2', 'a#4']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'a#2', 'b', 'b#2', 'b#3')), (ids) => {
      expect(new Set(uniqueIds(ids)).size).toBe(ids.length);
    })
  );
});
