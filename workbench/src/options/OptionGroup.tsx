import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { useId, useState } from 'react';

/** A group of options that folds. */
export function OptionGroup({ title, children }: { title: string; children: React.ReactNode }) {
  const styles = useStyles2(getStyles);
  const [isOpen, setOpen] = useState(true);
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 className={styles.title}>
        <button id={id} type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'angle-down' : 'angle-right'} />
          {title}
        </button>
      </h3>
      {isOpen && <div className={styles.content}>{children}</div>}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  group: css({ borderBottom: `1px solid ${theme.colors.border.weak}` }),
  title: css({ margin: 0, fontSize: theme.typography.body.fontSize }),
  toggle: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    width: '100%',
    padding: theme.spacing(1, 1.5),
    border: 'none',
    background: 'transparent',
    fontWeight: theme.typography.fontWeightMedium,
    textAlign: 'left',
    '&:hover': { background: theme.colors.action.hover },
  }),
  content: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    padding: theme.spacing(0.5, 2, 2, 2),
  }),
});
