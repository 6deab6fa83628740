import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Suppression } from '../labels/useSuppression';
import { SaveToPanel } from '../SaveToPanel';

interface Props {
  panelId: number;
  unsaved: NonNullable<Suppression['unsaved']>;
  /** Nothing is brought back any more: the notice goes, and its focus with it. */
  onReset: () => void;
}

/** Says where it is kept that incidents were brought back, and what can be done with it. */
export function KeptNotice({ panelId, unsaved, onReset }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.bar}>
      <span role="status">
        {t('kept.unsaved', '{{count}} brought back, in this page’s address only', { count: unsaved.count })}
      </span>
      <Button
        size="sm"
        variant="secondary"
        fill="outline"
        onClick={() => {
          onReset();
          unsaved.reset();
        }}
      >
        {t('kept.reset', 'Suppress again')}
      </Button>
      <SaveToPanel panelId={panelId} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
