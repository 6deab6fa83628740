import { annotateButton, at, bars, form, incidentHandles, saveButton } from '../lib/annotations';
import { addPanel } from './addPanel';
import { ownDashboard } from './dashboards';
import { expect, summary, test } from './grafanaTest';
import type { GrafanaApi } from './GrafanaApi';

// Some go through Grafana's pages several times.
test.describe.configure({ timeout: 180_000 });

async function savedDashboard(api: GrafanaApi, name: string): Promise<string> {
  const uid = await api.saveDashboard(ownDashboard('load-balancer', name));
  for (const { id } of await api.annotations(uid)) {
    await api.deleteAnnotation(id);
  }
  return uid;
}

test('an annotation made in the panel is found through Grafana’s API, changed and deleted', async ({ page, api }) => {
  const uid = await savedDashboard(api, 'annotate');
  await page.goto(`/d/${uid}`);
  await incidentHandles(page).first().click();
  await form(page).getByRole('textbox', { name: 'Text' }).fill('the <b>payment</b> provider was down');
  await form(page).getByRole('textbox', { name: 'Link' }).fill('https://example.com/incidents/7');
  await saveButton(page).click();
  await expect(form(page)).toBeHidden();
  await expect(bars(page)).toHaveAccessibleName(/^Incident, detected, .*: the <b>payment<\/b> provider was down$/);

  const [annotation, ...others] = await api.annotations(uid);
  expect(others).toEqual([]);
  expect(annotation).toMatchObject({
    dashboardUID: uid,
    panelId: 1,
    text: 'the &lt;b&gt;payment&lt;/b&gt; provider was down\nhttps://example.com/incidents/7',
    tags: ['isolation-forest', 'incident', expect.stringMatching(/^severity:/)],
    data: { isolationForest: { kind: 'incident', link: 'https://example.com/incidents/7' } },
  });
  expect(annotation.timeEnd).toBeGreaterThan(annotation.time);

  await page.reload();
  await bars(page).click();
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue('the <b>payment</b> provider was down');
  await form(page).getByRole('textbox', { name: 'Text' }).fill('solved');
  await saveButton(page).click();
  await expect(bars(page)).toHaveAccessibleName(/: solved$/);
  expect(await api.annotations(uid)).toMatchObject([{ text: 'solved\nhttps://example.com/incidents/7' }]);

  await bars(page).click();
  await form(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await form(page).getByRole('button', { name: 'Delete it' }).click();
  await expect(bars(page)).toHaveCount(0);
  expect(await api.annotations(uid)).toEqual([]);
});

test('an annotation made in Grafana shows in the panel, and what its tags are changed to counts', async ({
  page,
  api,
}) => {
  const uid = await savedDashboard(api, 'annotated');
  const annotation = {
    dashboardUID: uid,
    panelId: 1,
    time: at('06:00:00'),
    timeEnd: at('07:00:00'),
    text: 'silent loss',
  };
  await api.annotate({ ...annotation, tags: ['incident'] });
  await api.annotate({
    ...annotation,
    time: at('09:00:00'),
    timeEnd: at('09:00:00'),
    text: 'v2',
    tags: ['deployment'],
  });
  await page.goto(`/d/${uid}`);
  await expect(page.getByRole('button', { name: /^Incident, not detected, .*: silent loss$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Deploy, .*: v2$/ })).toBeVisible();
  await expect(page.getByText('labelled: deploy')).toBeVisible();
});

test('the labels of all shown incidents are created once', async ({ page, api }) => {
  const uid = await api.saveDashboard(ownDashboard('api-gateway', 'annotate-all'));
  for (const { id } of await api.annotations(uid)) {
    await api.deleteAnnotation(id);
  }
  await page.goto(`/d/${uid}`);
  await expect(summary(page).first()).toBeVisible();
  const batch = page.getByRole('region', { name: 'Annotate all shown incidents' });
  const run = async () => {
    await annotateButton(page).click();
    await page.getByRole('menuitem', { name: /shown incidents/ }).click();
    await batch.getByRole('button', { name: /^Create/ }).click();
    await expect(batch.getByRole('status')).toHaveText(/there already\.$/);
    const said = await batch.getByRole('status').textContent();
    await batch.getByRole('button', { name: 'Close' }).click();
    return said;
  };
  expect(await run()).toMatch(/^[1-9]\d* created, 0 were there already\.$/);
  const created = await api.annotations(uid);
  await page.reload();
  await expect(bars(page)).toHaveCount(created.length);
  expect(await run()).toBe(`0 created, ${created.length} were there already.`);
  expect(await api.annotations(uid)).toHaveLength(created.length);
});

test('a dashboard that was never saved says to save it, and the organisation gets no annotation', async ({
  dashboardPage,
  page,
  api,
}) => {
  const before = await api.organisationAnnotations();
  await addPanel(dashboardPage, page);
  await annotateButton(page).click();
  await expect(page.getByText(/This dashboard was never saved|Annotations can’t be added/)).toBeVisible();
  await expect(form(page)).toBeHidden();
  expect(await api.organisationAnnotations()).toEqual(before);
});

test.describe('a viewer', () => {
  test.use({ role: 'viewer' });

  test('sees the labels, and nothing to write them with', async ({ page, api }) => {
    test.setTimeout(150_000);
    const uid = await savedDashboard(api, 'annotated-viewer');
    const time = at('06:00:00');
    await api.annotate({ dashboardUID: uid, panelId: 1, time, timeEnd: time, text: 'v2', tags: ['deploy'] });
    // Grafana keeps a user's permissions for a minute, and the dashboard may be younger than that.
    await expect(async () => {
      await page.goto(`/d/${uid}`);
      await expect(page.getByRole('img', { name: /^Deploy, .*: v2$/ })).toBeVisible({ timeout: 15_000 });
    }).toPass({ timeout: 120_000 });
    await expect(annotateButton(page)).toBeHidden();
    await expect(incidentHandles(page)).toHaveCount(0);
  });
});

test('a public dashboard has no annotating', async ({ page, api }) => {
  const uid = await savedDashboard(api, `annotate-public-${Date.now()}`);
  await page.goto(await api.makePublic(uid));
  await expect(summary(page)).toBeVisible();
  await expect(annotateButton(page)).toBeHidden();
  await api.deleteDashboard(uid);
});
