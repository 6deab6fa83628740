import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { EmbeddedScene, VizPanel } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

/** One panel of the dashboard, as large as the window allows, under the dashboard's controls. */
export function SinglePanel({ scene, panel }: { scene: EmbeddedScene; panel: VizPanel }) {
  const styles = useStyles2(getStyles);
  const { controls = [] } = scene.useState();
  return (
    <>
      <div className={styles.controls}>
        {controls.map((control) => (
          <control.Component key={control.state.key} model={control} />
        ))}
      </div>
      <div className={styles.panel}>
        <panel.Component model={panel} />
      </div>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  controls: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: theme.spacing(2) }),
  panel: css({ position: 'relative', flexGrow: 1, minHeight: '65vh' }),
});
