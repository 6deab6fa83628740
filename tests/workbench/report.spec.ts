import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startWorkbench, type RunningWorkbench } from '../lib/startWorkbench';
import { expect, test } from './workbenchTest';

const START = Date.UTC(2026, 0, 5);
const ROWS = 900;
/** The second is a copy of the first, the third is something else. */
const BURSTS = [
  { row: 600, requests: 2600, latency: 60 },
  { row: 700, requests: 2600, latency: 60 },
  { row: 800, requests: 150, latency: 400 },
];
/** As a column's name. */
const HOSTILE_NAME = '<img src=x onerror=alert(1)> |*latency*|';
const HOSTILE = '<img src=x onerror=alert(1)> "quoted", ‮turned';

/** Fifteen hours of steady traffic that is never the same twice, and three bursts of ten minutes. */
function csvText(): string {
  let state = 1;
  const noise = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const burst = BURSTS.find((one) => row >= one.row && row < one.row + 10);
    const time = new Date(START + row * 60_000).toISOString();
    const requests = burst ? burst.requests + (row % 10) : Math.round(1000 + 60 * noise());
    const latency = burst ? burst.latency + (row % 10) : 50 + 4 * noise();
    return `${time},${requests},${latency.toFixed(2)}`;
  });
  return [`time,requests,${HOSTILE_NAME}`, ...rows].join('\n');
}

let folder: string;
let workbench: RunningWorkbench;

test.beforeAll(async () => {
  // A first start may have to build the plugin and the page.
  test.setTimeout(200_000);
  folder = await mkdtemp(path.join(tmpdir(), 'workbench-report-'));
  await writeFile(path.join(folder, 'traffic.csv'), csvText());
  workbench = await startWorkbench(['--csv', path.join(folder, 'traffic.csv')]);
});

test.beforeEach(async ({ page, request }) => {
  for (const { id } of await (await request.get(`${workbench.url}api/annotations?limit=1000`)).json()) {
    await request.delete(`${workbench.url}api/annotations/${id}`);
  }
  await page.goto(`${workbench.url}?artifact=1`);
  await expect(page.getByText(/3 incidents/)).toBeVisible();
});

test.afterAll(async () => {
  await workbench.stop();
  await rm(folder, { recursive: true });
});

const report = (page: Page) => page.getByRole('dialog', { name: /Report/ });
const incidents = (page: Page) => report(page).getByRole('table', { name: 'Incidents' });
/** The row whose incident starts then; other rows may name the time. */
const rowAt = (page: Page, time: string) => {
  const start = page.getByRole('button', { name: `2026-01-05 ${time}`, exact: true });
  return incidents(page).getByRole('row').filter({ has: start });
};

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(incidents(page).getByRole('row')).toHaveCount(4);
}

test('a false alarm suppresses its copy, which is shown and brought back for good', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^False alarm: 2026-01-05 10:00/ }).click();
  await expect(rowAt(page, '10:00:00')).toContainText('False alarm');
  const copy = rowAt(page, '11:40:00');
  await expect(copy).toContainText('Suppressed');
  await expect(copy).toContainText('Looks like the false alarm of 2026-01-05 10:00:00');
  await expect(rowAt(page, '13:20:00')).toContainText('Unlabelled');
  await expect(page.getByText(/2 incidents \(1 more like a false alarm\)/)).toBeVisible();
  await expect(page.getByText('suppressed', { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Suppressed', includeHidden: true })).toContainText(
    'Looks like the false alarm of'
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  await page.getByRole('button', { name: /^Bring back 2026-01-05 11:40/ }).click();
  await expect(copy).toContainText('Unlabelled');
  await expect(page.getByText(/3 incidents ·/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/3 incidents ·/)).toBeVisible();
  await open(page);
  await expect(report(page)).toContainText('1 brought back, in this page’s address only');
  await report(page).getByRole('button', { name: 'Suppress again' }).click();
  await expect(copy).toContainText('Suppressed');
});

test('the unlabelled are walked through by keyboard, and labels bring scorecard and threshold', async ({ page }) => {
  await open(page);
  const next = page.getByRole('button', { name: /^Next unlabelled/ });
  await expect(next).toHaveText('Next unlabelled (3)');
  await next.focus();
  await page.keyboard.press('Enter');
  const current = incidents(page).locator('tr[aria-current="true"]');
  await expect(current).toBeFocused();
  const first = await current.innerText();
  await next.click();
  await expect(current).not.toHaveText(first);

  await report(page).getByRole('tab', { name: 'Scorecard' }).click();
  await expect(report(page)).toContainText('Nothing to judge by yet');
  await report(page)
    .getByRole('tab', { name: /Incidents/ })
    .click();
  await page.getByRole('button', { name: /^Incident: 2026-01-05 13:20/ }).click();
  await expect(rowAt(page, '13:20:00')).toContainText('Confirmed');
  await expect(next).toHaveText('Next unlabelled (2)');

  await expect(report(page)).toContainText(/catches 1 of 1 incidents and raises 0 of 0 .*recall 1\.00/);
  await page.getByRole('button', { name: 'Use this threshold' }).click();
  await expect(page).toHaveURL(/alarms-1=score%3A0\.\d+|alarms-1=score:0\.\d+/);

  await report(page).getByRole('tab', { name: 'Scorecard' }).click();
  const judged = report(page).getByRole('region', { name: /Out of sample/ });
  await expect(judged).toContainText('1 / 1 (100 %)');
  await expect(judged.getByLabel('Classification report')).toContainText('precision    recall  f1-score   support');
  await report(page).getByRole('slider', { name: 'Sensitivity' }).focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/alarms-1=0\.01/);
});

test('the list is sorted by its heads, and a time is shown on the chart', async ({ page }) => {
  await open(page);
  const head = incidents(page).getByRole('columnheader', { name: 'Score' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await rowAt(page, '11:40:00').getByRole('button', { name: '2026-01-05 11:40:00', exact: true }).click();
  await expect(report(page)).toBeHidden();
  await expect(page.getByTestId('data-testid TimePicker Open Button')).toContainText('2026-01-05 11:10:00');
});

test('labels and incidents leave as files and come back, all or nothing', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Incident: 2026-01-05 13:20/ }).click();
  await expect(rowAt(page, '13:20:00')).toContainText('Confirmed');
  const saved = async (item: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return readFile(await file.path(), 'utf8');
  };
  expect(await saved('Labels as CSV')).toMatch(
    /^version,kind,start,end,severity,text,tags,link\r\n1,incident,2026-01-05T13:20:00\.000Z,/
  );
  const json = await saved('Labels and incidents as JSON');

  const choose = (content: string) =>
    page
      .getByLabel('File with labels or incidents')
      .setInputFiles({ name: 'labels.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await choose(
    'version,kind,start,end,severity,text,tags,link\n1,holiday,2026-01-05T00:00:00Z,2026-01-05T01:00:00Z,,x,,\n'
  );
  await expect(report(page).getByRole('alert')).toContainText('Row 2, column kind: found "holiday"; expected incident');
  await choose(json.replace('T13:20', 'T03:20'));
  await expect(report(page)).toContainText('1 labels, of which 1 are not here yet.');
  await expect(report(page)).toContainText('Of 3 incidents in the file, 3 are found now too');
  await page.getByRole('button', { name: 'Create them' }).click();
  await expect(report(page)).toBeHidden();
});

test('two signals are plotted, and the rival runs on the same rows', async ({ page }) => {
  await open(page);
  await report(page).getByRole('tab', { name: 'Scatter plot' }).click();
  await expect(
    report(page).getByRole('img', { name: /against requests: \d+ normal rows, 3\d anomalous/ })
  ).toBeVisible();
  await report(page).getByRole('tab', { name: 'Duel' }).click();
  await page.getByRole('button', { name: 'Run Robust baseline on the same rows' }).click();
  const duel = report(page).getByRole('table', { name: 'Duel' });
  await expect(duel.getByRole('columnheader', { name: 'Isolation forest (in use)' })).toBeVisible();
  await expect(duel.getByRole('row', { name: /^Incidents 3 / })).toBeVisible();
});

test('hostile text of a label and of a series is text, and is copied as text', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const label = {
    dashboardUID: 'csv:traffic.csv',
    panelId: 1,
    time: START + 60_000,
    timeEnd: START + 120_000,
    tags: ['incident'],
  };
  const made = await request.post(`${workbench.url}api/annotations`, { data: { ...label, text: HOSTILE } });
  expect(made.ok()).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const missed = incidents(page).getByRole('row').filter({ hasText: 'Missed' });
  await expect(missed).toContainText('<img src=x onerror=alert(1)> "quoted", turned');
  await expect(rowAt(page, '13:20:00')).toContainText(HOSTILE_NAME);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^## .*\| Start \| End \| Severity \| State \| Why \|.*\\<img src=x onerror=alert\(1\)\\> "quoted"/s);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('\\<img src=x onerror=alert(1)\\> \\|\\*latency\\*\\|');
  await report(page).getByRole('tab', { name: 'Scatter plot' }).click();
  await expect(report(page).getByRole('img', { name: /against/ })).toHaveAccessibleName(/<img src=x onerror=alert/);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
