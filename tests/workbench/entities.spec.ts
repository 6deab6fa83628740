import type { Locator, Page } from '@playwright/test';
import { anomaliesEntry, anomalyCount } from '../lib/workbenchPage';
import { expect, test } from './workbenchTest';

/** Eight load balancers from one query each for requests, errors and latency: edge-7 fails, edge-3 is slow. */
const fleet = 'd/load-balancer-fleet?artifact=1';

const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Entities, the worst first' });
const chosen = (page: Page): Locator => list(page).getByRole('option', { selected: true });

async function open(page: Page): Promise<Locator> {
  await page.goto(fleet);
  await expect(anomaliesEntry(page)).toBeVisible({ timeout: 60_000 });
  return list(page).getByRole('option');
}

test('the load balancer that fails comes first, in full and marked, and the others stay quiet', async ({ page }) => {
  const options = await open(page);
  await expect(options).toHaveCount(8);
  await expect(options.nth(0)).toHaveText(/^edge-7.*1 incident.*critical 5xx ratio .* from 10:0\d/);
  await expect(options.nth(1)).toHaveText(/^edge-3.*1 incident.*median response time .* from 16:0\d/);
  await expect(chosen(page)).toHaveText(/^edge-7/);
  expect(await anomalyCount(page)).toBeGreaterThan(40);
  const quiet = await options.filter({ hasText: 'quiet' }).allTextContents();
  expect(quiet.length).toBeGreaterThanOrEqual(5);
  const incidents = page.getByRole('list', { name: 'Incidents' }).getByRole('listitem');
  await expect(incidents.first()).toHaveText(/^edge-7: 2026-01-06 10:0/);
});

test('the arrow keys choose another one', async ({ page }) => {
  await open(page);
  await list(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText(/^edge-3/);
  await expect(page.getByText(/· edge-3: \d+ of 2,880 rows/)).toBeVisible();
  await page.keyboard.press('End');
  await expect(chosen(page)).toHaveText(/quiet/);
  await expect.poll(() => anomalyCount(page)).toBe(0);
  await page.keyboard.press('Home');
  await expect(chosen(page)).toHaveText(/^edge-7/);
});

test('in one model for all, no load balancer is told apart', async ({ page }) => {
  // One model of 36 series takes its time on a busy machine.
  test.setTimeout(240_000);
  await page.goto(`${fleet}&editPanel=1`);
  await expect(anomaliesEntry(page)).toBeVisible({ timeout: 60_000 });
  const options = page.getByRole('complementary', { name: 'Panel options' });
  await options.getByRole('radio', { name: 'One for all' }).check({ force: true });
  await expect(list(page)).toBeHidden({ timeout: 120_000 });
  await options.getByRole('radio', { name: 'One for each' }).check({ force: true });
  await expect(list(page).getByRole('option')).toHaveCount(8, { timeout: 60_000 });
});

test.describe('at 500 pixels', () => {
  test.use({ viewport: { width: 500, height: 900 } });

  test('the list stands over the chart, and neither is cut off', async ({ page }) => {
    const options = await open(page);
    await expect(options.first()).toHaveText(/^edge-7/);
    const [listed, chart] = [await list(page).boundingBox(), await page.locator('.u-over').first().boundingBox()];
    expect(listed!.x + listed!.width).toBeLessThanOrEqual(500);
    expect(chart!.x + chart!.width).toBeLessThanOrEqual(500);
    expect(chart!.y).toBeGreaterThan(listed!.y);
    await options.nth(1).click();
    await expect(chosen(page)).toHaveText(/^edge-3/);
  });
});
