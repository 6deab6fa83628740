import type { Locator, Page } from '@playwright/test';
import { expect, test } from './workbenchTest';

const summary = (page: Page) => page.getByText(/learned from [\d,]+ rows/);
const pickButton = (page: Page) => page.getByRole('button', { name: 'Pick training window' });
const start = (page: Page) => page.getByRole('slider', { name: 'Start of the training window' });
const end = (page: Page) => page.getByRole('slider', { name: 'End of the training window' });
const grip = (page: Page) => page.getByRole('button', { name: /^Training window from/ });
const exclusions = (page: Page) => page.getByRole('button', { name: /^Exclusion from/ });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const redo = (page: Page) => page.getByRole('button', { name: /^Redo/ });
const readout = (page: Page) => page.getByRole('tooltip').filter({ hasText: /rows/ });

/** A point of the plot, low enough to be clear of the grips; `fraction` is 0 at its left edge. */
async function pointOf(page: Page, fraction: number): Promise<{ x: number; y: number }> {
  const box = (await page.locator('.u-over').boundingBox())!;
  return { x: box.x + fraction * box.width, y: box.y + box.height * 0.4 };
}

async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
}

async function drag(page: Page, from: number, to: number): Promise<void> {
  await dragTo(page, await pointOf(page, from), await pointOf(page, to));
  await page.mouse.up();
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function excludeByMouse(page: Page, from: number, to: number): Promise<void> {
  await page.keyboard.down('Alt');
  await drag(page, from, to);
  await page.keyboard.up('Alt');
}

test.beforeEach(async ({ page }) => {
  await page.goto('d/load-balancer?artifact=1');
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
});

test('the key t starts picking, a drag says what it would choose and chooses it when it ends', async ({ page }) => {
  const { x, y } = await pointOf(page, 0.6);
  await page.mouse.move(x, y);
  await page.keyboard.press('t');
  await expect(pickButton(page)).toHaveAttribute('aria-pressed', 'true');
  await dragTo(page, await pointOf(page, 0.25), await pointOf(page, 0.5));
  await expect(readout(page)).toHaveText(/6 hours, 36\d rows|(5 hours, 59|6 hours, 0).*rows/);
  await expect(readout(page)).toHaveText(/No longer follows the time range/);
  await expect(summary(page)).toBeHidden();
  await page.mouse.up();
  await expect(summary(page)).toHaveText(/learned from (359|36[0-2]) rows/);
  await expect(readout(page)).toBeHidden();
  await expect(pickButton(page)).toHaveAttribute('aria-pressed', 'false');
});

test('the key t starts and ends picking where the focus is in the panel', async ({ page }) => {
  await pickButton(page).focus();
  await page.keyboard.press('t');
  await expect(pickButton(page)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('t');
  await expect(pickButton(page)).toHaveAttribute('aria-pressed', 'false');
});

test('an edge is dragged, also past the other one', async ({ page }) => {
  await dragTo(page, await centreOf(end(page)), await pointOf(page, 0.75));
  await page.mouse.up();
  await expect(summary(page)).toHaveText(/learned from 1,0(79|8[01]) rows/);
  await dragTo(page, await centreOf(end(page)), await pointOf(page, 0.25));
  await page.mouse.up();
  await expect(summary(page)).toHaveText(/learned from (359|36[01]) rows/);
  await dragTo(page, await centreOf(end(page)), await pointOf(page, 0.5));
  await page.mouse.up();
  await dragTo(page, await centreOf(start(page)), await pointOf(page, 0.75));
  await page.mouse.up();
  await expect(summary(page)).toHaveText(/learned from (359|36[01]) rows, 01-05 1[12]:\d\d to 01-05 1[78]:\d\d/);
});

test('the arrow keys move an edge by a step, with Shift by ten, Home and End as far as there is', async ({ page }) => {
  await end(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(summary(page)).toHaveText(/learned from 999 rows/);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(summary(page)).toHaveText(/learned from 989 rows/);
  await expect(end(page)).toBeFocused();
  await expect(end(page)).toHaveAttribute('aria-valuetext', /2026-01-05 16:29/);
  await page.keyboard.press('End');
  await expect(summary(page)).toHaveText(/learned from 1,440 rows/);
  await start(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(summary(page)).toHaveText(/learned from 1,430 rows/);
  await page.keyboard.press('Home');
  await expect(summary(page)).toHaveText(/learned from 1,440 rows/);
});

test('the grip moves the window, by the pointer and by the arrow keys', async ({ page }) => {
  const from = await centreOf(grip(page));
  const { width } = (await page.locator('.u-over').boundingBox())!;
  await dragTo(page, from, { x: from.x + width * 0.25, y: from.y + 60 });
  await page.mouse.up();
  await expect(summary(page)).toHaveText(/learned from 1,000 rows, 01-05 0[56]:\d\d to 01-05 22:\d\d/);
  await expect(page.getByRole('menu')).toBeHidden();
  const before = await start(page).getAttribute('aria-valuetext');
  await grip(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(start(page)).not.toHaveAttribute('aria-valuetext', before!);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
});

test('a drag inside of the window still zooms', async ({ page }) => {
  await drag(page, 0.1, 0.3);
  await expect(page).toHaveURL(/from=2026-01-05T0[12]/);
});

test('Alt and a drag cut an exclusion out, and its menu removes it', async ({ page }) => {
  await excludeByMouse(page, 0.1, 0.2);
  await expect(exclusions(page)).toHaveCount(1);
  await expect(summary(page)).toHaveText(/learned from 85[5-7] rows/);
  await excludeByMouse(page, 0.15, 0.3);
  await expect(exclusions(page)).toHaveCount(1);
  await expect(summary(page)).toHaveText(/learned from 71[1-3] rows/);
  await exclusions(page).click();
  await page.getByRole('menuitem', { name: 'Remove exclusion' }).click();
  await expect(exclusions(page)).toHaveCount(0);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
});

test('an exclusion is made, moved and removed by the keyboard', async ({ page }) => {
  await grip(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Exclude a part' }).focus();
  await page.keyboard.press('Enter');
  await expect(summary(page)).toHaveText(/learned from 900 rows/);
  await page.getByRole('slider', { name: 'End of exclusion 1' }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(summary(page)).toHaveText(/learned from 890 rows/);
  await exclusions(page).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('menuitem', { name: 'Remove exclusion' })).toBeVisible();
  await page.keyboard.press('Escape');
  await exclusions(page).focus();
  await page.keyboard.press('Delete');
  await expect(exclusions(page)).toHaveCount(0);
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
});

test('the edge and the grip of an exclusion are dragged', async ({ page }) => {
  await excludeByMouse(page, 0.1, 0.2);
  await expect(summary(page)).toHaveText(/learned from 85[5-7] rows/);
  const exclusionEnd = page.getByRole('slider', { name: 'End of exclusion 1' });
  await dragTo(page, await centreOf(exclusionEnd), await pointOf(page, 0.3));
  await page.mouse.up();
  await expect(summary(page)).toHaveText(/learned from 71[1-3] rows/);
  const before = await exclusionEnd.getAttribute('aria-valuetext');
  const from = await centreOf(exclusions(page));
  const { width } = (await page.locator('.u-over').boundingBox())!;
  await dragTo(page, from, { x: from.x + width * 0.1, y: from.y + 60 });
  await page.mouse.up();
  await expect(exclusionEnd).not.toHaveAttribute('aria-valuetext', before!);
  await expect(summary(page)).toHaveText(/learned from 71[1-3] rows/);
});

test('Escape cancels a drag', async ({ page }) => {
  const before = await summary(page).textContent();
  await dragTo(page, await centreOf(end(page)), await pointOf(page, 0.85));
  await expect(readout(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(readout(page)).toBeHidden();
  await page.mouse.up();
  await expect(summary(page)).toHaveText(before!);
  await expect(undo(page)).toBeHidden();
});

test('what was chosen is undone and redone, by keys and by buttons', async ({ page }) => {
  await expect(undo(page)).toBeHidden();
  await end(page).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(summary(page)).toHaveText(/learned from 990 rows/);
  await excludeByMouse(page, 0.1, 0.2);
  await expect(exclusions(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(exclusions(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  await expect(undo(page)).toBeDisabled();
  await page.keyboard.press('Control+Shift+Z');
  await expect(summary(page)).toHaveText(/learned from 990 rows/);
  await page.keyboard.press('Control+y');
  await expect(exclusions(page)).toHaveCount(1);
  await undo(page).click();
  await expect(exclusions(page)).toHaveCount(0);
  await redo(page).click();
  await expect(exclusions(page)).toHaveCount(1);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  /** A whole stroke of one finger on the element, as a touch screen reports it. */
  async function stroke(element: Locator, from: { x: number; y: number }, to: { x: number; y: number }) {
    const finger = { pointerId: 7, pointerType: 'touch', isPrimary: true, button: 0, bubbles: true, cancelable: true };
    const at = ({ x, y }: { x: number; y: number }) => ({ ...finger, clientX: x, clientY: y });
    await element.dispatchEvent('pointerdown', at(from));
    await element.dispatchEvent('pointermove', at({ x: (from.x + to.x) / 2, y: to.y }));
    await element.dispatchEvent('pointermove', at(to));
    await element.dispatchEvent('pointerup', at(to));
  }

  test('the window is drawn, and its edge moved', async ({ page }) => {
    await pickButton(page).tap();
    await stroke(page.locator('.u-over'), await pointOf(page, 0.25), await pointOf(page, 0.5));
    await expect(summary(page)).toHaveText(/learned from (359|36[0-2]) rows/);
    await stroke(end(page), await centreOf(end(page)), await pointOf(page, 0.75));
    await expect(summary(page)).toHaveText(/learned from (719|72[0-2]) rows/);
    await expect(end(page)).toHaveCSS('touch-action', 'none');
  });

  test('the window is moved by its grip, and a part of it excluded, moved and let in again', async ({ page }) => {
    const before = await start(page).getAttribute('aria-valuetext');
    const from = await centreOf(grip(page));
    const { width } = (await page.locator('.u-over').boundingBox())!;
    await stroke(grip(page), from, { x: from.x + width * 0.1, y: from.y });
    await expect(start(page)).not.toHaveAttribute('aria-valuetext', before!);
    await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
    await grip(page).tap();
    await page.getByRole('menuitem', { name: 'Exclude a part' }).tap();
    await expect(summary(page)).toHaveText(/learned from 900 rows/);
    const exclusionEnd = page.getByRole('slider', { name: 'End of exclusion 1' });
    const edge = await centreOf(exclusionEnd);
    await stroke(exclusionEnd, edge, { x: edge.x + width * 0.05, y: edge.y });
    await expect(summary(page)).toHaveText(/learned from 8(2[6-9]|3[0-3]) rows/);
    await exclusions(page).tap();
    await page.getByRole('menuitem', { name: 'Remove exclusion' }).tap();
    await expect(summary(page)).toHaveText(/learned from 1,000 rows/);
  });
});
