/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pluginJson from '../../src/plugin.json';
import { composeFile, readYaml, ROOT } from './composeFile';

const FOLDER = 'provisioning/dashboards';
const { grafana, simulator } = composeFile().services;
const dashboards = readdirSync(path.join(ROOT, FOLDER))
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(path.join(ROOT, FOLDER, name), 'utf8'))] as const);

describe('provisioning', () => {
  const { datasources } = readYaml('provisioning/datasources/prometheus.yaml');

  it('has the Prometheus of docker-compose.yaml, at an address that the environment gives', () => {
    expect(datasources).toHaveLength(1);
    expect(datasources[0]).toMatchObject({ uid: 'prometheus', type: 'prometheus', url: '${PROMETHEUS_URL}' });
    expect(grafana.environment?.PROMETHEUS_URL).toBe('http://prometheus:9090');
    const { global } = readYaml('docker/prometheus.yml');
    expect(datasources[0].jsonData.timeInterval).toBe(global.scrape_interval);
  });

  it('reads the dashboards from the folder that the workbench imports', () => {
    const { providers } = readYaml(`${FOLDER}/dashboards.yaml`);
    expect(providers[0].options.path).toBe('${GF_PATHS_PROVISIONING}/dashboards');
    expect(grafana.volumes).toContain(`./${FOLDER}:${grafana.environment?.GF_PATHS_PROVISIONING}/dashboards:ro`);
    const catalog = readFileSync(path.join(ROOT, 'workbench/src/dashboards/catalog.ts'), 'utf8');
    expect(catalog).toContain(`'../../../${FOLDER}/*.json'`);
  });

  it('gives each dashboard a uid of its own, which is its file name', () => {
    dashboards.forEach(([name, { uid }]) => expect(name).toBe(`${uid}.json`));
  });

  it.each(dashboards)('%s asks the provisioned data source with our panel', (_, { panels }) => {
    const ours = panels.filter(({ type }: { type: string }) => type === pluginJson.id);
    expect(ours.length).toBeGreaterThan(0);
    for (const { datasource, targets } of ours) {
      [datasource, ...targets.map((target: { datasource: unknown }) => target.datasource)].forEach((reference) =>
        expect(reference).toEqual({ type: 'prometheus', uid: datasources[0].uid })
      );
    }
  });

  it.each(dashboards)('%s has the annotation query that the panel writes incidents and labels through', (_, json) => {
    expect(json.annotations.list).toContainEqual(
      expect.objectContaining({
        name: 'Annotations & Alerts',
        type: 'dashboard',
        builtIn: 1,
        enable: true,
        datasource: { type: 'grafana', uid: '-- Grafana --' },
      })
    );
  });

  it.each(dashboards.filter(([, { refresh }]) => refresh))('%s leads to the incident switch', (_, { links }) => {
    const [host, port] = simulator.ports![0].split(':');
    expect(host).toBe('127.0.0.1');
    expect(links).toContainEqual(expect.objectContaining({ type: 'link', url: `http://localhost:${port}/` }));
  });
});
