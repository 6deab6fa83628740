import type { Page } from '@playwright/test';
import { expect, test } from './workbenchTest';

/** Serves the page with a Content-Security-Policy for workers, as a Grafana behind a strict policy would. */
async function allowWorkersFrom(page: Page, sources: string): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/d/'),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': `worker-src ${sources}` },
      });
    }
  );
}

async function openLoadBalancer(page: Page): Promise<void> {
  await page.goto('d/load-balancer?artifact=1');
  await expect(page.getByRole('list', { name: 'Incidents' }).getByRole('listitem').first()).toBeAttached();
}

test('the built plugin detects in its inlined worker', async ({ page }) => {
  await openLoadBalancer(page);
  expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(['blob:']);
});

test.describe('under a policy that refuses blobs', () => {
  // The browser reports the refused blob as an error of its own.
  test.use({ ignoredConsoleErrors: [/Content Security Policy/] });

  test('the built plugin detects in the worker of its own file', async ({ page }) => {
    await allowWorkersFrom(page, "'self'");
    await openLoadBalancer(page);
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/goldensignals-isolationforest-panel\/.*\.js$/),
    ]);
  });

  test('the built plugin detects on the main thread where every worker is refused, and says so', async ({ page }) => {
    await allowWorkersFrom(page, "'none'");
    await openLoadBalancer(page);
    expect(page.workers()).toEqual([]);
    await page.getByRole('button', { name: /notice/ }).click();
    await expect(page.getByText('No worker could be started.')).toBeVisible();
  });
});

test('all three give the same verdicts', async ({ context }) => {
  const verdicts: string[][] = [];
  for (const sources of ['blob:', "'self'", "'none'"]) {
    const tab = await context.newPage();
    await allowWorkersFrom(tab, sources);
    await openLoadBalancer(tab);
    verdicts.push(await tab.getByRole('list', { name: 'Incidents' }).getByRole('listitem').allTextContents());
    await tab.close();
  }
  expect(verdicts[1]).toEqual(verdicts[0]);
  expect(verdicts[2]).toEqual(verdicts[0]);
});
