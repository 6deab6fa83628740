import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPrometheus, PROMETHEUS_MISSING } from './findPrometheus';
import { freePort } from './freePort';
import { runProcess, startProcess } from './startProcess';
import { waitUntil } from './waitUntil';

export interface PrometheusOptions {
  /** A file of OpenMetrics text with timestamps to fill the database from. */
  blocksFrom?: string;
  /** The host and port whose /metrics is scraped each second, e.g. '127.0.0.1:9300'. */
  scrape?: string;
}

export interface RunningPrometheus {
  /** Without a slash at the end. */
  url: string;
  /** Ends this process and removes its data. */
  stop(): Promise<void>;
}

/** JSON is YAML, which spares a YAML library. */
const configOf = (scrape: string | undefined) =>
  JSON.stringify({
    global: { scrape_interval: '1s', scrape_timeout: '1s' },
    scrape_configs: scrape === undefined ? [] : [{ job_name: 'simulator', static_configs: [{ targets: [scrape] }] }],
  });

/** Starts a Prometheus of its own on 127.0.0.1, in a new temporary directory, and waits until it answers. */
export async function startPrometheus({ blocksFrom, scrape }: PrometheusOptions): Promise<RunningPrometheus> {
  const programs = findPrometheus();
  if (!programs) {
    throw new Error(PROMETHEUS_MISSING);
  }
  const directory = await mkdtemp(join(tmpdir(), 'prometheus-'));
  const removeData = () => rm(directory, { recursive: true, force: true });
  try {
    const data = join(directory, 'data');
    const config = join(directory, 'prometheus.yml');
    await writeFile(config, configOf(scrape));
    if (blocksFrom !== undefined) {
      const args = ['tsdb', 'create-blocks-from', 'openmetrics', blocksFrom, data];
      await runProcess({ command: programs.promtool, args });
    }
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = startProcess({
      command: programs.prometheus,
      args: [
        `--config.file=${config}`,
        `--storage.tsdb.path=${data}`,
        // Simulated history may be years old, and would be deleted at start.
        '--storage.tsdb.retention.time=100y',
        `--web.listen-address=127.0.0.1:${port}`,
      ],
    });
    const isReady = async () => {
      if (server.hasEnded()) {
        return false;
      }
      return (await fetch(`${url}/-/ready`)).ok ? true : null;
    };
    const ready = await waitUntil(isReady, { what: `Prometheus on ${url}`, timeoutMs: 30_000 }).catch(() => false);
    if (!ready) {
      await server.stop();
      throw new Error(`Prometheus did not start on ${url}; it printed:\n${server.output().slice(-2_000)}`);
    }
    return {
      url,
      async stop() {
        await server.stop();
        await removeData();
      },
    };
  } catch (error) {
    await removeData();
    throw error;
  }
}
