import type { Page } from '@playwright/test';
import { dragOverChart } from '../lib/workbenchPage';
import { expect, test } from './workbenchTest';

const summary = (page: Page) => page.getByText(/learned from [\d,]+ rows/);
const pickButton = (page: Page) => page.getByRole('button', { name: 'Pick training window' });

test.beforeEach(async ({ page }) => {
  await page.goto('d/load-balancer?artifact=1');
  await expect(summary(page)).toBeVisible();
});

test('a drag picks the training window, and it is kept across a reload', async ({ page }) => {
  await pickButton(page).click();
  await expect(pickButton(page)).toHaveAttribute('aria-pressed', 'true');
  await dragOverChart(page, 0.25, 0.5);
  await expect(summary(page)).toHaveText(/learned from (359|360|361|362) rows, 01-05 0[56]:\d\d to 01-05 1[12]:\d\d/);
  await expect(pickButton(page)).toHaveAttribute('aria-pressed', 'false');
  const picked = await summary(page).textContent();
  await page.reload();
  await expect(summary(page)).toHaveText(picked!);
});

test('without the toggle a drag zooms', async ({ page }) => {
  await dragOverChart(page, 0.75, 0.95);
  await expect(page).toHaveURL(/from=2026-01-05T1[78]/);
  await expect(summary(page)).toHaveText(/of 2\d\d rows anomalous/);
});

test('Escape leaves the window as it is', async ({ page }) => {
  const before = await summary(page).textContent();
  await pickButton(page).click();
  await page.keyboard.press('Escape');
  await expect(summary(page)).toHaveText(before!);
  await expect(pickButton(page)).toHaveAttribute('aria-pressed', 'false');
});

test('rows outside of the loaded range are asked from the data source', async ({ page }) => {
  await pickButton(page).click();
  await dragOverChart(page, 0, 0.6);
  await expect(summary(page)).toHaveText(/learned from 86\d rows/);
  const learned = /learned from .*/.exec((await summary(page).textContent())!)![0];
  await dragOverChart(page, 0.75, 0.95);
  await expect(page).toHaveURL(/from=2026-01-05T1[78]/);
  await expect(summary(page)).toHaveText(new RegExp(`of 2\\d\\d rows anomalous.*${learned}`));
});
