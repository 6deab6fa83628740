import { type DataQueryRequest, dateTime } from '@grafana/data';
import { type DataQuery } from '@grafana/schema';
import { config } from '@grafana/runtime';
import { buildTrainingRequest, type TrainingRequestOptions } from './trainingRequest';
import { TrainingQueryError } from './trainingQueryError';

// The real package loads all of @grafana/ui, which a test of plain functions can do without.
jest.mock('@grafana/runtime', () => ({
  config: {},
  isExpressionReference: (reference?: { type?: string }) => reference?.type === '__expr__',
}));

const hour = 3_600_000;
const prometheus = { uid: 'prom', type: 'prometheus' };
const expression = { uid: '__expr__', type: '__expr__' };

function request(targets: DataQuery[], more: Partial<DataQueryRequest> = {}): DataQueryRequest {
  const range = { from: dateTime(0), to: dateTime(hour), raw: { from: 'now-1h', to: 'now' } };
  return {
    ...{ requestId: 'Q1', interval: '15s', intervalMs: 15_000, maxDataPoints: 300, range, rangeRaw: range.raw },
    ...{ scopedVars: { lb: { text: 'a', value: 'a' } }, targets, timezone: 'browser', app: 'dashboard', startTime: 1 },
    ...{ headers: { X: 'y' }, dashboardUID: 'd', panelId: 7, liveStreaming: true },
    ...more,
  };
}

const build = (given: DataQueryRequest | undefined, more: Partial<TrainingRequestOptions> = {}) =>
  buildTrainingRequest({
    ...{ request: given, range: { from: 10 * hour, to: 20 * hour }, stepMs: 60_000 },
    ...{ timeZone: 'utc', now: 99, requestId: 'train-1' },
    ...more,
  });

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof TrainingQueryError ? error.code : String(error);
  }
  return undefined;
}

test('the panel’s request over the range, at the step, under its own id', () => {
  const original = request([{ refId: 'A', datasource: prometheus }], {
    filters: [{ key: 'lb', operator: '=', value: 'a' }],
  });
  const { request: built, dataSource } = build(original);
  expect(dataSource).toEqual(prometheus);
  expect(built).toMatchObject({
    ...{ requestId: 'train-1', interval: '1m', intervalMs: 60_000, maxDataPoints: 661, startTime: 99 },
    ...{ liveStreaming: false, timezone: 'utc', dashboardUID: 'd', panelId: 7, filters: original.filters },
    scopedVars: {
      lb: { value: 'a' },
      __interval: { text: '1m', value: '1m' },
      __interval_ms: { text: '60000', value: 60_000 },
      __from: { text: '36000000', value: 10 * hour },
      __to: { text: '72000000', value: 20 * hour },
    },
  });
  expect([built.range.from.valueOf(), built.range.to.valueOf()]).toEqual([10 * hour, 20 * hour]);
  expect([built.rangeRaw?.from.valueOf(), built.range.raw.to.valueOf()]).toEqual([10 * hour, 20 * hour]);
});

test('the panel’s own request stays as it is, whatever becomes of the copy', () => {
  const original = request([{ refId: 'A', datasource: prometheus }]);
  const before = JSON.stringify(original);
  const built = build(original).request;
  built.targets[0].refId = 'Z';
  built.targets[0].datasource!.uid = 'other';
  built.headers!.X = 'z';
  built.scopedVars.lb = { value: 'b' };
  expect(JSON.stringify(original)).toBe(before);
});

test.each([
  [1500, '1500ms'],
  [90_000, '90s'],
  [300_000, '5m'],
  [7_200_000, '2h'],
])('a step of %d ms is %s', (stepMs, interval) => {
  expect(build(request([{ refId: 'A' }]), { stepMs }).request).toMatchObject({ interval, intervalMs: stepMs });
});

describe('the data source', () => {
  const other = { uid: 'loki', type: 'loki' };
  it.each([
    [
      'the queries’ one',
      [
        { refId: 'A', datasource: prometheus },
        { refId: 'B', datasource: { ...prometheus } },
      ],
      prometheus,
    ],
    [
      'mixed for several',
      [
        { refId: 'A', datasource: prometheus },
        { refId: 'B', datasource: other },
      ],
      { uid: '-- Mixed --' },
    ],
    [
      'the one that expressions read',
      [
        { refId: 'E', datasource: expression },
        { refId: 'A', datasource: prometheus },
      ],
      prometheus,
    ],
    ['the expressions’ where nothing else is', [{ refId: 'E', datasource: expression }], expression],
    ['the default where none is named', [{ refId: 'A' }], null],
    [
      'of the visible queries only',
      [
        { refId: 'A', datasource: prometheus },
        { refId: 'B', datasource: other, hide: true },
      ],
      prometheus,
    ],
  ])('is %s', (_, targets, expected) => expect(build(request(targets)).dataSource).toEqual(expected));
});

test('hidden queries are left out, unless an expression may read them', () => {
  const refIds = (targets: DataQuery[]) => build(request(targets)).request.targets.map((target) => target.refId);
  const hidden = { refId: 'A', datasource: prometheus, hide: true };
  expect(refIds([hidden, { refId: 'B', datasource: prometheus }])).toEqual(['B']);
  expect(refIds([hidden, { refId: 'E', datasource: expression }])).toEqual(['A', 'E']);
});

describe('refusals', () => {
  afterEach(() => {
    config.publicDashboardAccessToken = undefined;
  });

  it.each<[string, DataQuery[]]>([
    ['no-request', []],
    ['no-request', [{ refId: 'A', hide: true }]],
    ['snapshot', [{ refId: 'A', queryType: 'snapshot' }]],
    ['dashboard-data-source', [{ refId: 'A', datasource: { uid: '-- Dashboard --', type: 'datasource' } }]],
  ])('%s', (code, targets) => expect(codeOf(() => build(request(targets)))).toBe(code));

  it('no request at all', () => expect(codeOf(() => build(undefined))).toBe('no-request'));

  it('public dashboards', () => {
    config.publicDashboardAccessToken = 'token';
    expect(codeOf(() => build(request([{ refId: 'A' }])))).toBe('public-dashboard');
  });

  it.each([
    [{ from: 5, to: 5 }, 1000],
    [{ from: 9, to: 5 }, 1000],
    [{ from: NaN, to: 5 }, 1000],
    [{ from: 0, to: 5 }, 0],
    [{ from: 0, to: 5 }, 0.5],
  ])('the range %j at a step of %d', (range, stepMs) =>
    expect(codeOf(() => build(request([{ refId: 'A' }]), { range, stepMs }))).toBe('bad-range')
  );
});
