import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Label, useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  /** The editor's own id, so that the label names it. */
  id: string;
  name: string;
  description?: string;
  children: React.ReactNode;
}

/** One option: its name and description over its editor. Groups of controls, which no label can name, get the name too. */
export function OptionRow({ id, name, description, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div role="group" aria-label={name} className={styles.row}>
      <Label htmlFor={id} description={description}>
        {name}
      </Label>
      {children}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.25) }),
});
