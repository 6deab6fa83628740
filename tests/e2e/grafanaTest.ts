import { expect, test as base } from '@grafana/plugin-e2e';
import { request, type Locator, type Page } from '@playwright/test';
import { GrafanaApi } from './GrafanaApi';
import { absence, grafana } from './server';

interface Fixtures {
  api: GrafanaApi;
  /** Who looks at the page. */
  role: 'admin' | 'viewer';
  /** Fails the test when the page wrote an error that comes from the plugin to its console. */
  quietPlugin: void;
}

const VIEWER = { user: 'e2e-viewer', password: 'only-for-tests' };
const PLUGIN_ID = 'goldensignals-isolationforest-panel';

export const test = base.extend<Fixtures>({
  baseURL: grafana.url,
  role: ['admin', { option: true }],
  storageState: async ({ role }, provide) => {
    const why = await absence();
    test.skip(why !== null, why ?? '');
    const context = await request.newContext();
    if (role === 'viewer') {
      await new GrafanaApi(context).ensureViewer(VIEWER.user, VIEWER.password);
    }
    const login = role === 'viewer' ? VIEWER : { user: grafana.user, password: grafana.password };
    const response = await context.post(`${grafana.url}/login`, { data: login });
    expect(response.ok(), `login of ${login.user}`).toBe(true);
    await provide(await context.storageState());
    await context.dispose();
  },
  api: async ({ request: http }, provide) => provide(new GrafanaApi(http)),
  quietPlugin: [
    async ({ page }, provide) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && `${message.text()} ${message.location().url}`.includes(PLUGIN_ID)) {
          errors.push(message.text());
        }
      });
      page.on('pageerror', (error) => {
        if (error.stack?.includes(PLUGIN_ID)) {
          errors.push(error.message);
        }
      });
      await provide();
      expect(errors, 'errors from the plugin in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The incidents in words, one an item. */
export const incidents = (page: Page | Locator): Locator =>
  page.getByRole('list', { name: 'Incidents' }).getByRole('listitem');

/** What was found and what it was learned from. */
export const summary = (page: Page | Locator): Locator => page.getByText(/rows anomalous.*learned from/);
