import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/lib/findChromium';

/**
 * What Chromium needs to run as root and without asking the network for anything of its own. Tests with a JSON report get it
 * from the command line: --reporter=list,json.
 */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  reporter: 'list',
  // The panel uses a worker of its own, and several pages at once would only slow each other down.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine makes a browser late now and then; the list names what passed at its second try as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1500, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-US',
    // Recording makes every page slow, so that a test that passes has none.
    trace: process.env.CI ? 'on-first-retry' : 'off',
    launchOptions: { executablePath: findChromium()?.path, args: CHROMIUM_ARGUMENTS },
  },
  projects: [
    { name: 'workbench', testMatch: 'workbench/*.spec.ts' },
    { name: 'prometheus', testMatch: 'prometheus/*.spec.ts' },
    // Against a real Grafana, where GRAFANA_URL answers; skipped with its reason where none does.
    { name: 'e2e', testMatch: 'e2e/*.spec.ts' },
  ],
});
