/**
 * How long 50 entities × 3 signals × 10,080 rows take in the workers of a browser, features, fit, scores and reasons
 * together: `npm run bench:entities`. One worker and two take turns in one run; the ratio is what counts, seconds wander.
 * Processor seconds are what the page's process used: on a busy machine they tell more than the clock.
 */
import { chromium } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../tests/lib/findChromium';

const root = path.join(__dirname, '..');
const ROUNDS = 3;
const TARGET_SECONDS = 5;

interface Measured {
  seconds: number;
  processor: number;
}

const inlineWorker: Plugin = {
  name: 'inline-worker',
  async setup({ onResolve, onLoad }) {
    const bundler = pathToFileURL(path.join(root, '.config', 'bundleWorker.mjs')).href;
    const { bundleWorker }: { bundleWorker: (entry: string) => Promise<{ code: string }> } = await import(bundler);
    onResolve({ filter: /\?inline$/ }, ({ path: source, resolveDir }) => ({
      path: path.join(resolveDir, source.replace('?inline', '.ts')),
      namespace: 'inline-worker',
    }));
    onLoad({ filter: /.*/, namespace: 'inline-worker' }, async ({ path: entry }) => ({
      contents: (await bundleWorker(entry)).code,
      loader: 'text',
    }));
  },
};

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'bench', 'entities.page.ts')],
    plugins: [inlineWorker],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0].text;
}

async function main(): Promise<void> {
  const script = await bundlePage();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>'
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: findChromium()?.path, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction('window.secondsWith');
    const system = await browser.newBrowserCDPSession();
    const processorSeconds = async () => {
      const { processInfo } = await system.send('SystemInfo.getProcessInfo');
      return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    const measure = async (workers: number) => {
      const before = await processorSeconds();
      const seconds = await page.evaluate<number>(`window.secondsWith(${workers})`);
      return { seconds, processor: (await processorSeconds()) - before };
    };
    const rounds: Array<{ one: Measured; two: Measured }> = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ one: await measure(1), two: await measure(2) });
    }
    const least = (of: (round: (typeof rounds)[number]) => number) => Math.min(...rounds.map(of));
    const [one, two] = [least((round) => round.one.seconds), least((round) => round.two.seconds)];
    console.log(
      `50 entities × 3 signals × 10,080 rows, least of ${ROUNDS}: one worker ${one.toFixed(1)} s, ` +
        `two workers ${two.toFixed(1)} s (aim: ${TARGET_SECONDS} s), ${(one / two).toFixed(2)} × as fast; ` +
        `processor ${least((round) => round.one.processor).toFixed(1)} s`
    );
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
