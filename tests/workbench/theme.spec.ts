import { anomaliesEntry } from '../lib/workbenchPage';
import { expect, test } from './workbenchTest';

test('the theme switches and stays after a reload', async ({ page }) => {
  await page.goto('d/api-gateway?theme=dark&artifact=1');
  await expect(anomaliesEntry(page)).toBeVisible();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: 'Switch to the light theme' }).click();
  await expect(page.getByRole('button', { name: 'Switch to the dark theme' })).toBeVisible();
  const light = await background();
  expect(light).not.toBe(dark);
  await page.goto('d/api-gateway?artifact=1');
  await expect(anomaliesEntry(page)).toBeVisible();
  expect(await background()).toBe(light);
});
