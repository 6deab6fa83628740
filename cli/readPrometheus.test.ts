/** @jest-environment node */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toCsv } from '../simulator/csv';
import { scenarioOpenMetrics } from '../simulator/openmetrics';
import { DEFAULT_START, scenarioById } from '../simulator/scenarios';
import { findPrometheus, PROMETHEUS_MISSING } from '../tests/lib/findPrometheus';
import { withOpenMetricsFile } from '../tests/lib/openMetricsFile';
import { startPrometheus } from '../tests/lib/startPrometheus';
import { backtest, temporaryFolder } from './testing/backtest';

const folder = temporaryFolder();
afterAll(() => folder.remove());
jest.setTimeout(60_000);

const range = ['--from', '2026-01-05T00:00:00Z', '--to', '2026-01-05T01:40:00Z', '--step', '1m'];

describe('a Prometheus', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; body: string };
  /** Of queries that are answered otherwise than the rest. */
  const answers = new Map<string, unknown[]>();
  const asked: URLSearchParams[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const query = new URLSearchParams(body);
        asked.push(query);
        const own = answers.get(query.get('query') ?? '');
        const { status, body: text } = own ? { status: 200, body: matrix(own) } : answer;
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const series = (values: (minute: number) => string | null, metric: Record<string, string> = {}) => ({
    metric,
    values: Array.from({ length: 101 }, (_, minute) => [DEFAULT_START / 1_000 + 60 * minute, values(minute)]).filter(
      ([, value]) => value !== null
    ),
  });
  const matrix = (result: unknown[]) => JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } });
  const answerWith = (...result: unknown[]) => {
    answer = { status: 200, body: matrix(result) };
  };
  const run = (...args: string[]) =>
    backtest(folder.path, ['--prometheus', url, '--query', 'requests=up', ...range, '--json', ...args]);
  const failure = async () => {
    const { status, stdout, stderr } = await run();
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
    return stderr;
  };

  it('is asked for every step, and what is missing or infinite stays missing', async () => {
    const usual = (minute: number) => String(1_000 + ((minute * 37) % 61));
    answerWith(
      series((minute) => (minute === 7 ? null : minute === 8 ? '+Inf' : minute === 9 ? 'NaN' : usual(minute)))
    );
    const { status, stdout, stderr } = await run('--scores', 's.csv');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: 101, training: { rows: 51 }, report: null });
    expect(stderr).toMatch(/"requests" is missing in 3 of 101 rows, 1 of them infinite\./);
    expect(Object.fromEntries(asked.at(-1) ?? [])).toMatchObject({ query: 'up', start: '1767571200', step: '60' });
  });

  it('is bad input where it refuses a query', async () => {
    answer = { status: 400, body: JSON.stringify({ status: 'error', error: 'parse error at char 3' }) };
    expect(await failure()).toMatch(/query 1 \(up\): .*parse error at char 3/);
  });

  it('is bad input where it is none', async () => {
    answer = { status: 404, body: '<html>' };
    expect(await failure()).toMatch(/it answered 404/);
  });

  it('is bad input with no series, with two, and with negative counts', async () => {
    answerWith();
    expect(await failure()).toMatch(/gives no series from 2026-01-05T00:00:00Z to 2026-01-05T01:40:00Z; expected one/);
    answerWith(
      series(() => '1', { code: '200' }),
      series(() => '2', { code: '500' })
    );
    expect(await failure()).toMatch(/gives 2 series .*add them up with sum/);
    answerWith(series((minute) => (minute === 5 ? '-1' : '1')));
    expect(await failure()).toMatch(/gives -1 at 2026-01-05T00:05:00Z; expected 0 or more for requests/);
  });

  it('is judged by the label query: an incident where any series is 1, none where there is no sample', async () => {
    const outage = (from: number, to: number) => (minute: number) => (minute >= from && minute < to ? '1' : null);
    answers.set('ALERTS', [series(outage(60, 65), { instance: 'a' }), series(outage(63, 70), { instance: 'b' })]);
    answerWith(series((minute) => (minute >= 60 && minute < 70 ? '0' : String(1_000 + ((minute * 37) % 61)))));
    const { status, stdout } = await run('--label', 'ALERTS');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).report.outOfSample.classification.classes).toMatchObject([
      {},
      { name: 'anomaly', support: 10 },
    ]);
  });

  it('has no incident where the label query gives no series, and says so', async () => {
    answers.set('ALERTS', []);
    answerWith(series((minute) => String(1_000 + ((minute * 37) % 61))));
    const { status, stderr } = await run('--label', 'ALERTS');
    expect(status).toBe(0);
    expect(stderr).toMatch(/--label \(ALERTS\) gives no series: no row is an incident\./);
  });

  it('is bad input where the label query gives other than 0 and 1', async () => {
    answers.set('ALERTS', [series((minute) => String(minute))]);
    answerWith(series((minute) => String(1_000 + ((minute * 37) % 61))));
    const { status, stderr } = await run('--label', 'ALERTS');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /--label \(ALERTS\) gives 2 at 2026-01-05T00:02:00Z; expected 1 for an incident and 0 for none/
    );
  });

  it('is bad input where nobody listens', async () => {
    const args = ['--prometheus', 'http://127.0.0.1:1', '--query', 'requests=up', ...range];
    const { status, stderr } = await backtest(folder.path, args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^backtest: http:\/\/127\.0\.0\.1:1, query 1 \(up\): fetch failed/);
  });
});

const withPrometheus = findPrometheus() ? describe : describe.skip;

withPrometheus(`a real Prometheus${findPrometheus() ? '' : ` — SKIPPED: ${PROMETHEUS_MISSING}`}`, () => {
  it('gives the incidents that the same rows in a file give', async () => {
    const scenario = scenarioById('api-gateway');
    const options = { start: DEFAULT_START, seed: 42 };
    folder.write('gateway.csv', toCsv(scenario.make(options)));
    const text = scenarioOpenMetrics(scenario, options);
    const prometheus = await withOpenMetricsFile(text, (blocksFrom) => startPrometheus({ blocksFrom }));
    try {
      const common = ['--train', '0%..100%', '--json'];
      const fromFile = await backtest(folder.path, ['gateway.csv', ...common]);
      const fromPrometheus = await backtest(folder.path, [
        ...['--prometheus', prometheus.url],
        ...['--query', 'requests=gateway_requests_per_minute', '--query', 'latency=gateway_response_time_milliseconds'],
        ...['--from', '2026-01-05T00:00:00Z', '--to', '2026-01-05T16:39:00Z', '--step', '60'],
        ...common,
      ]);
      const timesOf = (json: string) =>
        JSON.parse(json).incidents.map(({ start, end }: { start: string; end: string }) => [start, end]);
      expect(timesOf(fromPrometheus.stdout)).toEqual(timesOf(fromFile.stdout));
      expect(timesOf(fromFile.stdout)).toHaveLength(3);
    } finally {
      await prometheus.stop();
    }
  });
});
