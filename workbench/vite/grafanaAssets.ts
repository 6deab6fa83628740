import path from 'node:path';
import type { Connect, Plugin } from 'vite';
import { PLUGIN_ID } from '../pluginId';
import { staticFiles } from './staticFiles';

/** Where Grafana keeps Inter under names of its own. */
const INTER_FILES: Record<string, string> = {
  'Inter-Regular.woff2': 'inter-latin-400-normal.woff2',
  'Inter-Medium.woff2': 'inter-latin-500-normal.woff2',
  'Inter-RegularItalic.woff2': 'inter-latin-400-italic.woff2',
  'Inter-Italic.woff2': 'inter-latin-400-italic.woff2',
  'Inter-MediumItalic.woff2': 'inter-latin-500-italic.woff2',
};

/** What a Grafana server serves under /public: the plugin as built, icons and fonts. */
export function grafanaAssets(root: string): Plugin {
  const modules = path.join(root, 'node_modules');
  const serve = (server: { middlewares: Connect.Server }) => {
    server.middlewares.use(`/public/plugins/${PLUGIN_ID}`, staticFiles([path.join(root, 'dist')]));
    server.middlewares.use(
      '/public/build/img/icons',
      staticFiles([
        path.join(modules, '@grafana/ui/dist/public/img/icons'),
        // Icons that @grafana/ui asks for but only Grafana itself ships; drawn anew.
        path.join(root, 'workbench/icons'),
      ])
    );
    server.middlewares.use(
      '/public/fonts/inter',
      staticFiles([path.join(modules, '@fontsource/inter/files')], (name) => INTER_FILES[name] ?? name)
    );
  };
  return { name: 'grafana-assets', configureServer: serve, configurePreviewServer: serve };
}
