import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../provisioning/dashboards');

export interface ProvisionedDashboard {
  uid: string;
  title: string;
  panels: Array<{ id: number; title: string }>;
}

export const provisionedDashboards: ProvisionedDashboard[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')));
