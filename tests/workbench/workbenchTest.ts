import { expect, test as base } from '@playwright/test';
import { startWorkbench } from '../lib/startWorkbench';

interface PerTest {
  /** Fails the test when the page wrote an error to its console. */
  quietConsole: void;
}

interface PerWorker {
  /** The workbench's address, with a slash at the end; one workbench serves all tests of a run. */
  workbenchUrl: string;
}

export const test = base.extend<PerTest, PerWorker>({
  workbenchUrl: [
    async ({}, use) => {
      const workbench = await startWorkbench();
      await use(workbench.url);
      await workbench.stop();
    },
    // A first start may have to build the plugin and the page.
    { scope: 'worker', timeout: 200_000 },
  ],
  baseURL: ({ workbenchUrl }, use) => use(workbenchUrl),
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      await use();
      expect(errors, 'errors in the console of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
