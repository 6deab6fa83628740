import { annotateButton } from '../lib/annotations';
import { ownDashboard, INCIDENT, KNOWN_GOOD } from './dashboards';
import { expect, incidents, summary, test } from './grafanaTest';

test.describe('a viewer', () => {
  test.use({ role: 'viewer' });

  test('sees the verdicts', async ({ page, api }) => {
    const uid = await api.saveDashboard(ownDashboard('load-balancer', 'viewer'));
    test.setTimeout(150_000);
    // Grafana keeps a user's permissions for a minute, and the dashboard is younger than that.
    await expect(async () => {
      await page.goto(`/d/${uid}`);
      await expect(incidents(page).filter({ hasText: INCIDENT })).toBeAttached({ timeout: 15_000 });
    }).toPass({ timeout: 120_000 });
    await expect(page.getByRole('button', { name: 'Edit' })).toBeHidden();
  });
});

test('a public dashboard detects on what it may load', async ({ page, api }) => {
  const uid = await api.saveDashboard(ownDashboard('load-balancer', `public-${Date.now()}`));
  await page.goto(await api.makePublic(uid));
  await expect(incidents(page).filter({ hasText: INCIDENT })).toBeAttached();
  await api.deleteDashboard(uid);
});

test('a public dashboard says why it can not ask for a window that is not loaded', async ({ page, api }) => {
  const dashboard = ownDashboard('load-balancer', `public-outside-${Date.now()}`);
  dashboard.panels[0].options = { trainingWindow: KNOWN_GOOD };
  dashboard.time = { from: '2026-01-05T19:30:00.000Z', to: '2026-01-05T21:30:00.000Z' };
  const uid = await api.saveDashboard(dashboard);
  await page.goto(await api.makePublic(uid));
  await expect(page.getByText(/A public dashboard answers for its own time range only/)).toBeVisible();
  await api.deleteDashboard(uid);
});

test('a snapshot detects on what it holds', async ({ page, api }) => {
  const minutes = Array.from({ length: 200 }, (_, minute) => minute);
  const times = minutes.map((minute) => Date.parse('2026-01-05T00:00:00Z') + minute * 60_000);
  const requests = minutes.map((minute) => (minute >= 150 && minute < 160 ? 900 : 100 + 10 * Math.sin(minute * 1.7)));
  const frame = {
    schema: {
      refId: 'A',
      fields: [
        { name: 'time', type: 'time' },
        { name: 'requests', type: 'number' },
      ],
    },
    data: { values: [times, requests] },
  };
  const dashboard = ownDashboard('load-balancer', 'snapshot');
  const grafanaSource = { type: 'grafana', uid: 'grafana' };
  Object.assign(dashboard.panels[0], {
    datasource: grafanaSource,
    options: {},
    targets: [{ refId: 'A', datasource: grafanaSource, queryType: 'snapshot', snapshot: [frame] }],
  });
  dashboard.time = { from: '2026-01-05T00:00:00.000Z', to: '2026-01-05T03:20:00.000Z' };
  await api.saveDashboard(dashboard);
  await page.goto(await api.snapshot(dashboard));
  await expect(summary(page)).toHaveText(/of 200 rows anomalous/);
  await expect(annotateButton(page)).toBeHidden();
  await expect(
    incidents(page).filter({ hasText: /2026-01-05 02:3[01]:00 to 2026-01-05 02:(39|4[0-4]):00/ })
  ).toBeAttached();
});
