import { type DataQueryRequest } from '@grafana/data';
import { modelStep, type ModelStepOptions, readInterval } from './modelStep';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function request(minInterval?: unknown, targets: object[] = [{ refId: 'A' }]): DataQueryRequest {
  const scopedVars = { __sceneObject: { value: { valueOf: () => ({ state: { minInterval } }) } } };
  return { scopedVars, targets } as unknown as DataQueryRequest;
}

const step = (more: Partial<ModelStepOptions>) =>
  modelStep({
    option: '',
    request: request(),
    window: { kind: 'absolute', from: 0, to: DAY },
    resolved: { from: 0, to: DAY },
    loadedStepMs: 7_000,
    ...more,
  });

describe('the model step', () => {
  it.each<[string, Partial<ModelStepOptions>, number, string]>([
    ['the option', { option: '30s', request: request('1m') }, 30_000, 'option'],
    ['the panel’s Min interval', { request: request('5m', [{ refId: 'A', interval: '1m' }]) }, 300_000, 'panel'],
    ['a lower limit', { request: request('>10s') }, 10_000, 'panel'],
    [
      'the queries’ largest Min step',
      { request: request('', [{ interval: '30s' }, { interval: '1m' }]) },
      60_000,
      'query',
    ],
    ['one that suits a day', {}, 60_000, 'window'],
    ['one that suits a month', { resolved: { from: 0, to: 30 * DAY } }, 300_000, 'window'],
    ['one that suits five minutes', { resolved: { from: 0, to: 300_000 } }, 1000, 'window'],
    ['at least the data source’s', { dataSourceInterval: '2m' }, 120_000, 'window'],
    ['the loaded rows’', { window: { kind: 'firstPercent', percent: 50 } }, 7_000, 'loaded'],
    ['a minute for a single row', { window: { kind: 'firstPercent', percent: 50 }, loadedStepMs: 0 }, 60_000, 'loaded'],
  ])('is %s', (_, more, stepMs, source) => expect(step(more)).toEqual({ stepMs, source }));

  it('is no variable and no nonsense', () => {
    expect(step({ option: '$step', request: request('$min') }).source).toBe('window');
    expect(step({ request: undefined }).source).toBe('window');
  });
});

test.each([
  ['1m', 60_000],
  [' 90s ', 90_000],
  ['>2h', 2 * HOUR],
  ['0s', null],
  ['1', null],
  ['1M', null],
  ['1.5m', null],
  ['$x', null],
  [undefined, null],
])('the interval %p is %p', (text, expected) => expect(readInterval(text)).toBe(expected));
