import type { Locator, Page } from '@playwright/test';
import { INCIDENT, ownDashboard } from './dashboards';
import { expect, incidents, test } from './grafanaTest';
import { grafana } from './server';

/** Grafana's server goes on with a changed data source's old address for some seconds. */
async function refreshUntil(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.getByTestId('data-testid RefreshPicker run button').click();
    await expect(shown).toBeAttached({ timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
}

test('a data source that fails is explained, and the panel recovers by itself', async ({ page, api }) => {
  const uid = `e2e-failing-${Date.now()}`;
  const url = await api.prometheusUrl(grafana.prometheusUid);
  await api.setPrometheus(uid, 'http://127.0.0.1:1');
  const dashboardUid = await api.saveDashboard(ownDashboard('load-balancer', 'failing', uid));
  await page.goto(`/d/${dashboardUid}`);
  await expect(page.getByText(/^(Query [A-C]|A query of this panel) failed$/)).toBeVisible();

  await api.setPrometheus(uid, url);
  await refreshUntil(page, incidents(page).filter({ hasText: INCIDENT }));

  await api.setPrometheus(uid, 'http://127.0.0.1:1');
  await refreshUntil(page, page.getByRole('status').filter({ hasText: /failed\./ }));
  await expect(incidents(page).filter({ hasText: INCIDENT })).toBeAttached();
  await api.deleteDashboard(dashboardUid);
  await api.deleteDataSource(uid);
});

test('a wrong query says what Prometheus says of it', async ({ page, api }) => {
  const dashboard = ownDashboard('load-balancer', 'wrong-query');
  Object.assign(dashboard.panels[0].targets[0] as object, { expr: 'sum(' });
  dashboard.panels[0].targets.length = 1;
  await page.goto(`/d/${await api.saveDashboard(dashboard)}`);
  await expect(page.getByText('Query A failed')).toBeVisible();
  await expect(page.getByText(/parse error/).first()).toBeVisible();
});

test('a query that returns a table without times says what to change', async ({ page, api }) => {
  const dashboard = ownDashboard('load-balancer', 'table');
  const [target] = dashboard.panels[0].targets as object[];
  dashboard.panels[0].targets = [{ ...target, instant: true, range: false, format: 'table' }];
  await page.goto(`/d/${await api.saveDashboard(dashboard)}`);
  await expect(
    page.getByText(/Too few training rows|The training window has no rows|No time field|No data/).first()
  ).toBeVisible();
});
