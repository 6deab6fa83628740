import { PluginType, type PanelPlugin, type PanelPluginMeta } from '@grafana/data';
import { PLUGIN_ID } from '../../pluginId';
import { loadArtifact } from './loadArtifact';

const loaded = new Map<string, PanelPlugin>();

export function getLoadedPanelPlugin(id: string): PanelPlugin | undefined {
  return loaded.get(id);
}

/** The panel under work: its source, or with ?artifact=1 the module.js that Grafana would load. */
export async function importPanelPlugin(id: string): Promise<PanelPlugin> {
  if (id !== PLUGIN_ID) {
    throw new Error(`The workbench has only the panel "${PLUGIN_ID}"; the dashboard asks for "${id}".`);
  }
  const plugin = usesArtifact() ? await loadArtifact() : (await import('../../../src/module')).plugin;
  plugin.meta = panelMeta(plugin.meta?.info?.version ?? '');
  loaded.set(id, plugin as PanelPlugin);
  return plugin as PanelPlugin;
}

export function usesArtifact(): boolean {
  return new URLSearchParams(window.location.search).get('artifact') === '1';
}

function panelMeta(version: string): PanelPluginMeta {
  const baseUrl = `public/plugins/${PLUGIN_ID}`;
  const logo = `${baseUrl}/img/logo.svg`;
  return {
    id: PLUGIN_ID,
    name: 'Isolation Forest',
    type: PluginType.panel,
    module: `${baseUrl}/module.js`,
    baseUrl,
    sort: 100,
    info: {
      author: { name: '' },
      description: '',
      links: [],
      logos: { large: logo, small: logo },
      screenshots: [],
      updated: '',
      version,
    },
  };
}
