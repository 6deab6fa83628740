import path from 'node:path';
import type { InlineConfig } from 'vite';
import type { CsvDocument } from '../csvDocument';
import type { AnnotationStore } from '../server/annotations/AnnotationStore';
import { HOST } from '../server/freePort';
import { annotationsApi } from './annotationsApi';
import { grafanaAssets } from './grafanaAssets';
import { inlineWorker } from './inlineWorker';
import { prometheusProxy } from './prometheusProxy';
import { workbenchApi } from './workbenchApi';

export interface WorkbenchConfig {
  root: string;
  port: number;
  annotations: AnnotationStore;
  csv?: CsvDocument;
  prometheus?: string;
}

export function workbenchViteConfig({ root, port, annotations, csv, prometheus }: WorkbenchConfig): InlineConfig {
  const page = path.join(root, 'workbench');
  const modes = {
    csv: csv ? { fileName: csv.fileName } : null,
    // Without user and password: the page shows it.
    prometheus: prometheus ? { url: new URL(prometheus).origin } : null,
  };
  const serve = {
    host: HOST,
    port,
    strictPort: true,
    proxy: prometheus ? { '/prometheus': prometheusProxy(prometheus) } : undefined,
  };
  // scenes imports an export that @grafana/schema 12.4 does not have.
  const shimMissingExports = true;
  return {
    root: page,
    configFile: false,
    // The dependencies' own warnings (directives, shimmed exports) help nobody who only wants to see the panel.
    logLevel: 'error',
    cacheDir: path.join(root, 'node_modules', '.vite-workbench'),
    plugins: [inlineWorker(root), grafanaAssets(root), workbenchApi(modes, csv), annotationsApi(annotations)],
    resolve: {
      alias: {
        // @grafana/ui's code editor: the panel has none, and monaco is larger than everything else together.
        'monaco-editor': path.join(page, 'vite', 'emptyModule.ts'),
        'react-router-dom-v5-compat': 'react-router-dom',
      },
    },
    define: { 'process.env.NODE_DEBUG': 'undefined' },
    oxc: { jsx: { runtime: 'classic' } },
    build: {
      outDir: path.join(page, 'dist'),
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
      modulePreload: { polyfill: false },
      rolldownOptions: { shimMissingExports },
    },
    optimizeDeps: { rolldownOptions: { shimMissingExports } },
    server: { ...serve, fs: { allow: [root] } },
    preview: serve,
  };
}
