import { entitiesOf } from './entity';

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
