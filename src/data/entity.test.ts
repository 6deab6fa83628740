import * as fc from 'fast-check';
import { entitiesOf, entityName } from './entity';

test('labels that differ name the entity, in the order of their keys', () => {
  const shared = { job: 'edge', __name__: 'x' };
  expect(
    entitiesOf([
      { ...shared, zone: 'eu', lb: 'a' },
      { ...shared, zone: 'eu', lb: 'b' },
    ])
  ).toEqual(['lb="a"', 'lb="b"']);
  expect(
    entitiesOf([
      { zone: 'eu', lb: 'a' },
      { zone: 'us', lb: 'b' },
    ])
  ).toEqual(['lb="a", zone="eu"', 'lb="b", zone="us"']);
});

test('what differs by metric, status or quantile is one entity', () => {
  expect(
    entitiesOf([
      { __name__: 'requests_total', lb: 'a', code: '200' },
      { __name__: 'requests_total', lb: 'a', code: '500' },
      { __name__: 'latency', lb: 'a', quantile: '0.99', job: 'edge' },
    ])
  ).toEqual(['', '', '']);
});

test('series without labels have no entity of their own', () => {
  expect(entitiesOf([undefined, { lb: 'a' }, { lb: 'b' }])).toEqual(['', 'lb="a"', 'lb="b"']);
  expect(entitiesOf([])).toEqual([]);
});

test('people call an entity by its label values, whatever is in them', () => {
  expect(entityName('lb="a", zone="eu"')).toBe('a, eu');
  expect(entityName('')).toBe('');
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const [entity] = entitiesOf([
        { a_key: one, b_key: other },
        { a_key: `${one}x`, b_key: `${other}x` },
      ]);
      expect(entityName(entity)).toBe(`${one}, ${other}`);
    })
  );
});
