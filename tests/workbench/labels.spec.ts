import type { Page } from '@playwright/test';
import { anomaliesEntry, pointAtChart } from '../lib/workbenchPage';
import { annotateButton, AnnotationsApi, at, bars, form, incidentHandles, saveButton } from '../lib/annotations';
import { expect, test as base } from './workbenchTest';

const test = base.extend<{ stored: AnnotationsApi }>({
  stored: async ({ request }, provide) => {
    const api = new AnnotationsApi(request);
    await api.clear();
    await provide(api);
  },
});

const HOSTILE = `<img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script> \u202eesrever`;

async function open(page: Page, address = 'd/load-balancer?artifact=1'): Promise<void> {
  await page.goto(address);
  await expect(anomaliesEntry(page).first()).toBeVisible();
}

/** Counts what is asked of the API besides reading. */
function countWrites(page: Page): () => number {
  let writes = 0;
  page.on('request', (request) => {
    writes += request.url().includes('/api/annotations') && request.method() !== 'GET' ? 1 : 0;
  });
  return () => writes;
}

test.describe('annotations that others wrote', () => {
  test('are bands of their kind, with hits, misses and false alarms told apart', async ({ page, stored }) => {
    await stored.add({ time: at('20:10:00'), timeEnd: at('20:30:00'), text: 'outage', tags: ['outage'] });
    await stored.add({ time: at('03:00:00'), timeEnd: at('04:00:00'), text: 'silent loss', tags: ['incident'] });
    await stored.add({ time: at('06:00:00'), timeEnd: at('07:00:00'), text: 'nothing', tags: ['false-alarm'] });
    await stored.add({ time: at('09:00:00'), timeEnd: at('09:00:00'), text: 'v2', tags: ['release'] });
    await stored.add({ time: at('11:00:00'), timeEnd: at('12:00:00'), text: 'lunch', tags: [] });
    await open(page);
    await expect(bars(page)).toHaveCount(5);
    for (const name of [
      /^Incident, detected, .*: outage$/,
      /^Incident, not detected, .*: silent loss$/,
      /^False alarm, .*: nothing$/,
      /^Deploy, 2026-01-05 09:00:00: v2$/,
      /^Annotation, .*: lunch$/,
    ]) {
      await expect(page.getByRole('button', { name })).toBeVisible();
    }
    await expect(incidentHandles(page)).toHaveAccessibleName(/labelled an incident$/);
    for (const entry of ['labelled: incident', 'labelled: false alarm', 'labelled: deploy', 'Annotation']) {
      await expect(page.getByText(entry, { exact: true })).toBeVisible();
    }
    await page.getByRole('button', { name: /silent loss$/ }).hover();
    await expect(page.getByRole('tooltip')).toHaveText(/Incident.*not detected.*silent loss.*by workbench/);
  });

  test('say what they say in the tooltip of a row, too', async ({ page, stored }) => {
    await stored.add({ time: at('06:00:00'), timeEnd: at('08:00:00'), text: 'heating test', tags: ['maintenance'] });
    await open(page);
    await expect(bars(page)).toHaveCount(1);
    await pointAtChart(page, 7 / 24);
    await expect(page.getByText('Maintenance heating test')).toBeVisible();
  });

  test('of alerts are bands from one change of state to the other, and can not be changed', async ({ page }) => {
    const change = (time: string, prevState: string, newState: string) => ({
      id: at(time) % 100_000,
      alertId: 4,
      alertName: 'High errors',
      time: at(time),
      timeEnd: at(time),
      prevState,
      newState,
      text: 'High errors {route=/cart} - A=1',
    });
    await page.route('**/api/annotations?*', (route) =>
      route.fulfill({ json: [change('08:00:00', 'Normal', 'Alerting'), change('09:00:00', 'Alerting', 'Normal')] })
    );
    await open(page);
    const bar = page.getByRole('img', { name: 'Alert, 2026-01-05 08:00:00 to 2026-01-05 09:00:00: High errors' });
    await expect(bar).toBeVisible();
    await bar.click();
    await expect(form(page)).toBeHidden();
  });

  test('are left away where the panel is told so', async ({ page, stored }) => {
    await stored.add({ time: at('06:00:00'), timeEnd: at('08:00:00'), tags: ['maintenance'] });
    await open(page, 'd/load-balancer?artifact=1&editPanel=1');
    await expect(bars(page)).toHaveCount(1);
    await page.getByRole('switch', { name: 'Show annotations' }).setChecked(false, { force: true });
    await expect(bars(page)).toHaveCount(0);
  });
});

test.describe('hostile text', () => {
  test('is shown as text wherever it comes up', async ({ page, stored }) => {
    await stored.add({
      time: at('06:00:00'),
      timeEnd: at('08:00:00'),
      text: HOSTILE + 'x'.repeat(10_000),
      tags: ['<b>tag</b>'],
    });
    await open(page);
    await expect(bars(page)).toHaveAccessibleName(/^Annotation, .*: <img src=x onerror=.*…$/);
    await bars(page).hover();
    await expect(page.getByRole('tooltip')).toHaveText(/<img src=x.*<script>.*esrever.*<b>tag<\/b>/);
    // The tooltip of the bar would lie over the point.
    await page.mouse.move(0, 0);
    await pointAtChart(page, 3 / 24);
    await pointAtChart(page, 7 / 24);
    await expect(page.getByText(/^Annotation <img src=x/)).toBeVisible();
    await bars(page).click();
    await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue(/^<img src=x/);
    expect(await page.title()).not.toContain('pwned');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  test('that is typed is sent without markup, and read as it was typed', async ({ page, stored }) => {
    await open(page);
    await incidentHandles(page).first().click();
    await form(page).getByRole('textbox', { name: 'Text' }).fill(HOSTILE);
    await saveButton(page).click();
    await expect(bars(page)).toHaveAccessibleName(/: <img src=x onerror/);
    const [{ text }] = await stored.all();
    expect(text).not.toMatch(/[<>"']/);
    await page.reload();
    await bars(page).click();
    await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue(HOSTILE);
  });
});

test.describe('without the right to annotate', () => {
  test('a viewer sees the labels and no dead form', async ({ page, stored }) => {
    await stored.add({ time: at('06:00:00'), timeEnd: at('08:00:00'), text: 'heating test', tags: ['maintenance'] });
    const writes = countWrites(page);
    await open(page, 'd/load-balancer?artifact=1&access=viewer');
    await expect(page.getByRole('img', { name: /^Maintenance, .*: heating test$/ })).toBeVisible();
    await expect(annotateButton(page)).toBeHidden();
    await expect(incidentHandles(page)).toHaveCount(0);
    await page.getByRole('img', { name: /heating test$/ }).click();
    await pointAtChart(page, 20.5 / 24);
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.press('a');
    await expect(form(page)).toBeHidden();
    expect(writes()).toBe(0);
  });

  test('an editor is told which permission is missing', async ({ page }) => {
    await open(page, 'd/load-balancer?artifact=1&access=no-annotations');
    await annotateButton(page).click();
    await expect(page.getByText('The permission annotations:create is missing on this dashboard')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await expect(form(page)).toBeHidden();
  });

  test('a dashboard that was never saved says to save it, and nothing becomes the organisation’s', async ({
    page,
    stored,
  }) => {
    const writes = countWrites(page);
    await open(page, 'd/load-balancer?artifact=1&access=unsaved');
    await annotateButton(page).click();
    await expect(page.getByText('This dashboard was never saved. Save it first')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await pointAtChart(page, 20.5 / 24);
    await page.mouse.down();
    await page.mouse.up();
    await expect(form(page)).toBeHidden();
    expect(writes()).toBe(0);
    expect(await stored.all()).toEqual([]);
  });

  test('public dashboards and screens on a wall have no such button', async ({ page }) => {
    await open(page, 'd/load-balancer?artifact=1&access=public');
    await expect(annotateButton(page)).toBeHidden();
    await open(page, 'd/load-balancer?artifact=1&kiosk');
    await expect(annotateButton(page)).toBeHidden();
  });
});

test.describe('when Grafana fails', () => {
  test.use({ ignoredConsoleErrors: [/Failed to load resource/] });

  test.beforeEach(async ({ page, stored }) => {
    await stored.clear();
    await open(page);
    await incidentHandles(page).first().click();
    await form(page).getByRole('textbox', { name: 'Text' }).fill('typed with care');
  });

  for (const [what, status, words, said] of [
    ['refuses', 403, 'Access denied to this dashboard', /Access denied.*annotations:create/],
    ['has no such thing', 404, 'Not found', /no annotations at this address \(404\): Not found/],
    ['is too late', 409, 'conflict', /Somebody else changed it at the same time/],
    ['breaks', 500, 'database is locked', /Grafana failed \(500\): database is locked/],
  ] as const) {
    test(`${what} (${status}), the form keeps what was typed, and saving again creates one`, async ({
      page,
      stored,
    }) => {
      let failures = 1;
      await page.route('**/api/annotations', async (route) => {
        if (route.request().method() === 'POST' && failures-- > 0) {
          await route.fulfill({ status, json: { message: words } });
        } else {
          await route.fallback();
        }
      });
      await saveButton(page).click();
      await expect(form(page).getByRole('alert')).toHaveText(said);
      await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue('typed with care');
      await saveButton(page).click();
      await expect(form(page)).toBeHidden();
      expect(await stored.all()).toMatchObject([{ text: 'typed with care' }]);
    });
  }

  test('the answer that is lost creates nothing twice, even when the times change in between', async ({
    page,
    stored,
  }) => {
    let losses = 1;
    await page.route('**/api/annotations', async (route) => {
      if (route.request().method() === 'POST' && losses-- > 0) {
        await route.fetch();
        await route.abort('connectionreset');
      } else {
        await route.fallback();
      }
    });
    await saveButton(page).click();
    await expect(form(page).getByRole('alert')).toHaveText(/can't be reached.*What you typed is kept/);
    expect(await stored.all()).toHaveLength(1);
    await form(page).getByRole('textbox', { name: 'Start', exact: true }).fill('2026-01-05 21:10');
    await form(page).getByRole('textbox', { name: 'End', exact: true }).fill('2026-01-05 21:20');
    await saveButton(page).click();
    await expect(form(page)).toBeHidden();
    expect(await stored.all()).toMatchObject([
      { text: 'typed with care', time: at('21:10:00'), timeEnd: at('21:20:00') },
    ]);
  });

  test('no network keeps the form, which saves once it is back', async ({ page, stored, context }) => {
    await context.setOffline(true);
    await saveButton(page).click();
    await expect(form(page).getByRole('alert')).toHaveText(/can't be reached/);
    await context.setOffline(false);
    await saveButton(page).click();
    await expect(form(page)).toBeHidden();
    expect(await stored.all()).toHaveLength(1);
  });

  test('an answer that takes its time is waited for, and pressing again does nothing', async ({ page, stored }) => {
    let answer = () => {};
    const slow = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/annotations', async (route) => {
      if (route.request().method() === 'POST') {
        await slow;
      }
      await route.fallback();
    });
    await saveButton(page).click();
    const saving = form(page).getByRole('button', { name: 'Saving …' });
    await expect(saving).toBeDisabled();
    await form(page).press('Enter');
    await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue('typed with care');
    answer();
    await expect(form(page)).toBeHidden();
    expect(await stored.all()).toHaveLength(1);
  });

  test('an annotation that somebody deleted meanwhile is created anew', async ({ page, stored }) => {
    await saveButton(page).click();
    await expect(bars(page)).toHaveCount(1);
    const [{ id }] = await stored.all();
    await bars(page).click();
    await form(page).getByRole('textbox', { name: 'Text' }).fill('changed');
    await stored.remove(id);
    await saveButton(page).click();
    await expect(form(page).getByRole('alert')).toHaveText(/Somebody has deleted this annotation.*Save again/);
    await saveButton(page).click();
    await expect(form(page)).toBeHidden();
    expect(await stored.all()).toMatchObject([{ text: 'changed' }]);
    await expect(bars(page)).toHaveCount(1);
  });

  test('deleting what is gone already is deleting it', async ({ page, stored }) => {
    await saveButton(page).click();
    await expect(bars(page)).toHaveCount(1);
    const [{ id }] = await stored.all();
    await bars(page).click();
    await stored.remove(id);
    await form(page).getByRole('button', { name: 'Delete', exact: true }).click();
    await form(page).getByRole('button', { name: 'Delete it' }).click();
    await expect(form(page)).toBeHidden();
    await expect(bars(page)).toHaveCount(0);
  });
});
