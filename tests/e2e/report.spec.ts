import type { Page } from '@playwright/test';
import { bars, saveButton } from '../lib/annotations';
import { ownDashboard } from './dashboards';
import { expect, test } from './grafanaTest';

test.describe.configure({ timeout: 120_000 });

const report = (page: Page) => page.getByRole('dialog', { name: /Report/ });
const openReport = (page: Page) => page.getByRole('button', { name: 'Report', exact: true }).click();

test('an incident is annotated from the report, which judges by it and is copied', async ({ page, api, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const uid = await api.saveDashboard(ownDashboard('load-balancer', 'report'));
  for (const { id } of await api.annotations(uid)) {
    await api.deleteAnnotation(id);
  }
  await page.goto(`/d/${uid}`);
  await openReport(page);
  const row = report(page)
    .getByRole('row')
    .filter({ hasText: /2026-01-05 20:0\d:00/ });
  await row.getByRole('button', { name: /^Annotate 2026-01-05 20:0/ }).click();
  await expect(report(page)).toBeHidden();
  await saveButton(page).click();
  await expect(bars(page)).toHaveAccessibleName(/^Incident, detected/);
  expect(await api.annotations(uid)).toMatchObject([
    { dashboardUID: uid, panelId: 1, tags: expect.arrayContaining(['isolation-forest', 'incident']) },
  ]);

  await page.reload();
  await expect(bars(page)).toHaveAccessibleName(/^Incident, detected/);
  await openReport(page);
  await expect(row).toContainText('Confirmed');
  await report(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\| 2026-01-05 20:0\d:00 \| .* \| Confirmed \|/m);
  await report(page).getByRole('tab', { name: 'Scorecard' }).click();
  await expect(report(page).getByLabel('Classification report').first()).toContainText('precision');
  await page.keyboard.press('Escape');
  await expect(report(page)).toBeHidden();
});
