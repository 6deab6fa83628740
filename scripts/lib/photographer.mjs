import { chromium } from '@playwright/test';
import { require as requireTypeScript } from 'tsx/cjs/api';

const { findChromium } = requireTypeScript('../../tests/lib/findChromium.ts', import.meta.url);

const LONGEST_WAIT_MS = 30_000;
/** Fonts, icons and the chart's first drawing. */
const SETTLE_MS = 500;
const PANEL = 'section[data-testid*="Panel header"]';
/** The workbench's own buttons in a panel's header, which Grafana doesn't have. */
const WORKBENCH_BUTTONS = /^(Configure panel|View panel in full screen)$/;

/** Opens a browser that takes pictures of the workbench at this address; close it when done. */
export async function openPhotographer(address) {
  const browser = await chromium.launch({
    executablePath: findChromium()?.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

  /**
   * Writes a picture of a page once the panel has scored its rows.
   * @param {object} picture
   * @param {string} picture.view the page's path and query
   * @param {'dark' | 'light'} picture.theme
   * @param {number} picture.width
   * @param {number} picture.height of the window; a whole page may be longer
   * @param {boolean} [picture.panelAlone] the first panel as Grafana shows it, without the workbench round it
   * @param {string} picture.file
   * @returns {Promise<boolean>} whether there was something scored in time
   */
  async function shoot({ view, theme, width, height, panelAlone = false, file }) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1, timezoneId: 'UTC' });
    const url = new URL(view, address);
    url.searchParams.set('theme', theme);
    await page.goto(url.href);
    const ready = page.getByText(/^anomalies: /).or(page.getByText('npm start -- '));
    const scored = await ready
      .first()
      .waitFor({ timeout: LONGEST_WAIT_MS })
      .then(() => true)
      .catch(() => false);
    await page.waitForTimeout(SETTLE_MS);
    if (panelAlone) {
      const buttons = page.getByRole('button', { name: WORKBENCH_BUTTONS });
      await buttons.evaluateAll((elements) => elements.forEach((element) => element.remove()));
      await page.locator(PANEL).first().screenshot({ path: file });
    } else {
      await page.screenshot({ path: file, fullPage: true });
    }
    await page.close();
    return scored;
  }

  return { shoot, close: () => browser.close() };
}
