import type { APIRequestContext, Locator, Page } from '@playwright/test';

export interface StoredAnnotation {
  id: number;
  dashboardUID?: string;
  panelId?: number;
  time: number;
  timeEnd: number;
  text: string;
  tags?: string[];
  data?: { isolationForest?: Record<string, unknown> };
}

/** The workbench's annotations, asked and written past the page. */
export class AnnotationsApi {
  constructor(private readonly request: APIRequestContext) {}

  async all(): Promise<StoredAnnotation[]> {
    return (await this.request.get('api/annotations?limit=1000')).json();
  }

  async add(fields: Partial<StoredAnnotation>): Promise<number> {
    const data = { dashboardUID: 'load-balancer', panelId: 1, text: 'x', tags: [], ...fields };
    return (await (await this.request.post('api/annotations', { data })).json()).id;
  }

  async remove(id: number): Promise<void> {
    await this.request.delete(`api/annotations/${id}`);
  }

  async clear(): Promise<void> {
    for (const { id } of await this.all()) {
      await this.remove(id);
    }
  }
}

export const at = (time: string): number => Date.parse(`2026-01-05T${time}Z`);

export const form = (page: Page | Locator): Locator => page.getByRole('form', { name: /^(Annotate|Edit annotation)$/ });
export const saveButton = (page: Page | Locator): Locator =>
  form(page).getByRole('button', { name: 'Save', exact: true });
export const annotateButton = (page: Page | Locator): Locator =>
  page.getByRole('button', { name: 'Annotate', exact: true });
export const incidentHandles = (page: Page | Locator): Locator =>
  page.getByRole('button', { name: /^Annotate the incident/ });

/** The bars of the labels' lane: those that open are buttons, the others are pictures. */
export const bars = (page: Page | Locator): Locator =>
  page.getByRole('list', { name: 'Annotations' }).getByRole('listitem').locator('[aria-label]');

export async function chooseKind(page: Page, kind: string): Promise<void> {
  await form(page).getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}
