import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { VizPanel } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { DashboardScene } from '../dashboards/DashboardScene';

interface Props {
  scene: DashboardScene;
  /** The only panel to show, as large as the window allows; all of them without it. */
  alone?: VizPanel;
}

/** The dashboard's controls, and its panels under them. */
export function DashboardBody({ scene, alone }: Props) {
  const styles = useStyles2(getStyles);
  const { controls = [], body } = scene.useState();
  return (
    <>
      <div className={styles.controls}>
        {controls.map((control) => (
          <control.Component key={control.state.key} model={control} />
        ))}
      </div>
      {alone ? (
        <div className={styles.alone}>
          <alone.Component model={alone} />
        </div>
      ) : (
        <div className={styles.body}>
          <body.Component model={body} />
        </div>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  controls: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'flex-end',
    gap: theme.spacing(1),
    // Grafana's orange "UTC" is too pale on the light theme's buttons.
    '[data-testid="data-testid TimePicker Open Button"] span': { color: theme.colors.text.primary },
  }),
  body: css({ display: 'flex', flexGrow: 1 }),
  // The panel takes all of its parent's height, which only a grid's area makes definite.
  alone: css({ display: 'grid', flexGrow: 1, minHeight: '65vh' }),
});
