import { anomaliesEntry } from '../lib/workbenchPage';
import { provisionedDashboards, shownTitles } from './dashboards';
import { expect, test } from './workbenchTest';

for (const dashboard of provisionedDashboards) {
  const { uid, title, description } = dashboard;
  test(`the dashboard "${title}" is the one that Grafana provisions, built as Grafana loads it`, async ({ page }) => {
    await page.goto(`d/${uid}?artifact=1`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(description)).toBeVisible();
    const titles = shownTitles(dashboard);
    for (const panelTitle of titles) {
      await expect(page.getByRole('heading', { name: panelTitle })).toBeVisible();
    }
    await expect(anomaliesEntry(page)).toHaveCount(titles.length, { timeout: 45_000 });
    await expect(page.getByTestId('data-testid TimePicker Open Button')).toBeVisible();
  });
}

test('every dashboard that Grafana provisions is in the navigation', async ({ page }) => {
  await page.goto('?artifact=1');
  const links = page.getByRole('navigation', { name: 'Dashboards' }).getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!.split('?')[0]));
  expect(addresses.sort()).toEqual(
    [...provisionedDashboards.map(({ uid }) => uid), 'csv', 'prometheus'].map((uid) => `/d/${uid}`).sort()
  );
});

test('a panel that repeats follows its variable', async ({ page }) => {
  await page.goto('d/several-load-balancers?artifact=1&var-load_balancer=edge-2');
  const heading = (name: string) => page.getByRole('heading', { name: `latency of ${name}` });
  await expect(heading('edge-2')).toBeVisible();
  await expect(anomaliesEntry(page)).toHaveCount(1);
  await page.goto('d/several-load-balancers?artifact=1&var-load_balancer=$__all');
  await expect(heading('edge-1')).toBeVisible();
  await expect(heading('edge-2')).toBeVisible();
  await page.getByRole('button', { name: 'View panel in full screen' }).last().click();
  await expect(heading('edge-1')).toBeHidden();
  await expect(heading('edge-2')).toBeVisible();
  await expect(page).toHaveURL(/viewPanel=/);
  await page.reload();
  await expect(heading('edge-2')).toBeVisible();
  await expect(heading('edge-1')).toBeHidden();
});

test('the page opens on a dashboard, and the navigation leads to the others', async ({ page }) => {
  await page.goto('?artifact=1');
  const navigation = page.getByRole('navigation', { name: 'Dashboards' });
  await expect(navigation.locator('[aria-current=page]')).toHaveText('Load balancer');
  await navigation.getByRole('link', { name: 'API gateway' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'API gateway: three incidents' })).toBeVisible();
  await expect(page).toHaveURL(/\/d\/api-gateway\?.*artifact=1/);
});

test('a dashboard without its data source says how to start it', async ({ page }) => {
  await page.goto('d/csv');
  await expect(page.getByText('npm start -- --csv FILE')).toBeVisible();
  await page.goto('d/prometheus');
  await expect(page.getByText('npm start -- --prometheus http://localhost:9090')).toBeVisible();
});

test('an address of no dashboard says so', async ({ page }) => {
  await page.goto('d/nowhere');
  await expect(page.getByText('There is no dashboard "nowhere"; choose one above')).toBeVisible();
});
