import { expect, test, type Page } from '@playwright/test';
import { findPrometheus, PROMETHEUS_MISSING } from '../lib/findPrometheus';
import { withOpenMetricsFile } from '../lib/openMetricsFile';
import { startPrometheus, type RunningPrometheus } from '../lib/startPrometheus';
import { startWorkbench } from '../lib/startWorkbench';
import { weekOfTraffic } from '../lib/weekOfTraffic';
import { anomalyCount, prometheusDashboard } from '../lib/workbenchPage';
import { recordWorkerScores } from '../lib/workerScores';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5);
const DAYS = 10;
/** On the fifth and the eighth day. */
const SPIKES = [
  { first: 4 * 1440 + 600, last: 4 * 1440 + 640 },
  { first: 7 * 1440 + 840, last: 7 * 1440 + 860 },
];
/** The first two days. */
const WINDOW = { v: 1, window: { kind: 'absolute', from: START, to: START + 2 * DAY }, without: [] };

test.skip(findPrometheus() === null, PROMETHEUS_MISSING);
// A first start of the workbench may have to build it.
test.describe.configure({ timeout: 300_000 });

let prometheus: RunningPrometheus;
let workbench: Awaited<ReturnType<typeof startWorkbench>>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  prometheus = await withOpenMetricsFile(weekOfTraffic({ start: START, days: DAYS, spikes: SPIKES }), (blocksFrom) =>
    startPrometheus({ blocksFrom })
  );
  workbench = await startWorkbench(['--prometheus', prometheus.url]);
});
test.afterAll(async () => {
  await workbench?.stop();
  await prometheus?.stop();
});

/** Opens the dashboard over a range; gives the scores of the rows in it, and the incidents in words. */
async function look(page: Page, scoresOf: Awaited<ReturnType<typeof recordWorkerScores>>, from: number, to: number) {
  const queries = { requests: 'week_requests_per_minute', '5xx': 'week_errors_per_minute' };
  const address = prometheusDashboard({ url: workbench.url, queries, from, to, step: '1m' });
  await page.goto(`${address}&${new URLSearchParams({ 'normal-1': JSON.stringify(WINDOW) })}`);
  const anomalies = await anomalyCount(page);
  const { times, scores } = await scoresOf();
  const shown = new Map(
    times
      .map((time, row): [number, number | null] => [time, scores[row]])
      .filter(([time]) => time >= from && time <= to)
  );
  const incidents = await page.getByRole('list', { name: 'Incidents' }).getByRole('listitem').allInnerTexts();
  return { anomalies, shown, incidents };
}

test('zooming from 7 days to 1 hour changes no score and no incident, row by row', async ({ page }) => {
  const scoresOf = await recordWorkerScores(page);
  const week = await look(page, scoresOf, START + 2 * DAY, START + 9 * DAY);
  // The pixels would have asked for a row every ten minutes.
  expect(week.shown.size).toBe(7 * 1440 + 1);
  await expect(page.getByText(/learned from 2,880 rows/)).toBeVisible();
  expect(week.incidents.length).toBeGreaterThanOrEqual(SPIKES.length);

  const [first, second] = SPIKES;
  const zooms: Array<[name: string, from: number, to: number]> = [
    ['two days', START + 4 * DAY, START + 6 * DAY],
    ['a day', START + 7 * DAY, START + 8 * DAY],
    ['six hours', START + first.first * MINUTE - 3 * HOUR, START + first.first * MINUTE + 3 * HOUR],
    [
      'an hour that begins off the grid',
      START + second.first * MINUTE - 20.5 * MINUTE,
      START + second.first * MINUTE + 39.5 * MINUTE,
    ],
    ['an hour of quiet', START + 6 * DAY + 5 * HOUR, START + 6 * DAY + 6 * HOUR],
  ];
  for (const [name, from, to] of zooms) {
    const zoomed = await look(page, scoresOf, from, to);
    expect(zoomed.shown.size, name).toBe(Math.floor(to / MINUTE) - Math.ceil(from / MINUTE) + 1);
    for (const [time, score] of zoomed.shown) {
      expect(score, `${name}, ${new Date(time).toISOString()}`).toBe(week.shown.get(time));
    }
    const isIn = (text: string) => {
      const start = Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`);
      return start >= from && start <= to;
    };
    expect(zoomed.incidents, name).toEqual(week.incidents.filter(isIn));
  }
});
