import type { Page } from '@playwright/test';
import { expect, test } from './workbenchTest';

/** Serves the page with a Content-Security-Policy, as a Grafana behind a strict policy would. */
async function servePolicy(page: Page, policy: string): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/d/'),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    }
  );
}

/** Whether the page may compile the smallest module there is. */
function compilesWebAssembly(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    try {
      return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
    } catch {
      return false;
    }
  });
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
    await servePolicy(page, "worker-src 'self'");
    await openLoadBalancer(page);
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/goldensignals-isolationforest-panel\/.*\.js$/),
    ]);
  });

  test('the built plugin detects on the main thread where every worker is refused, and says so', async ({ page }) => {
    await servePolicy(page, "worker-src 'none'");
    await openLoadBalancer(page);
    expect(page.workers()).toEqual([]);
    await page.getByRole('button', { name: /notice/ }).click();
    await expect(page.getByText('No worker could be started.')).toBeVisible();
  });
});

/** Without 'wasm-unsafe-eval'. */
const NO_WEB_ASSEMBLY = "worker-src blob:; script-src 'self' 'unsafe-inline' blob:";

test('all three give the same verdicts, with WebAssembly and without', async ({ context }) => {
  const verdicts: string[][] = [];
  for (const policy of ['worker-src blob:', "worker-src 'self'", "worker-src 'none'", NO_WEB_ASSEMBLY]) {
    const tab = await context.newPage();
    await servePolicy(tab, policy);
    await openLoadBalancer(tab);
    expect(await compilesWebAssembly(tab)).toBe(policy !== NO_WEB_ASSEMBLY);
    verdicts.push(await tab.getByRole('list', { name: 'Incidents' }).getByRole('listitem').allTextContents());
    await tab.close();
  }
  expect(verdicts[1]).toEqual(verdicts[0]);
  expect(verdicts[2]).toEqual(verdicts[0]);
  expect(verdicts[3]).toEqual(verdicts[0]);
});
