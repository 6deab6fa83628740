import { CoreApp } from '@grafana/data';
import { usePanelContext } from '@grafana/ui';
import { useLinkText } from './window/useLinkText';

/** Whether the panel is open in its editor, where changes of its options are saved with the dashboard. */
export function useIsEdited(panelId: number): boolean {
  const { app } = usePanelContext();
  const [editPanel] = useLinkText('editPanel');
  return app === CoreApp.PanelEditor || editPanel === `${panelId}` || editPanel === `panel-${panelId}`;
}
