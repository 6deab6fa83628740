import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { sceneGraph, VizPanel } from '@grafana/scenes';
import { Text, useStyles2 } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import { OptionsPane } from '../options/OptionsPane';
import { setActiveScene } from '../runtime/templateService';
import { DashboardBody } from './DashboardBody';
import type { ThemeName } from './theme';
import { useAddress } from './urlState';
import type { DashboardScene } from '../dashboards/DashboardScene';

interface Props {
  scene: DashboardScene;
  title: string;
  description?: string;
  themeName: ThemeName;
  renderTools?: (refresh: () => void) => React.ReactNode;
  onReset: (panel: VizPanel) => void;
}

/** Title, controls, and either all panels, one panel alone, or one panel beside its options. */
export function DashboardStage({ scene, title, description, themeName, renderTools, onReset }: Props) {
  const styles = useStyles2(getStyles);
  const { parameters } = useAddress();
  const isActive = useActivation(scene);
  useEffect(() => redraw(scene), [scene, themeName]);
  const edited = findPanel(scene, parameters.get('editPanel'));
  const alone = edited ?? findPanel(scene, parameters.get('viewPanel'));
  return (
    <div className={styles.columns}>
      <div className={styles.stage}>
        <div>
          <Text element="h1" variant="h4">
            {title}
          </Text>
          {description && <p className={styles.description}>{description}</p>}
        </div>
        {renderTools?.(() => sceneGraph.getTimeRange(scene).onRefresh())}
        {isActive && <DashboardBody scene={scene} alone={alone} />}
      </div>
      {isActive && edited && (
        <OptionsPane
          panel={edited}
          onReset={() => onReset(edited)}
          onClose={() => locationService.partial({ editPanel: null })}
        />
      )}
    </div>
  );
}

/** The scene's controls and panels are laid out here, without the scene's own component, so it is kept active here too. */
function useActivation(scene: DashboardScene): boolean {
  const [active, setActive] = useState<DashboardScene>();
  useEffect(() => {
    const deactivate = scene.activate();
    setActiveScene(scene);
    setActive(scene);
    return () => {
      setActiveScene(undefined);
      deactivate();
    };
  }, [scene]);
  return active === scene;
}

function findPanel(scene: DashboardScene, id: string | null): VizPanel | undefined {
  const found = id === null ? null : sceneGraph.findObject(scene, ({ state }) => state.key === `panel-${id}`);
  return found instanceof VizPanel ? found : undefined;
}

/** Field colours are computed from the theme and cached with the data. */
function redraw(scene: DashboardScene): void {
  sceneGraph
    .findAllObjects(scene, (object) => object instanceof VizPanel)
    .forEach((panel) => {
      (panel as VizPanel).clearFieldConfigCache();
      panel.forceRender();
    });
}

const getStyles = (theme: GrafanaTheme2) => ({
  columns: css({
    display: 'flex',
    flexGrow: 1,
    gap: theme.spacing(2),
    [theme.breakpoints.down('lg')]: { flexDirection: 'column' },
  }),
  stage: css({
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: theme.spacing(1.5),
    minWidth: 0,
  }),
  description: css({ margin: 0, color: theme.colors.text.secondary }),
});
