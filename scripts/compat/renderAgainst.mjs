import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { require as requireTypeScript } from 'tsx/cjs/api';

const { findChromium } = requireTypeScript('../../tests/lib/findChromium.ts', import.meta.url);
const ORIGIN = 'http://grafana.test';
const LONGEST_WAIT_MS = 30_000;
/** Grafana's own page sets what its packages read when they are loaded. */
const HTML = `<!doctype html><title>panel</title><div id="panel"></div>
  <script>window.grafanaBootData = { settings: {}, user: {}, navTree: [] };</script>`;
const ICON = ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'];
const HERE = path.dirname(fileURLToPath(import.meta.url));

/**
 * Renders the built panel in a browser with the packages that are installed in a folder, React included.
 * @param {string} folder it holds node_modules
 * @param {string} dist the built plugin
 * @returns {Promise<{ anomalies: number, errors: string[] }>} what the panel counts, and what the page complained of
 */
export async function renderAgainst(folder, dist) {
  const page = await bundlePage(folder);
  const files = {
    '/': ['text/html', HTML],
    '/page.js': ['text/javascript', page],
    '/favicon.ico': ['image/x-icon', ''],
    '/module.js': ['text/javascript', readFileSync(path.join(dist, 'module.js'), 'utf8')],
  };
  const browser = await chromium.launch({
    executablePath: findChromium()?.path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 600 }, timezoneId: 'UTC' });
    const errors = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    // Served from here: nothing leaves the machine.
    await tab.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const [contentType, body] = files[pathname] ?? (pathname.endsWith('.svg') ? ICON : []);
      return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType, body });
    });
    await tab.goto(ORIGIN);
    await tab.addScriptTag({ url: '/page.js', type: 'module' });
    await tab.waitForFunction(() => 'define' in window, undefined, { timeout: LONGEST_WAIT_MS });
    await tab.addScriptTag({ url: '/module.js' });
    const legend = tab.getByText(/^anomalies: \d+$/);
    const text = await legend.innerText({ timeout: LONGEST_WAIT_MS }).catch(() => '');
    return { anomalies: Number(text.replace(/\D/g, '')), errors };
  } finally {
    await browser.close();
  }
}

async function bundlePage(folder) {
  const { outputFiles } = await build({
    stdin: { contents: readFileSync(path.join(HERE, 'page.mjs'), 'utf8'), resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"', global: 'window' },
    // Grafana's code editor, which the panel doesn't use: its workers and fonts can't be bundled like this.
    alias: { 'monaco-editor': path.join(HERE, 'nothing.mjs') },
    loader: { '.svg': 'text', '.css': 'empty', '.ttf': 'empty' },
  });
  return outputFiles[0].text;
}
