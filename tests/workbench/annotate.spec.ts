import type { Page } from '@playwright/test';
import { anomaliesEntry } from '../lib/workbenchPage';
import {
  annotateButton,
  AnnotationsApi,
  at,
  bars,
  chooseKind,
  form,
  incidentHandles,
  saveButton,
} from '../lib/annotations';
import { expect, test as base } from './workbenchTest';

const test = base.extend<{ stored: AnnotationsApi }>({
  stored: async ({ request }, provide) => provide(new AnnotationsApi(request)),
});

const START = { name: 'Start', exact: true };
const END = { name: 'End', exact: true };

test.beforeEach(async ({ page, stored }) => {
  await stored.clear();
  await page.goto('d/load-balancer?artifact=1');
  await expect(anomaliesEntry(page)).toBeVisible();
});

async function pointOf(page: Page, fraction: number): Promise<{ x: number; y: number }> {
  const box = (await page.locator('.u-over').first().boundingBox())!;
  return { x: box.x + fraction * box.width, y: box.y + box.height * 0.4 };
}

async function ctrlDrag(page: Page, from: number, to: number): Promise<void> {
  const [start, end] = [await pointOf(page, from), await pointOf(page, to)];
  await page.mouse.move(start.x, start.y);
  await page.keyboard.down('Control');
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 5 });
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Control');
}

test('a click on an incident writes down what it was, for everyone and for good', async ({ page, stored }) => {
  const { x, y } = await pointOf(page, 20.5 / 24);
  await page.mouse.click(x, y);
  const text = form(page).getByRole('textbox', { name: 'Text' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/5xx ratio .*typical.*from 20:0\d/);
  await expect(form(page).getByRole('textbox', START)).toHaveValue(/^2026-01-05 20:0[01]:00$/);
  await expect(form(page).getByRole('textbox', END)).toHaveValue(/^2026-01-05 (20:59|21:0\d):00$/);
  await text.fill('the payment provider was down');
  await saveButton(page).click();
  await expect(form(page)).toBeHidden();
  await expect(bars(page)).toHaveAccessibleName(/^Incident, detected, .*: the payment provider was down$/);

  const [annotation] = await stored.all();
  expect(annotation).toMatchObject({
    dashboardUID: 'load-balancer',
    panelId: 1,
    text: 'the payment provider was down',
    tags: ['isolation-forest', 'incident', expect.stringMatching(/^severity:/)],
    data: { isolationForest: { kind: 'incident' } },
  });
  expect(annotation.time).toBeGreaterThanOrEqual(at('20:00:00'));
  expect(annotation.timeEnd).toBeGreaterThan(annotation.time);

  await page.reload();
  await expect(bars(page)).toHaveAccessibleName(/the payment provider was down$/);
  await expect(page.getByText('labelled: incident')).toBeVisible();
  expect(await stored.all()).toHaveLength(1);
});

test('Ctrl and a drag choose a stretch; its ends are typed and moved, and everything about it is kept', async ({
  page,
  stored,
}) => {
  await ctrlDrag(page, 0.25, 0.5);
  await expect(form(page).getByRole('textbox', START)).toHaveValue(/^2026-01-05 0(5:5|6:0)\d:00$/);
  await expect(page).not.toHaveURL(/from=2026-01-05T0[56]/);
  await form(page).getByRole('textbox', START).fill('2026-01-05 06:30');
  await expect(page.getByRole('slider', { name: 'Start of the annotation' })).toHaveAttribute(
    'aria-valuetext',
    '2026-01-05 06:30:00'
  );
  const end = page.getByRole('slider', { name: 'End of the annotation' });
  const box = (await end.boundingBox())!;
  const target = await pointOf(page, 10 / 24);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 5 });
  await page.mouse.up();
  await expect(form(page).getByRole('textbox', END)).toHaveValue(/^2026-01-05 (09:5\d|10:0\d):00$/);
  await end.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(form(page).getByRole('textbox', END)).toHaveValue(/^2026-01-05 10:[01]\d:00$/);

  await chooseKind(page, 'Maintenance');
  await form(page).getByRole('textbox', { name: 'Text' }).fill('new certificates');
  await form(page).getByRole('textbox', { name: 'Tags' }).fill('team:edge');
  await page.keyboard.press('Enter');
  await form(page).getByRole('textbox', { name: 'Link' }).fill('https://example.com/change/7');
  await saveButton(page).click();
  await expect(bars(page)).toHaveAccessibleName(/^Maintenance, .*: new certificates$/);
  expect(await stored.all()).toMatchObject([
    {
      time: at('06:30:00'),
      text: 'new certificates\nhttps://example.com/change/7',
      tags: ['isolation-forest', 'maintenance', 'team:edge'],
    },
  ]);

  await page.reload();
  await bars(page).click();
  await expect(page.getByRole('form', { name: 'Edit annotation' })).toBeVisible();
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue('new certificates');
  await expect(form(page).getByRole('textbox', { name: 'Link' })).toHaveValue('https://example.com/change/7');
  await chooseKind(page, 'Deploy');
  await saveButton(page).click();
  await expect(bars(page)).toHaveAccessibleName(/^Deploy, /);
  expect(await stored.all()).toMatchObject([{ tags: ['isolation-forest', 'deploy', 'team:edge'] }]);

  await bars(page).click();
  await form(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await form(page).getByRole('button', { name: 'Keep it' }).click();
  await form(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await form(page).getByRole('button', { name: 'Delete it' }).click();
  await expect(bars(page)).toHaveCount(0);
  expect(await stored.all()).toEqual([]);
  await page.reload();
  await expect(anomaliesEntry(page)).toBeVisible();
  await expect(bars(page)).toHaveCount(0);
});

test('the key a annotates, Escape closes what nobody touched, and the focus goes back', async ({ page, stored }) => {
  const handle = incidentHandles(page).first();
  await handle.focus();
  await page.keyboard.press('a');
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue(/5xx ratio/);
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form(page)).toBeHidden();
  await expect(handle).toBeFocused();

  const { x, y } = await pointOf(page, 0.1);
  await page.mouse.move(x, y);
  await page.keyboard.press('a');
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue('');
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.type('aaa');
  await page.keyboard.press('Escape');
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toHaveValue('aaa');
  await form(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(form(page)).toBeHidden();
  expect(await stored.all()).toEqual([]);
});

test('an incident is annotated with the keyboard alone', async ({ page, stored }) => {
  await annotateButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^New annotation/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: /^Incident 2026/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('textbox', { name: 'Text' })).toBeFocused();
  await saveButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(bars(page)).toHaveCount(1);
  expect(await stored.all()).toHaveLength(1);
});

test('what Grafana would not keep is said at its field, and nothing is sent', async ({ page, stored }) => {
  await incidentHandles(page).first().click();
  await form(page).getByRole('textbox', { name: 'Text' }).fill('');
  await saveButton(page).click();
  await expect(form(page).getByText('Grafana keeps no annotation without a text')).toBeVisible();
  await form(page).getByRole('textbox', { name: 'Text' }).fill('x');
  await form(page).getByRole('textbox', { name: 'Link' }).fill('javascript:alert(1)');
  await saveButton(page).click();
  await expect(form(page).getByText('An address that starts with https://')).toBeVisible();
  await form(page).getByRole('textbox', { name: 'Link' }).fill('');
  await form(page).getByRole('textbox', END).fill('2026-01-05 01:00');
  await saveButton(page).click();
  await expect(form(page).getByText('The end lies before the start.')).toBeVisible();
  expect(await stored.all()).toEqual([]);
});

test.describe('all shown incidents', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('d/api-gateway?artifact=1');
    await expect(anomaliesEntry(page).first()).toBeVisible();
    await expect(incidentHandles(page).nth(1)).toBeAttached();
  });

  async function openBatch(page: Page) {
    await annotateButton(page).click();
    await page.getByRole('menuitem', { name: /shown incidents/ }).click();
    return page.getByRole('region', { name: 'Annotate all shown incidents' });
  }

  test('are annotated once asked for, and those that have one are left alone', async ({ page, stored }) => {
    const count = await incidentHandles(page).count();
    const batch = await openBatch(page);
    await expect(batch.getByRole('status')).toHaveText(new RegExp(`for each of ${count} incidents`));
    expect(await stored.all()).toEqual([]);
    await batch.getByRole('button', { name: `Create ${count} annotations` }).click();
    await expect(batch.getByRole('status')).toHaveText(`${count} created, 0 were there already.`);
    await expect(bars(page)).toHaveCount(count);
    await batch.getByRole('button', { name: 'Close' }).click();

    const again = await openBatch(page);
    await again.getByRole('button', { name: /^Create/ }).click();
    await expect(again.getByRole('status')).toHaveText(`0 created, ${count} were there already.`);
    expect(await stored.all()).toHaveLength(count);
  });

  test.describe('when Grafana fails half-way', () => {
    test.use({ ignoredConsoleErrors: [/500|Failed to load resource/] });

    test('keep what was created, and the rest is resumed', async ({ page, stored }) => {
      const count = await incidentHandles(page).count();
      let posts = 0;
      await page.route('**/api/annotations', async (route) => {
        if (route.request().method() === 'POST' && ++posts === 2) {
          await route.fulfill({ status: 500, json: { message: 'Internal Server Error' } });
        } else {
          await route.fallback();
        }
      });
      const batch = await openBatch(page);
      await batch.getByRole('button', { name: /^Create/ }).click();
      await expect(batch.getByRole('status')).toHaveText(`Stopped: 1 created, 0 were there already, of ${count}.`);
      await expect(batch.getByText('Grafana failed (500): Internal Server Error')).toBeVisible();
      expect(await stored.all()).toHaveLength(1);
      await batch.getByRole('button', { name: 'Resume' }).click();
      await expect(batch.getByRole('status')).toHaveText(`${count - 1} created, 1 were there already.`);
      const annotations = await stored.all();
      expect(new Set(annotations.map(({ time }) => time)).size).toBe(count);
      expect(annotations).toHaveLength(count);
    });
  });
});

test('what one panel writes is shown by every panel that asks for it', async ({ page, stored }) => {
  await page.goto('d/several-load-balancers?artifact=1');
  await expect(anomaliesEntry(page)).toHaveCount(2);
  await annotateButton(page).first().click();
  await page.getByRole('menuitem', { name: /New annotation/ }).click();
  await form(page).getByRole('textbox', { name: 'Text' }).fill('both saw it');
  await saveButton(page).click();
  await expect(bars(page).first()).toHaveAccessibleName(/both saw it$/);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(bars(page)).toHaveCount(2);
  await expect(bars(page).last()).toHaveAccessibleName(/both saw it$/);
  expect(await stored.all()).toHaveLength(1);
});
