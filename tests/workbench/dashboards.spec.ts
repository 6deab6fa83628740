import { anomaliesEntry } from '../lib/workbenchPage';
import { provisionedDashboards } from './dashboards';
import { expect, test } from './workbenchTest';

for (const { uid, title, panels } of provisionedDashboards) {
  test(`the dashboard "${title}" shows its panel, built as Grafana loads it`, async ({ page }) => {
    await page.goto(`d/${uid}?artifact=1`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    for (const panel of panels) {
      await expect(page.getByRole('heading', { name: panel.title })).toBeVisible();
    }
    await expect(anomaliesEntry(page)).toBeVisible();
    await expect(page.getByTestId('data-testid TimePicker Open Button')).toBeVisible();
  });
}

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
