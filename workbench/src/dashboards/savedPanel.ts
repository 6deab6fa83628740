import type { VizPanel, VizPanelState } from '@grafana/scenes';

/** What a person changed of a panel. */
export type SavedPanel = Pick<VizPanelState, 'options' | 'fieldConfig' | 'pluginVersion'>;

const PREFIX = 'goldensignals-workbench:panel:';

export function readSavedPanel(key: string): SavedPanel | undefined {
  const text = window.localStorage.getItem(PREFIX + key);
  return text === null ? undefined : JSON.parse(text);
}

export function forgetSavedPanel(key: string): void {
  window.localStorage.removeItem(PREFIX + key);
}

/** Where Grafana would mark the dashboard as changed, the workbench writes the change into this browser. */
export function saveChanges(panel: VizPanel, key: string): () => void {
  let isLoaded = panel.getPlugin() !== undefined;
  const subscription = panel.subscribeToState((next, previous) => {
    if (!isLoaded) {
      // The plugin's arrival fills in defaults: no person's change.
      isLoaded = panel.getPlugin() !== undefined;
      return;
    }
    if (next.options !== previous.options || next.fieldConfig !== previous.fieldConfig) {
      const { options, fieldConfig, pluginVersion } = next;
      window.localStorage.setItem(PREFIX + key, JSON.stringify({ options, fieldConfig, pluginVersion }));
    }
  });
  return () => subscription.unsubscribe();
}
