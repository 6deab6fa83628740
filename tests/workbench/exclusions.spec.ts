import type { Locator, Page } from '@playwright/test';
import { expect, test } from './workbenchTest';

const summary = (page: Page) => page.getByText(/learned from [\d,]+ rows/);

/** Opens the panel's options over 24 hours, of which the first 69.4 % are learned from. */
async function openOptions(page: Page): Promise<Locator> {
  await page.goto('d/load-balancer?editPanel=1&artifact=1');
  await expect(summary(page)).toHaveText(/learned from 1,?000 rows/);
  return page.getByRole('complementary', { name: 'Panel options' });
}

async function chooseKind(page: Page, options: Locator, kind: string): Promise<void> {
  await options.getByRole('combobox', { name: 'Kind of training window' }).click();
  await page.getByRole('option', { name: kind }).click();
}

test('an exclusion is added in the window and removed again', async ({ page }) => {
  const options = await openOptions(page);
  await options.getByRole('button', { name: 'Add exclusion' }).click();
  await expect(options.getByRole('group', { name: 'Exclusion 1' })).toBeVisible();
  await expect(summary(page)).toHaveText(/learned from 900 rows/);
  await options.getByRole('button', { name: 'Remove Exclusion 1' }).click();
  await expect(summary(page)).toHaveText(/learned from 1,?000 rows/);
});

test('a schedule cuts out hours, is kept across a reload, and refuses what is no time', async ({ page }) => {
  const options = await openOptions(page);
  await options.getByRole('button', { name: 'Add schedule' }).click();
  await expect(summary(page)).toHaveText(/learned from 820 rows/);
  await page.reload();
  await expect(summary(page)).toHaveText(/learned from 820 rows/);
  const schedule = options.getByRole('group', { name: 'Schedule 1' });
  const end = schedule.getByRole('textbox', { name: 'To' });
  await end.fill('25:00');
  await expect(schedule.getByRole('alert')).toHaveText(/00:00 to 23:59/);
  await end.press('Enter');
  await expect(summary(page)).toHaveText(/learned from 820 rows/);
  await end.fill('02:00');
  await end.press('Enter');
  await expect(summary(page)).toHaveText(/learned from 940 rows/);
});

test('exclusions that leave nothing are said in the panel', async ({ page }) => {
  const options = await openOptions(page);
  await options.getByRole('button', { name: 'Add schedule' }).click();
  const schedule = options.getByRole('group', { name: 'Schedule 1' });
  for (const name of ['From', /^To/]) {
    await schedule.getByRole('textbox', { name }).fill('00:00');
    await schedule.getByRole('textbox', { name }).press('Enter');
  }
  await expect(page.getByText(/exclusions leave none of the training window/)).toBeVisible();
});

test('a window from dashboard variables that do not exist is explained', async ({ page }) => {
  const options = await openOptions(page);
  await chooseKind(page, options, 'Dashboard variables');
  await expect(page.getByText(/no time for \$train_from/)).toBeVisible();
  await chooseKind(page, options, 'First part');
  await expect(summary(page)).toBeVisible();
});

test('annotations are left out by their tags', async ({ page }) => {
  const options = await openOptions(page);
  await options.getByRole('switch', { name: 'Without annotated stretches' }).setChecked(true, { force: true });
  await expect(options.getByText('incident', { exact: true })).toBeVisible();
  await expect(options.getByText('deploy', { exact: true })).toBeVisible();
  await options.getByRole('button', { name: 'Remove tag: incident' }).click();
  await options.getByRole('button', { name: 'Remove tag: deploy' }).click();
  await expect(options.getByRole('alert')).toHaveText(/at least one tag/);
});
