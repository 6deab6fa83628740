import { UrlSyncContextProvider, type VizPanel } from '@grafana/scenes';
import React, { useMemo, useState } from 'react';
import { buildScene, savedPanelKey } from '../dashboards/buildScene';
import type { DashboardJson } from '../dashboards/DashboardJson';
import { forgetSavedPanel } from '../dashboards/savedPanel';
import { DashboardStage } from './DashboardStage';
import type { ThemeName } from './theme';

interface Props {
  dashboard: DashboardJson;
  themeName: ThemeName;
  /** What stands between title and controls; it gets a function that refreshes the dashboard. */
  renderTools?: (refresh: () => void) => React.ReactNode;
}

/** A dashboard's JSON as a scene whose time range and variables are in the address. */
export function SceneView({ dashboard, themeName, renderTools }: Props) {
  const [revision, setRevision] = useState(0);
  const content = JSON.stringify(dashboard);
  // A new revision makes the scene anew from the file.
  const { key, scene } = useMemo(
    () => ({ key: `${revision}:${content}`, scene: buildScene(JSON.parse(content)) }),
    [content, revision]
  );
  const reset = (panel: VizPanel) => {
    forgetSavedPanel(savedPanelKey(dashboard.uid, panel.state.key));
    setRevision(revision + 1);
  };
  return (
    <UrlSyncContextProvider key={key} scene={scene} updateUrlOnInit createBrowserHistorySteps={false}>
      <DashboardStage
        scene={scene}
        title={dashboard.title}
        description={dashboard.description}
        themeName={themeName}
        renderTools={renderTools}
        onReset={reset}
      />
    </UrlSyncContextProvider>
  );
}
