import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { AnnotationsApi, at, bars, form, incidentHandles } from '../lib/annotations';
import { anomaliesEntry } from '../lib/workbenchPage';
import { provisionedDashboards } from './dashboards';
import { expect, test } from './workbenchTest';

/** What hinders people: one line a rule, with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 200)}`).join(' | ')}`
    );
}

for (const theme of ['dark', 'light']) {
  for (const { uid, title } of provisionedDashboards) {
    test(`"${title}" is accessible in the ${theme} theme`, async ({ page }) => {
      await page.goto(`d/${uid}?artifact=1&theme=${theme}`);
      await expect(anomaliesEntry(page).first()).toBeVisible({ timeout: 45_000 });
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`labels and their form are accessible in the ${theme} theme`, async ({ page, request }) => {
    const stored = new AnnotationsApi(request);
    await stored.clear();
    for (const [hour, tag] of ['incident', 'false-alarm', 'maintenance', 'deploy', 'known-good', 'lunch'].entries()) {
      await stored.add({ time: at(`0${hour}:00:00`), timeEnd: at(`0${hour}:50:00`), text: tag, tags: [tag] });
    }
    await page.goto(`d/load-balancer?artifact=1&theme=${theme}`);
    await expect(bars(page)).toHaveCount(6);
    await incidentHandles(page).first().click();
    await expect(form(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await stored.clear();
  });

  test(`the options pane is accessible in the ${theme} theme`, async ({ page }) => {
    await page.goto(`d/live-traffic?artifact=1&theme=${theme}&editPanel=1`);
    await expect(anomaliesEntry(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`the empty dashboards are accessible in the ${theme} theme`, async ({ page }) => {
    for (const uid of ['csv', 'prometheus']) {
      await page.goto(`d/${uid}?theme=${theme}&artifact=1`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
  });
}
