import { readFileSync } from 'node:fs';
import path from 'node:path';
import { grafana } from './server';

interface PanelJson {
  id: number;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  options: Record<string, unknown>;
  targets: unknown[];
}

export interface DashboardJson {
  uid: string;
  title: string;
  panels: PanelJson[];
  [key: string]: unknown;
}

/** A provisioned dashboard as one of the suite's own, so that a test can change it; its queries go to the given Prometheus. */
export function ownDashboard(name: string, uid: string, prometheusUid = grafana.prometheusUid): DashboardJson {
  const file = path.resolve(__dirname, '../../provisioning/dashboards', `${name}.json`);
  const text = readFileSync(file, 'utf8').replaceAll('"uid": "prometheus"', `"uid": "${prometheusUid}"`);
  return { ...JSON.parse(text), id: null, uid: `e2e-${uid}`, title: `e2e ${uid}` };
}

/** Scenario 1's incident, 20:00 to 20:59, but for a row to be confirmed and a few after which it counts as over. */
export const INCIDENT = /2026-01-05 20:0[01]:00 to 2026-01-05 (20:59|21:0[0-4]):00/;

/** The first 1,000 minutes of scenario 1, as the specification has it. */
export const KNOWN_GOOD = {
  kind: 'absolute',
  from: Date.parse('2026-01-05T00:00:00Z'),
  to: Date.parse('2026-01-05T16:40:00Z'),
};
