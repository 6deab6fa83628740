// Screenshots of every dashboard, wide and narrow, in both themes, for people to look at, into ./screenshots:
//   npm start                                        (in another terminal)
//   node tests/workbench/screenshots.mjs URL [name…] (names: load-balancer, csv, options …; all without one)
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { require as requireTypeScript } from 'tsx/cjs/api';

const { findChromium } = requireTypeScript('../lib/findChromium.ts', import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(root, 'screenshots');

const WIDTHS = [1500, 500];
const THEMES = ['dark', 'light'];
const LONGEST_WAIT_MS = 15_000;
/** Fonts, icons and the chart's first drawing. */
const SETTLE_MS = 500;

const [address, ...names] = process.argv.slice(2);
if (!address || !URL.canParse(address)) {
  console.error(`screenshots.mjs got "${address ?? ''}"; expected the workbench's address, as npm start prints it.`);
  process.exit(2);
}

const dashboards = readdirSync(path.join(root, 'provisioning/dashboards'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''));
const views = [
  ...[...dashboards, 'csv', 'prometheus'].map((name) => ({ name, path: `d/${name}` })),
  { name: 'options', path: 'd/load-balancer?editPanel=1' },
].filter(({ name }) => names.length === 0 || names.includes(name));

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium()?.path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const { name, path: viewPath } of views) {
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      await shoot({ name: `${name}-${width}-${theme}`, viewPath, width, theme });
    }
  }
}
await browser.close();

async function shoot({ name, viewPath, width, theme }) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, timezoneId: 'UTC' });
  const url = new URL(viewPath, address);
  url.searchParams.set('theme', theme);
  await page.goto(url.href);
  const ready = page.getByText(/^anomalies: /).or(page.getByText('npm start -- '));
  await ready
    .first()
    .waitFor({ timeout: LONGEST_WAIT_MS })
    .catch(() => console.log(`${name}: nothing was scored`));
  await page.waitForTimeout(SETTLE_MS);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
  console.log(path.relative(root, file));
  await page.close();
}
