import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, createServer, preview, type InlineConfig } from 'vite';
import { workbenchViteConfig } from '../vite/config';
import { AnnotationStore } from './annotations/AnnotationStore';
import { parseCsvFile } from './csv/parseCsvFile';
import { freePort, HOST } from './freePort';
import { newestChange } from './newestChange.mjs';
import { stateFolder } from './stateFolder';

export interface ServeOptions {
  port?: number;
  csv?: string;
  prometheus?: string;
  /** Where annotations are kept; the system's folder for such things by default. */
  data?: string;
  dev: boolean;
}

export interface RunningWorkbench {
  url: string;
  close(): Promise<void>;
}

/** What the page is made of, besides itself: a change in any of them makes a new build necessary. */
const SOURCES = ['workbench', 'src', 'simulator', 'provisioning/dashboards', '.config', 'package-lock.json'];

/** Checks what was given first, so that a mistake shows before any build starts. */
export async function serveWorkbench(
  root: string,
  options: ServeOptions,
  buildPlugin: () => void
): Promise<RunningWorkbench> {
  const port = await freePort(options.port);
  const csv = options.csv === undefined ? undefined : parseCsvFile(options.csv);
  csv?.notes.forEach((note) => console.log(`${csv.fileName}: ${note}`));
  buildPlugin();
  const annotations = new AnnotationStore(options.data ?? stateFolder());
  const config = workbenchViteConfig({ root, annotations, csv, prometheus: options.prometheus, port });
  const closing = (server: { close(): Promise<void> }) => async () => {
    await server.close();
    annotations.close();
  };
  if (options.dev) {
    const server = await createServer(config);
    await server.listen();
    return { url: address(port), close: closing(server) };
  }
  const builtPage = path.join(root, 'workbench', 'dist', 'index.html');
  if (newestChange([builtPage]) < newestChange(SOURCES.map((source) => path.join(root, source)))) {
    console.log('Building the workbench …');
    await buildAside(config, path.dirname(builtPage));
  }
  const server = await preview(config);
  return { url: address(port), close: closing(server) };
}

/** Builds beside the folder and then swaps, so that a workbench that is running serves whole builds only. */
async function buildAside(config: InlineConfig, folder: string): Promise<void> {
  const aside = `${folder}.${process.pid}`;
  try {
    await build({ ...config, build: { ...config.build, outDir: aside } });
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function address(port: number): string {
  return `http://${HOST}:${port}/`;
}
