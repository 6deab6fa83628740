/** @jest-environment node */
import { existsSync } from 'node:fs';
import path from 'node:path';
import pluginJson from '../../src/plugin.json';
import { composeFile, readMount, readYaml, ROOT } from './composeFile';

const { services, volumes } = composeFile();
const all = Object.entries(services);
const mounts = all.flatMap(([service, { volumes: list = [] }]) =>
  list.map((mount) => ({ service, ...readMount(mount) }))
);
const flag = (command: string[] | undefined, name: string) => command?.[command.indexOf(name) + 1];

describe('docker-compose.yaml', () => {
  it('mounts only paths that exist, read-only, and volumes that it declares', () => {
    expect(mounts.length).toBeGreaterThan(0);
    for (const { source, isBind, isReadOnly } of mounts) {
      expect({ source, isThere: isBind ? existsSync(path.join(ROOT, source)) : source in volumes }).toEqual({
        source,
        isThere: true,
      });
      expect({ source, isReadOnly }).toEqual({ source, isReadOnly: isBind });
    }
  });

  it('publishes every port to this machine alone, and each once', () => {
    const published = all.flatMap(([, { ports = [] }]) => ports);
    expect(published).toEqual(['127.0.0.1:9300:9300', '127.0.0.1:9090:9090', '127.0.0.1:3000:3000']);
  });

  it.each(all)('pins the image of %s', (_, { image, build }) => {
    expect(image).toMatch(build ? /^isolation-forest-\w+:[\w.-]+$/ : /^[\w./-]+:v?\d+\.\d+\.\d+$/);
    expect(image).not.toMatch(/:latest$/);
  });

  it.each(all)(
    'lets %s wait only for services that are there and can become what it waits for',
    (_, { depends_on }) => {
      for (const [name, { condition }] of Object.entries(depends_on ?? {})) {
        const awaited = services[name];
        expect(awaited).toBeDefined();
        if (condition === 'service_healthy') {
          expect(awaited.healthcheck?.test[0]).toBe('CMD');
        } else {
          expect([condition, awaited.restart]).toEqual(['service_completed_successfully', 'no']);
        }
      }
    }
  );

  it('lets Grafana load the plugin that this repository builds, and no anonymous viewer', () => {
    expect(services.grafana.environment).toMatchObject({
      GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS: pluginJson.id,
      GF_AUTH_ANONYMOUS_ENABLED: 'false',
    });
  });

  it('mounts the provisioning where Grafana reads it', () => {
    const folder = services.grafana.environment?.GF_PATHS_PROVISIONING;
    const ofGrafana = mounts.filter(({ service, isBind }) => service === 'grafana' && isBind);
    expect(ofGrafana.map(({ source, target }) => [source, target])).toEqual([
      ['./provisioning/datasources', `${folder}/datasources`],
      ['./provisioning/dashboards', `${folder}/dashboards`],
    ]);
  });
});

describe('the simulator, its history and what Prometheus scrapes', () => {
  const { global, scrape_configs: jobs } = readYaml('docker/prometheus.yml');
  const [directory, , stepSeconds, job, instance] = services.history.command!;

  it('is scraped where it listens', () => {
    expect(jobs).toHaveLength(1);
    const [target] = jobs[0].static_configs[0].targets;
    expect(target).toBe(`simulator:${flag(services.simulator.command, '--port')}`);
    expect(flag(services.simulator.command, '--host')).toBe('0.0.0.0');
  });

  it('has a history of the same step and labels as its scrapes, so that the series go on', () => {
    expect(global.scrape_interval).toBe(`${stepSeconds}s`);
    expect(flag(services.simulator.command, '--step-seconds')).toBe(stepSeconds);
    expect({ job, instance }).toEqual({ job: jobs[0].job_name, instance: jobs[0].static_configs[0].targets[0] });
  });

  it('has its history in the volume that Prometheus keeps, for longer than the scenarios are old', () => {
    expect(services.history.volumes).toEqual([`prometheus:${directory}`]);
    expect(services.prometheus.volumes).toContain(`prometheus:${directory}`);
    expect(services.prometheus.command).toContain(`--storage.tsdb.path=${directory}`);
    expect(services.prometheus.command).toContain('--storage.tsdb.retention.time=5y');
    const [config] = mounts.filter(({ source }) => source === './docker/prometheus.yml');
    expect(services.prometheus.command).toContain(`--config.file=${config.target}`);
  });
});
