import { css } from '@emotion/css';
import { type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { BatchForm } from './BatchForm';
import { LabelForm } from './LabelForm';
import type { Labelling } from './useLabelling';

interface Props {
  labelling: Labelling;
  timeZone: TimeZone;
  width: number;
  height: number;
}

/** What is being written, beside the chart or under it. */
export function LabelPane({ labelling, timeZone, width, height }: Props) {
  const styles = useStyles2(getStyles);
  const { annotating, access } = labelling;
  const { state } = annotating;
  return (
    <div className={styles.pane} style={{ width, height }}>
      {state.mode === 'form' && (
        <LabelForm
          key={state.token + (state.original?.id ?? '')}
          form={state}
          annotating={annotating}
          timeZone={timeZone}
          canDelete={access.kind === 'allowed' && access.canDelete}
        />
      )}
      {state.mode === 'batch' && <BatchForm batch={state} annotating={annotating} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pane: css({
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    flexShrink: 0,
    padding: theme.spacing(0, 0, 0, 1),
    overflow: 'auto',
  }),
});
