import type { DashboardPage } from '@grafana/plugin-e2e';
import type { Page } from '@playwright/test';

/** Adds the panel to a dashboard, over the gateway's requests and the time that they have. */
export async function addPanel(dashboardPage: DashboardPage, page: Page): Promise<void> {
  const panelEditPage = await dashboardPage.addPanel();
  await panelEditPage.setVisualization('Isolation Forest');
  await panelEditPage.datasource.set('Prometheus');
  await page.getByRole('radio', { name: 'Code' }).check({ force: true });
  await panelEditPage.getQueryEditorRow('A').locator('.monaco-editor').first().click();
  await page.keyboard.insertText('gateway_requests_per_minute');
  await page.keyboard.press('Shift+Enter');
  await panelEditPage.timeRange.set({
    from: '2026-01-05 00:00:00',
    to: '2026-01-05 16:39:00',
    zone: 'Coordinated Universal Time',
  });
}
