import type { Signal } from '../types';
import { signalOf } from '../testing/matrix';
import { entitiesStandAlone } from './standAlone';

const requests = (entity: string) =>
  signalOf(`requests ${entity}`, [1], { role: 'requests', measure: 'count', entity });
const latency = (entity: string) => signalOf(`latency ${entity}`, [1], { role: 'latency', entity });

it.each<[string, Signal[], boolean]>([
  ['two load balancers with requests', [requests('a'), requests('b'), latency('a'), latency('b')], true],
  ['two with requests, one latency of all', [requests('a'), requests('b'), latency('')], true],
  ['hosts of which nobody counts requests', [latency('a'), latency('b')], true],
  ['quantiles beside the requests of one thing', [requests(''), latency('p50'), latency('p95')], false],
  ['one with requests, another with a latency', [requests('a'), latency('b')], false],
  ['one thing', [requests(''), latency('')], false],
  ['one thing and what all share', [requests('a'), requests('')], false],
  ['nothing', [], false],
])('%s', (_name, signals, expected) => {
  expect(entitiesStandAlone(signals)).toBe(expected);
});
