/** @jest-environment node */
import { readArguments, type BacktestOptions } from './arguments';

const NOW = Date.UTC(2026, 0, 5);
const read = (...args: string[]) => readArguments(args, NOW) as BacktestOptions;
const prometheus = ['--prometheus', 'http://localhost:9090/', '--from', 'now-6h', '--to', 'now', '--step', '1m'];

describe('readArguments', () => {
  it("has the panel's defaults", () => {
    expect(read('t.csv')).toMatchObject({
      source: { kind: 'csv', file: 't.csv', signals: [] },
      train: { from: { kind: 'percent', percent: 0 }, to: { kind: 'percent', percent: 50 } },
      features: { set: 'traffic' },
      scoring: 'rangeAware',
      detector: 'isolation-forest',
      threshold: { kind: 'outOfBag' },
      seed: 42,
      json: false,
      compare: false,
    });
  });

  it('reads roles by their names and by what such signals are called', () => {
    const signals = [
      'a=requests',
      'b=rpm',
      'c=errors_5xx',
      'd=errors_4xx',
      'e=latency_ms',
      'f=error-ratio',
      'x=y=other',
    ];
    const options = read('t.csv', ...signals.flatMap((signal) => ['--signal', signal]), '--signal', '4xx=errors');
    expect(options.source).toMatchObject({
      signals: [
        { column: 'a', meaning: { role: 'requests' } },
        { column: 'b', meaning: { role: 'requests' } },
        { column: 'c', meaning: { role: 'errors', statusClass: '5xx' } },
        { column: 'd', meaning: { role: 'clientErrors' } },
        { column: 'e', meaning: { role: 'latency' } },
        { column: 'f', meaning: { role: 'errorRatio' } },
        { column: 'x=y', meaning: { role: 'other' } },
        { column: '4xx', meaning: { role: 'clientErrors' } },
      ],
    });
  });

  it.each([
    ['auto', { kind: 'outOfBag' }],
    ['contamination:auto', { kind: 'contamination', contamination: 'auto' }],
    ['contamination:0.03', { kind: 'contamination', contamination: 0.03 }],
    ['quantile:.999', { kind: 'quantile', quantile: 0.999 }],
    ['alarms-per-day:2', { kind: 'alarmsPerDay', alarmsPerDay: 2 }],
  ])('reads the threshold %s', (text, rule) => {
    expect(read('t.csv', '--threshold', text).threshold).toEqual(rule);
  });

  it('reads a Prometheus with its queries and times', () => {
    const query = 'requests=sum(rate(hits{code="200"}[1m]))*60';
    const queries = ['--query', query, '--query', 'errors=sum(errors)'];
    expect(read(...prometheus, ...queries, '--label', 'ALERTS{alertname="Down"}').source).toEqual({
      kind: 'prometheus',
      url: 'http://localhost:9090',
      queries: [
        { meaning: { role: 'requests' }, expression: 'sum(rate(hits{code="200"}[1m]))*60' },
        { meaning: { role: 'errors' }, expression: 'sum(errors)' },
      ],
      label: 'ALERTS{alertname="Down"}',
      from: NOW - 6 * 3_600_000,
      to: NOW,
      stepMs: 60_000,
    });
  });

  it.each([
    [[], /no file given/],
    [['a.csv', 'b.csv'], /2 files \(a\.csv, b\.csv\)/],
    [['t.csv', '--bogus'], /Unknown option '--bogus'/],
    [['t.csv', '--step', '1m'], /--step goes with --prometheus/],
    [['t.csv', '--signal', 'rpm'], /--signal is "rpm"; expected COLUMN=ROLE/],
    [['t.csv', '--signal', 'rpm=speed'], /the role is "speed"; expected requests/],
    [['t.csv', '--signal', 'a=other', '--signal', 'a=requests'], /names column "a" twice/],
    [['t.csv', '--features', 'a,,b'], /--features is "a,,b"/],
    [['t.csv', '--scoring', 'toString'], /--scoring is "toString"; expected one of: range-aware, paper/],
    [['t.csv', '--detector', 'svm'], /--detector is "svm"; expected one of: isolation-forest/],
    [['t.csv', '--threshold', 'contamination:0.6'], /--threshold is "contamination:0\.6"; expected auto/],
    [['t.csv', '--threshold', 'quantile:1'], /--threshold is "quantile:1"/],
    [['t.csv', '--threshold', 'alarms-per-day:0'], /--threshold is "alarms-per-day:0"/],
    [['t.csv', '--seed', '4294967296'], /--seed is "4294967296"; expected a whole number/],
    [['t.csv', '--seed', '1.5'], /--seed is "1\.5"/],
    [['t.csv', ...prometheus, '--query', 'errors=x'], /Both --prometheus and the file t\.csv/],
    [['--prometheus', 'localhost:9090', '--query', 'errors=x'], /--prometheus is "localhost:9090"/],
    [prometheus, /--prometheus has no --query/],
    [[...prometheus, '--query', 'errors='], /--query is "errors="; expected ROLE=PROMQL/],
    [[...prometheus, '--query', 'errors=x', '--signal', 'y=other'], /--signal goes with a file/],
    [[...prometheus.slice(0, 4), '--query', 'errors=x'], /--to is missing/],
    [[...prometheus, '--to', 'now-7h', '--query', 'errors=x'], /expected --from before --to/],
    [[...prometheus, '--step', '0', '--query', 'errors=x'], /--step is "0"; expected a duration/],
    [[...prometheus, '--from', 'yesterday', '--query', 'errors=x'], /--from is "yesterday"; expected a time/],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
