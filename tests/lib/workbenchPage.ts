import type { Locator, Page } from '@playwright/test';

export interface PrometheusAddress {
  /** The workbench's, with a slash at the end. */
  url: string;
  /** PromQL by the name that the legend gives it. */
  queries: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
  /** The shortest step, e.g. '1m'. */
  step: string;
}

/** The address of the workbench's Prometheus dashboard, with the built plugin, with queries typed in and a time range chosen. */
export function prometheusDashboard({ url, queries, from, to, step }: PrometheusAddress): string {
  const parameters = new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    timezone: 'utc',
    step,
    artifact: '1',
  });
  for (const [legend, expression] of Object.entries(queries)) {
    parameters.append('expr', expression);
    parameters.append('legend', legend);
  }
  return `${url}d/prometheus?${parameters}`;
}

/** The legend's "anomalies: N", which is there once the panel has scored its rows. */
export const anomaliesEntry = (page: Page): Locator => page.getByText(/^anomalies: [\d,.]+$/);

/** N of the legend's "anomalies: N"; waits until the panel has scored. */
export async function anomalyCount(page: Page): Promise<number> {
  const text = await anomaliesEntry(page).innerText({ timeout: 30_000 });
  return Number(text.replace(/\D/g, ''));
}

/** Points at a time of the chart; `fraction` is 0 at its left and 1 at its right edge. The tooltip then shows. */
export async function pointAtChart(page: Page, fraction: number): Promise<void> {
  const plot = page.locator('.u-over').first();
  const box = await plot.boundingBox();
  if (!box) {
    throw new Error('There is no chart on the page to point at; the panel has to show one first.');
  }
  await plot.hover({ position: { x: box.width * fraction, y: box.height / 2 } });
}

/** Drags over the chart; `from` and `to` are shares of its width. */
export async function dragOverChart(page: Page, from: number, to: number): Promise<void> {
  const box = (await page.locator('.u-over').first().boundingBox())!;
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + from * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + ((from + to) / 2) * box.width, y, { steps: 5 });
  await page.mouse.move(box.x + to * box.width, y, { steps: 5 });
  await page.mouse.up();
}
