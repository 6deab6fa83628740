import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { CsvDocument } from '../../csvDocument';

/** How the file was read: what was assumed, and what was left out. */
export function CsvNotes({ document: { times, columns, notes } }: { document: CsvDocument }) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.notes} aria-label="How the file was read">
      <li>
        {times.length.toLocaleString('en-US')} rows, {columns.length} {columns.length === 1 ? 'column' : 'columns'}{' '}
        besides the time.
      </li>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  notes: css({
    listStyle: 'none',
    margin: 0,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
