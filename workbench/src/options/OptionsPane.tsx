import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { VizPanel } from '@grafana/scenes';
import { Button, IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { FieldOptions } from './FieldOptions';
import { OverridesEditor } from './OverridesEditor';
import { PanelOptions } from './PanelOptions';
import { useEditorContext } from './useEditorContext';

interface Props {
  panel: VizPanel;
  onReset: () => void;
  onClose: () => void;
}

/** A panel's own options, as its plugin declares them, and its fields' options and overrides. */
export function OptionsPane({ panel, onReset, onClose }: Props) {
  const styles = useStyles2(getStyles);
  const { fieldConfig } = panel.useState();
  const context = useEditorContext(panel);
  const plugin = panel.getPlugin();
  return (
    <aside className={styles.pane} aria-label="Panel options">
      <div className={styles.head}>
        <h2 className={styles.title}>Panel options</h2>
        <Button size="sm" variant="secondary" fill="outline" icon="history" onClick={onReset}>
          Reset
        </Button>
        <IconButton name="times" size="lg" tooltip="Close options" onClick={onClose} />
      </div>
      {plugin && (
        <>
          <PanelOptions panel={panel} plugin={plugin} context={context} />
          <FieldOptions
            fieldConfig={fieldConfig}
            registry={plugin.fieldConfigRegistry}
            context={context}
            onChange={(next) => panel.onFieldConfigChange(next, true)}
          />
          <OverridesEditor
            fieldConfig={fieldConfig}
            registry={plugin.fieldConfigRegistry}
            context={context}
            onChange={(next) => panel.onFieldConfigChange(next, true)}
          />
        </>
      )}
    </aside>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pane: css({
    flex: `0 0 ${theme.spacing(48)}`,
    alignSelf: 'flex-start',
    minWidth: 0,
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    [theme.breakpoints.up('lg')]: {
      position: 'sticky',
      top: theme.spacing(2),
      maxHeight: `calc(100vh - ${theme.spacing(4)})`,
      overflowY: 'auto',
    },
    [theme.breakpoints.down('lg')]: { flexBasis: 'auto', alignSelf: 'stretch' },
  }),
  head: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1, 1, 2),
    position: 'sticky',
    top: 0,
    zIndex: theme.zIndex.navbarFixed,
    background: theme.colors.background.primary,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  title: css({ flexGrow: 1, margin: 0, fontSize: theme.typography.h5.fontSize }),
});
