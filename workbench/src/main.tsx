import React from 'react';
import { createRoot } from 'react-dom/client';
import type { CsvDocument } from '../csvDocument';
import type { WorkbenchModes } from '../modes';
import { App } from './app/App';
import { pageDashboards } from './dashboards/pageDashboards';
import { CSV_DATA_SOURCE } from './dashboards/csvDashboard';
import { PROMETHEUS_DATA_SOURCE } from './dashboards/prometheusDashboard';
import { CsvDataSource } from './data/CsvDataSource';
import { liveSeries } from './data/liveSeries';
import { PrometheusDataSource } from './data/PrometheusDataSource';
import { scenarioSeries } from './data/scenarioSeries';
import { SimulatedDataSource } from './data/SimulatedDataSource';
import { installRuntime } from './runtime/installRuntime';

/** The uid that the provisioned dashboards ask for. */
const SIMULATED_UID = 'prometheus';

async function start(root: HTMLElement): Promise<void> {
  const [dataSources, modes] = await Promise.all([
    installRuntime(),
    fetchJson<WorkbenchModes>('/workbench-api/config'),
  ]);
  const csv = modes.csv ? await fetchJson<CsvDocument>('/workbench-api/csv') : undefined;
  dataSources.register(new SimulatedDataSource(SIMULATED_UID, [...scenarioSeries(), ...liveSeries()]));
  if (csv) {
    dataSources.register(new CsvDataSource(CSV_DATA_SOURCE.uid, csv));
  }
  if (modes.prometheus) {
    dataSources.register(new PrometheusDataSource(PROMETHEUS_DATA_SOURCE.uid));
  }
  createRoot(root).render(<App dashboards={pageDashboards(csv, modes)} />);
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status} ${response.statusText}; is "npm start" still running?`);
  }
  return response.json();
}

const root = document.getElementById('root');
if (!root) {
  throw new Error('The page has no element with the id "root"; workbench/index.html should have one.');
}
start(root).catch((error: unknown) => {
  // Nothing of the page stands yet that could show it.
  root.textContent = `The workbench could not start: ${error instanceof Error ? error.message : String(error)}`;
});
