import { expect, test as base } from '@playwright/test';
import { startWorkbench } from '../lib/startWorkbench';

interface PerTest {
  /** Errors that the browser reports of what the test does on purpose. */
  ignoredConsoleErrors: RegExp[];
  /** Fails the test when the page wrote an error to its console. */
  quietConsole: void;
}

interface PerWorker {
  /** The workbench's address, with a slash at the end; one workbench serves all tests of a run. */
  workbenchUrl: string;
}

export const test = base.extend<PerTest, PerWorker>({
  workbenchUrl: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are needed from this pattern.
    async ({}, provide) => {
      const workbench = await startWorkbench();
      await provide(workbench.url);
      await workbench.stop();
    },
    // A first start may have to build the plugin and the page.
    { scope: 'worker', timeout: 200_000 },
  ],
  baseURL: ({ workbenchUrl }, provide) => provide(workbenchUrl),
  ignoredConsoleErrors: [[], { option: true }],
  quietConsole: [
    async ({ page, ignoredConsoleErrors }, provide) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      await provide();
      const unexpected = errors.filter((error) => !ignoredConsoleErrors.some((ignored) => ignored.test(error)));
      expect(unexpected, 'errors in the console of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
