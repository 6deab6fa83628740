import { anomaliesEntry } from '../lib/workbenchPage';
import { expect, test } from './workbenchTest';

const pane = 'Panel options';

test('an option that is changed in the pane reaches the panel, survives a reload, and can be reset', async ({
  page,
}) => {
  await page.goto('d/api-gateway?artifact=1');
  await expect(anomaliesEntry(page)).toBeVisible();
  await page.getByRole('button', { name: 'Configure panel' }).click();
  const options = page.getByRole('complementary', { name: pane });
  await expect(options).toBeVisible();
  await expect(page).toHaveURL(/editPanel=1/);

  await options.getByRole('switch', { name: 'Visibility' }).setChecked(false, { force: true });
  await expect(anomaliesEntry(page)).toBeHidden();
  await page.reload();
  await expect(options.getByRole('switch', { name: 'Visibility' })).not.toBeChecked();
  await expect(anomaliesEntry(page)).toBeHidden();

  await options.getByRole('button', { name: 'Reset' }).click();
  await expect(anomaliesEntry(page)).toBeVisible();
  await options.getByRole('button', { name: 'Close options' }).click();
  await expect(options).toBeHidden();
});

test('an override renames one field', async ({ page }) => {
  await page.goto('d/load-balancer?editPanel=1&artifact=1');
  await expect(anomaliesEntry(page)).toBeVisible();
  const options = page.getByRole('complementary', { name: pane });
  await options.getByRole('combobox', { name: 'Add an override for a field' }).click();
  await page.getByRole('option', { name: 'requests', exact: true }).click();
  const override = options.getByRole('region', { name: 'requests', exact: true });
  await override.getByRole('combobox', { name: 'Add a property' }).click();
  await page.getByRole('option', { name: 'Display name', exact: true }).click();
  await override.getByRole('textbox', { name: 'Display name' }).fill('everything that arrived');
  await override.getByRole('textbox', { name: 'Display name' }).press('Enter');
  await expect(page.getByRole('button', { name: 'everything that arrived' })).toBeVisible();
});

test('a panel fills the page and goes back', async ({ page }) => {
  await page.goto('d/load-balancer?artifact=1');
  await page.getByRole('button', { name: 'View panel in full screen' }).click();
  await expect(page).toHaveURL(/viewPanel=1/);
  await expect(anomaliesEntry(page)).toBeVisible();
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await expect(page).not.toHaveURL(/viewPanel/);
});
