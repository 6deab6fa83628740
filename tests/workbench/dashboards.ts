import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../provisioning/dashboards');

export interface ProvisionedDashboard {
  uid: string;
  title: string;
  description: string;
  templating: { list: Array<{ name: string; current: { value: string | string[] } }> };
  panels: Array<{ id: number; title: string; repeat?: string }>;
}

export const provisionedDashboards: ProvisionedDashboard[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')));

/** The titles that stand over the panels: once for each value of the variable where a panel repeats. */
export function shownTitles({ panels, templating }: ProvisionedDashboard): string[] {
  return panels.flatMap(({ title, repeat }) => {
    const values = templating.list.filter(({ name }) => name === repeat).flatMap(({ current }) => current.value);
    return repeat === undefined ? [title] : values.map((value) => title.replaceAll(`$${repeat}`, value));
  });
}
