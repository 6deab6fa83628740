import { addPanel } from './addPanel';
import { ownDashboard } from './dashboards';
import { expect, summary, test } from './grafanaTest';

test('the panel is added to a new dashboard with a query, and marks anomalies', async ({ dashboardPage, page }) => {
  await addPanel(dashboardPage, page);
  await expect(page.getByText(/^anomalies: [1-9][\d,]*$/)).toBeVisible();
});

test('options and overrides reach the panel', async ({ page, api }) => {
  const dashboard = ownDashboard('load-balancer', 'options');
  const uid = await api.saveDashboard(dashboard);
  await page.goto(`/d/${uid}?editPanel=1`);
  const before = await summary(page).textContent();
  await page.getByRole('radio', { name: 'As scikit-learn' }).check({ force: true });
  await expect(summary(page)).not.toHaveText(before!);
  await page.getByRole('radio', { name: 'Range-aware' }).check({ force: true });
  await expect(summary(page)).toHaveText(before!);
});

test('an override of the role takes a signal out', async ({ page, api }) => {
  const dashboard = ownDashboard('load-balancer', 'override');
  const uid = await api.saveDashboard({
    ...dashboard,
    panels: [
      {
        ...dashboard.panels[0],
        fieldConfig: {
          defaults: {},
          overrides: [
            { matcher: { id: 'byName', options: '5xx' }, properties: [{ id: 'custom.role', value: 'ignore' }] },
          ],
        },
      },
    ],
  });
  await page.goto(`/d/${uid}`);
  await expect(summary(page)).toBeVisible();
  await expect(page.getByRole('button', { name: '4xx' })).toBeVisible();
  await expect(page.getByRole('button', { name: '5xx' })).toBeHidden();
});

test('a variable changes what is detected on', async ({ page, api }) => {
  const uid = await api.saveDashboard(ownDashboard('live-traffic', 'variable'));
  await page.goto(`/d/${uid}?var-load_balancer=edge-1`);
  await expect(page.getByText(/edge-1 requests/).first()).toBeVisible();
  await page.goto(`/d/${uid}?var-load_balancer=edge-2`);
  await expect(page.getByText(/edge-2 requests/).first()).toBeVisible();
  await expect(summary(page)).toBeVisible();
});
