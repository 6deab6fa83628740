import type { Page } from '@playwright/test';
import { dragOverChart } from '../lib/workbenchPage';
import { recordWorkerScores } from '../lib/workerScores';
import { expect, test } from './workbenchTest';

const DASHBOARD = 'd/load-balancer?artifact=1';
const summary = (page: Page) => page.getByText(/learned from [\d,]+ rows/);
const pickButton = (page: Page) => page.getByRole('button', { name: 'Pick training window' });
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

async function pick(page: Page, from: number, to: number): Promise<string> {
  await pickButton(page).click();
  await dragOverChart(page, from, to);
  await expect(page).toHaveURL(/normal-1=/);
  await expect(summary(page)).not.toHaveText(/learned from 1,000 rows/);
  return (await summary(page).textContent())!;
}

test('from opening a dashboard to a window of one’s own it takes one click and one drag', async ({ page }) => {
  await page.addInitScript(() => {
    let pressed = 0;
    document.addEventListener('pointerdown', () => Object.assign(window, { pressed: ++pressed }), true);
  });
  await page.goto(DASHBOARD);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  await pick(page, 0.25, 0.5);
  await expect(summary(page)).toHaveText(/learned from (359|36[0-2]) rows/);
  expect(await page.evaluate(() => (window as unknown as { pressed: number }).pressed)).toBe(2);
});

test('a window is in the address: the same after a reload, in another browser, and until it is reset', async ({
  page,
  browser,
}) => {
  await page.goto(DASHBOARD);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  const picked = await pick(page, 0.25, 0.5);
  await page.reload();
  await expect(summary(page)).toHaveText(picked);

  const elsewhere = await browser.newPage();
  await elsewhere.goto(page.url());
  await expect(summary(elsewhere)).toHaveText(picked);
  await elsewhere.close();

  await button(page, /^Reset to the saved/).click();
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  await expect(page).not.toHaveURL(/normal-1=/);
  await button(page, /^Undo/).click();
  await expect(summary(page)).toHaveText(picked);
});

test('its link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(DASHBOARD);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  await pick(page, 0.25, 0.5);
  await button(page, /^Copy a link/).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a window is saved to the panel in the editor, and can be undone there', async ({ page }) => {
  await page.goto(DASHBOARD);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  const picked = await pick(page, 0.25, 0.5);
  const learned = /learned from .*/.exec(picked)![0];
  await button(page, /^Save to the panel/).click();
  await expect(page.getByRole('complementary', { name: 'Panel options' })).toBeVisible();
  await expect(page).not.toHaveURL(/normal-1=/);
  await expect(summary(page)).toContainText(learned);
  await page.goto(DASHBOARD);
  await expect(summary(page)).toHaveText(picked);
  await expect(button(page, /^Reset to the saved/)).toBeHidden();
});

test('a link that can not be read is said, and the saved window is in use', async ({ page }) => {
  await page.goto(`${DASHBOARD}&normal-1=${encodeURIComponent('{"v":1,"window":{"kind":"absol')}`);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  await button(page, /notice/).click();
  await expect(page.getByText(/link's training window can't be used/)).toBeVisible();
});

test('a likely incident in the window is excluded with one click', async ({ page }) => {
  await page.goto(DASHBOARD);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  await pick(page, 0.5, 0.98);
  await button(page, /^Exclude these$/)
    .first()
    .click();
  await expect(button(page, /^Exclusion from 2026-01-05 (19|20):/)).toBeVisible();
  await expect(button(page, /^Exclude these$/)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(button(page, /^Exclusion from/)).toHaveCount(0);
});

test('a detection that lasts a while is not done again after a reload', async ({ page }) => {
  const scoresOf = await recordWorkerScores(page);
  await page.goto(DASHBOARD);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  const before = await summary(page).textContent();
  const { scores } = await scoresOf();
  expect(scores.length).toBeGreaterThanOrEqual(1440);
  const isStored = () =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const name = databases.map((database) => database.name ?? '').find((known) => known.startsWith('goldensignals'));
      return new Promise<number>((resolve, reject) => {
        if (!name) {
          resolve(0);
          return;
        }
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('results').objectStore('results').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      });
    });
  await expect.poll(isStored, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.reload();
  await expect(summary(page)).toHaveText(before!);
  await expect(scoresOf()).rejects.toThrow(/scored nothing/);
});
