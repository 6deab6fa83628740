import { readArguments } from './arguments';
import { scenarioById } from './scenarios';

const now = Date.UTC(2026, 5, 1);
const read = (line: string) => readArguments(line.split(' ').filter(Boolean), now);

describe('readArguments', () => {
  it('reads each command with its defaults', () => {
    const scenario = scenarioById('load-balancer');
    const start = Date.UTC(2026, 0, 5);
    expect(read('csv --scenario load-balancer')).toEqual({ command: 'csv', scenario, seed: 42, start, out: undefined });
    expect(read('openmetrics --scenario load-balancer --out x').command).toBe('openmetrics');
    expect(read('openmetrics --live')).toEqual({
      command: 'openmetrics-live',
      seed: 42,
      stepMs: 15_000,
      dayMs: 86_400_000,
      loadBalancers: 2,
      start: now - 3 * 86_400_000,
      end: now,
      labels: {},
      out: undefined,
    });
    expect(read('serve')).toEqual({
      command: 'serve',
      seed: 42,
      host: '127.0.0.1',
      port: 9_300,
      stepMs: 15_000,
      dayMs: 86_400_000,
      loadBalancers: 2,
    });
    expect(read('--help')).toEqual({ command: 'help' });
  });

  it('takes what is given', () => {
    expect(
      read('serve --host 0.0.0.0 --port 0 --step-seconds 0.5 --day-minutes 60 --load-balancers 50 --seed 7')
    ).toEqual({
      command: 'serve',
      seed: 7,
      host: '0.0.0.0',
      port: 0,
      stepMs: 500,
      dayMs: 3_600_000,
      loadBalancers: 50,
    });
    expect(read('openmetrics --live --days 1 --end 2026-03-01T00:00:00Z')).toMatchObject({
      start: Date.UTC(2026, 1, 28),
      end: Date.UTC(2026, 2, 1),
    });
    expect(read('openmetrics --live --label job=simulator --label instance=simulator:9300')).toMatchObject({
      labels: { job: 'simulator', instance: 'simulator:9300' },
    });
  });

  it.each([
    ['', 'The command is ""; expected one of: csv, openmetrics, serve.'],
    ['csv serve', 'The command is "csv serve"'],
    [
      'csv',
      '--scenario is missing; expected one of: load-balancer, api-gateway, elb-request-count, load-balancer-fleet.',
    ],
    ['csv --scenario x', '--scenario is "x"; expected one of'],
    ['csv --scenario api-gateway --seed 1.5', '--seed is "1.5"; expected a whole number from 0'],
    ['csv --scenario api-gateway --start soon', '--start is "soon"; expected a time such as'],
    ['csv --scenario api-gateway --live', 'csv does not take --live here; expected: --scenario'],
    ['openmetrics --live --scenario api-gateway', 'openmetrics does not take --scenario here'],
    ['serve --port 70000', '--port is "70000"; expected a whole number from 0 to 65535.'],
    ['serve --step-seconds 0', '--step-seconds is "0"; expected a number from 0.1 to 3600.'],
    ['openmetrics --live --label job', '--label is "job"; expected a label\'s name and value, such as job=simulator.'],
    ['openmetrics --scenario api-gateway --host x', 'openmetrics does not take --host here'],
    ['serve --wrong', "Unknown option '--wrong'"],
  ])('refuses "%s"', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });
});
