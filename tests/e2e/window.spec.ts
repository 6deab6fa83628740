import { ownDashboard } from './dashboards';
import { dragOverChart } from '../lib/workbenchPage';
import { expect, summary, test } from './grafanaTest';

test('a window that is picked in the editor is saved with the dashboard', async ({ page, api }) => {
  const uid = await api.saveDashboard(ownDashboard('load-balancer', 'picked'));
  await page.goto(`/d/${uid}?editPanel=1`);
  await expect(summary(page)).toBeVisible();
  await page.getByRole('button', { name: 'Pick training window' }).click();
  await dragOverChart(page, 0.25, 0.5);
  await expect(summary(page)).toHaveText(/learned from 3\d\d rows/);
  const picked = await summary(page).textContent();

  await page.getByRole('button', { name: 'Save dashboard' }).click();
  await page.getByTestId('data-testid Save dashboard drawer button').click();
  await expect(page.getByText('Dashboard saved')).toBeVisible();
  const { dashboard } = await api.dashboard(uid);
  expect(dashboard.panels[0].options.trainingWindow).toMatchObject({ kind: 'absolute' });
  await page.goto(`/d/${uid}`);
  await expect(summary(page)).toHaveText(picked!);
});

test('without the toggle a drag zooms the dashboard', async ({ page, api }) => {
  const uid = await api.saveDashboard(ownDashboard('load-balancer', 'zoom-drag'));
  await page.goto(`/d/${uid}`);
  await expect(summary(page)).toBeVisible();
  await dragOverChart(page, 0.75, 0.95);
  await expect(page).toHaveURL(/from=2026-01-05T1[78]/);
  await expect(summary(page)).toHaveText(/of 2\d\d rows anomalous/);
});
