import { type Field, FieldType, type Labels, toDataFrame } from '@grafana/data';
import { FIELD_ROLES, toSignalKind } from './fieldMeaning';
import { fieldRole, fieldStatusClass, guessFieldRole } from './roles';

interface Given {
  name?: string;
  unit?: string;
  labels?: Labels;
  values?: unknown[];
  type?: FieldType;
  displayName?: string;
  role?: string;
}

function field({
  name = 'Value',
  unit,
  labels,
  values = [3, 1, 2],
  type = FieldType.number,
  displayName,
  role,
}: Given): Field {
  return { name, type, labels, values, config: { unit, displayName, custom: role ? { role } : undefined } };
}

describe('the guess from a name alone', () => {
  it.each([
    ...['rpm', 'RPM', 'requests', 'req', 'reqs/s', 'rps', 'qps', 'hits', 'throughput', 'count of requests'],
    ...['RequestCount', 'http_requests_total', 'requests-per-minute', 'http.server.requests', 'HTTP 2xx', '200'],
    ...['http_request_duration_seconds_count', 'HTTPCode_Target_2XX_Count'],
  ])('%s counts requests', (name) => expect(guessFieldRole(field({ name }))).toBe('requests'));

  it.each([
    ...['latency', 'duration', 'response_time', 'response_time_ms', 'rt', 'p50', 'p95', 'p99 latency', 'p999'],
    ...['TargetResponseTime', 'http_request_duration_seconds', 'requestTime', 'error latency'],
  ])('%s is a latency', (name) => expect(guessFieldRole(field({ name }))).toBe('latency'));

  it.each([
    ...['errors', '5xx', 'errors_5xx', 'failures', 'HTTPCode_Target_5XX_Count', 'exceptions', 'request_errors'],
    ...['failed requests', 'http_503', '5XXError'],
  ])('%s counts errors', (name) => expect(guessFieldRole(field({ name }))).toBe('errors'));

  it.each(['4xx', 'errors_4xx', 'HTTPCode_Target_4XX_Count', '4XXError', 'client errors', 'status_404'])(
    '%s counts client errors',
    (name) => expect(guessFieldRole(field({ name }))).toBe('clientErrors')
  );

  it.each([
    'error rate',
    'error_rate',
    'ratio',
    'error ratio',
    '5xx_ratio',
    'errorPercent',
    'failure pct',
    '4xx share',
    'errorRate',
  ])('%s is a ratio of errors', (name) => expect(guessFieldRole(field({ name }))).toBe('errorRatio'));

  it.each([
    ...[
      'area',
      'terror',
      'department',
      'spirit',
      'cpu percent',
      'cache hit ratio',
      'temperature',
      'prequel',
      'started',
    ],
    ...['inflight requests', 'requests_in_flight', 'request_size_bytes', 'request_duration_seconds_sum', 'value'],
  ])('%s is something else', (name) => expect(guessFieldRole(field({ name }))).toBe('other'));
});

describe('the guess with a unit', () => {
  it.each([
    ['x', 'reqps', 'requests'],
    ['x', 'cps', 'requests'],
    ['x', 's', 'latency'],
    ['x', 'ms', 'latency'],
    ['x', 'µs', 'latency'],
    ['x', 'ns', 'latency'],
    ['x', 'clocks', 'latency'],
    ['process uptime', 's', 'other'],
    ['error rate', 'percentunit', 'errorRatio'],
    ['error rate', 'reqps', 'errors'],
    ['errors', 'percent', 'errorRatio'],
    ['requests', 'bytes', 'other'],
    ['requests', 'percent', 'other'],
    ['latency', 'percent', 'other'],
  ])('%s in %s: %s', (name, unit, role) => expect(guessFieldRole(field({ name, unit }))).toBe(role));
});

describe('the guess with a status label', () => {
  it.each([
    [{ code: '200' }, 'requests', '2xx'],
    [{ status: '3xx' }, 'requests', '3xx'],
    [{ status_code: '404' }, 'clientErrors', '4xx'],
    [{ http_response_status_code: '503' }, 'errors', '5xx'],
    [{ status_class: '5XX' }, 'errors', '5xx'],
  ])('%j: %s %s', (labels, role, statusClass) => {
    const given = field({ labels: labels as Labels });
    expect(guessFieldRole(given)).toBe(role);
    expect(fieldStatusClass(given, guessFieldRole(given))).toBe(statusClass);
  });

  it('the label outweighs the metric’s name, but a latency stays one', () => {
    expect(guessFieldRole(field({ labels: { __name__: 'http_requests_total', code: '500' } }))).toBe('errors');
    const latency = field({ labels: { __name__: 'http_request_duration_seconds', code: '500' } });
    expect(guessFieldRole(latency)).toBe('latency');
    expect(fieldStatusClass(latency, 'latency')).toBeUndefined();
    expect(guessFieldRole(field({ unit: 's', labels: { code: '500' } }))).toBe('latency');
    expect(guessFieldRole(field({ name: 'response_size_bytes', labels: { code: '500' } }))).toBe('other');
  });

  it('a status in words counts as a name', () => {
    expect(guessFieldRole(field({ labels: { status: 'error' } }))).toBe('errors');
    expect(guessFieldRole(field({ labels: { route: 'error' } }))).toBe('other');
  });
});

describe('labels', () => {
  it.each([
    ['is_incident', [0, 1, null], 'label'],
    ['isAnomaly', [0, 0], 'label'],
    ['truth', [1, undefined, 0], 'label'],
    ['incident', [0, 2], 'other'],
    ['incident', [null], 'other'],
    ['flag', [0, 1], 'other'],
  ])('%s %j: %s', (name, values, role) => expect(guessFieldRole(field({ name, values }))).toBe(role));

  it('a boolean field is a label, other types are nothing', () => {
    expect(guessFieldRole(field({ name: 'x', type: FieldType.boolean, values: [true] }))).toBe('label');
    expect(guessFieldRole(field({ name: 'requests', type: FieldType.string, values: ['1'] }))).toBe('ignore');
  });
});

test('what a person calls it outweighs the data source’s name', () => {
  expect(guessFieldRole(field({ name: 'requests', displayName: 'Errors' }))).toBe('errors');
  expect(guessFieldRole(field({ name: 'requests', displayName: 'Load balancer a' }))).toBe('requests');
});

test('the frame names a field that is only called Value', () => {
  const frame = toDataFrame({ name: 'p95', fields: [{ name: 'Value', type: FieldType.number, values: [1] }] });
  expect(guessFieldRole(frame.fields[0], frame)).toBe('latency');
});

test('a chosen role wins; auto and unknown choices leave it to the guess', () => {
  expect(fieldRole(field({ name: 'requests', role: 'ignore' }))).toBe('ignore');
  expect(fieldRole(field({ name: 'requests', role: 'auto' }))).toBe('requests');
  expect(fieldRole(field({ name: 'requests', role: 'nonsense' }))).toBe('requests');
});

test('every role has its words of detection', () => {
  expect(FIELD_ROLES.map((role) => toSignalKind({ role, statusClass: '5xx' }))).toEqual([
    { role: 'requests', measure: 'count', statusClass: '5xx' },
    { role: 'latency', measure: 'level' },
    { role: 'errors', measure: 'count', statusClass: '5xx' },
    { role: 'errors', measure: 'count', statusClass: '4xx' },
    { role: 'errors', measure: 'ratio', statusClass: '5xx' },
    { role: 'other', measure: 'level' },
    undefined,
    undefined,
  ]);
  expect(toSignalKind({ role: 'errors' })).toEqual({ role: 'errors', measure: 'count' });
});
