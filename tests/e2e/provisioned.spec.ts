import { ownDashboard, INCIDENT, KNOWN_GOOD } from './dashboards';
import { expect, incidents, summary, test } from './grafanaTest';

for (const name of [
  'load-balancer',
  'api-gateway',
  'elb-request-count',
  'live-traffic',
  'several-load-balancers',
  'load-balancer-fleet',
]) {
  test(`the dashboard ${name} shows its panel with anomalies counted`, async ({ page, api }) => {
    const uid = await api.saveDashboard(ownDashboard(name, name));
    await page.goto(`/d/${uid}`);
    await expect(page.getByText(/^anomalies: [\d,]+$/).first()).toBeVisible();
    await expect(summary(page).first()).toBeVisible();
  });
}

for (const theme of ['light', 'dark']) {
  for (const [width, kiosk] of [
    [1500, ''],
    [500, '&kiosk'],
  ] as const) {
    test(`scenario 1's incident is found, ${theme}, ${width} px${kiosk ? ', kiosk' : ''}`, async ({ page, api }) => {
      await page.setViewportSize({ width, height: 900 });
      const uid = await api.saveDashboard(ownDashboard('load-balancer', `look-${theme}-${width}`));
      await page.goto(`/d/${uid}?theme=${theme}${kiosk}`);
      await expect(incidents(page).filter({ hasText: INCIDENT })).toBeAttached();
      await expect(page.locator('.u-over').first()).toBeVisible();
    });
  }
}

test('two panels on one dashboard detect side by side', async ({ page, api }) => {
  const first = ownDashboard('load-balancer', 'two-panels');
  const [second] = ownDashboard('api-gateway', 'two-panels').panels;
  const uid = await api.saveDashboard({
    ...first,
    panels: [
      { ...first.panels[0], gridPos: { x: 0, y: 0, w: 12, h: 12 } },
      { ...second, id: 2, gridPos: { x: 12, y: 0, w: 12, h: 12 } },
    ],
  });
  await page.goto(`/d/${uid}`);
  await expect(summary(page)).toHaveCount(2);
  await expect(incidents(page).filter({ hasText: INCIDENT })).toBeAttached();
  // A verdict takes two rows where the first is not far above the threshold.
  await expect(incidents(page).filter({ hasText: /^2026-01-05 14:1[01]:00/ })).toBeAttached();
});

test('a narrower time range changes no verdict on a chosen window', async ({ page, api }) => {
  const dashboard = ownDashboard('load-balancer', 'zoom');
  dashboard.panels[0].options = { trainingWindow: KNOWN_GOOD };
  const uid = await api.saveDashboard(dashboard);
  await page.goto(`/d/${uid}`);
  const wide = await incidents(page).filter({ hasText: INCIDENT }).textContent();
  await page.goto(`/d/${uid}?from=2026-01-05T19:30:00.000Z&to=2026-01-05T21:30:00.000Z`);
  await expect(summary(page)).toHaveText(/of 121 rows.*learned from 1,000 rows/);
  await expect(incidents(page)).toHaveText([wide!]);
});
