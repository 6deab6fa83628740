import { anomaliesEntry, anomalyCount } from '../lib/workbenchPage';
import { expect, test } from './workbenchTest';

test('an incident that is injected into live traffic is detected as it arrives', async ({ page }) => {
  await page.goto('d/live-traffic?artifact=1&from=now-10m&to=now&refresh=1s');
  await expect(anomaliesEntry(page)).toBeVisible();
  const before = await anomalyCount(page);
  await page.getByRole('radio', { name: 'Errors' }).check({ force: true });
  await page.getByRole('button', { name: 'Inject incident' }).click();
  await expect(page.getByText(/^Under way: errors/)).toBeVisible();
  await expect.poll(() => anomalyCount(page), { timeout: 40_000 }).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'End incident' }).click();
  await expect(page.getByText(/^Under way/)).toBeHidden();
});
