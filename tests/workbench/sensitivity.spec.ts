import { expect, test } from './workbenchTest';

test.describe('The sensitivity', () => {
  test('is moved over the chart, by keyboard too, without a new fit, and kept in the address', async ({ page }) => {
    await page.goto('/d/load-balancer');
    const status = page.getByRole('status').filter({ hasText: 'rows anomalous' });
    await expect(status).toBeVisible();
    const before = await status.textContent();

    await page.getByRole('button', { name: 'Sensitivity' }).click();
    const slider = page.getByRole('slider', { name: 'Sensitivity' });
    await expect(slider).toHaveAttribute('aria-valuetext', /about .* false alarms a day/);
    await slider.focus();
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', 'about 100 false alarms a day');
    await expect(status).not.toHaveText(before!);
    await expect(page).toHaveURL(/alarms-1=100/);

    await page.reload();
    await expect(status).toBeVisible();
    await expect(status).not.toHaveText(before!);
    await page.getByRole('button', { name: 'Sensitivity' }).click();
    await page.getByRole('button', { name: 'Reset to saved' }).click();
    await expect(status).toHaveText(before!);
    await expect(page).not.toHaveURL(/alarms-1/);
  });

  test('takes anything else in the address for nothing', async ({ page }) => {
    await page.goto('/d/load-balancer?alarms-1=%3Cscript%3E');
    await page.getByRole('button', { name: 'Sensitivity' }).click();
    await expect(page.getByRole('button', { name: 'Automatic' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('button', { name: 'Reset to saved' })).toHaveCount(0);
  });
});
