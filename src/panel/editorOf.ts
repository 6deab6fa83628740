import { config, locationService } from '@grafana/runtime';

/** Opens the panel's editor, which adopts what the page's address says; null for those who could not save it there. */
export function editorOf(panelId: number): (() => void) | null {
  return config.bootData.user?.permissions?.['dashboards:write']
    ? () => locationService.partial({ editPanel: panelId })
    : null;
}
