import { css, cx } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { LabelKind } from '../../annotations';
import type { JudgedIncident } from '../../detection';
import { PLAIN_TEXT } from '../plainText';
import { severityName } from '../why/severityName';
import { aroundRow, durationText } from './rowTimes';
import type { ReportRow } from './reportRows';
import { ScoreSparkline } from './ScoreSparkline';
import { stateName } from './stateName';
import type { Suppression } from '../labels/useSuppression';
import type { QuickLabel } from './useQuickLabel';
import type { RowText } from './useRowText';

interface Props {
  row: ReportRow;
  text: RowText;
  isSelected: boolean;
  times: Float64Array;
  scores: Float64Array;
  quick: QuickLabel;
  suppression: Suppression;
  onZoom: (range: { from: number; to: number }) => void;
  onAnnotate: (incident: JudgedIncident) => void;
  onLabelled: () => void;
}

export function IncidentTableRow(props: Props) {
  const { row, text, isSelected, times, scores, quick, suppression, onZoom, onAnnotate, onLabelled } = props;
  const styles = useStyles2(getStyles);
  const { incident, state } = row;
  const start = text.start(row);
  const named = { start, ...PLAIN_TEXT };
  const label = async (kind: LabelKind) => {
    if (incident && (await quick.label?.(incident, kind))) {
      onLabelled();
    }
  };
  return (
    <tr aria-current={isSelected || undefined} tabIndex={-1} className={cx(isSelected && styles.selected)}>
      <td>
        <Button
          size="sm"
          fill="text"
          className={styles.start}
          tooltip={t('report.zoom', 'Show it on the chart')}
          onClick={() => onZoom(aroundRow(row))}
        >
          {start}
        </Button>
      </td>
      <td>
        <div className={styles.state}>
          {stateName(state)}
          {state === 'unlabelled' && quick.label && (
            <>
              <Button
                size="sm"
                variant="secondary"
                disabled={quick.busy}
                aria-label={t('report.is-incident-of', 'Incident: {{start}}', named)}
                onClick={() => void label('incident')}
              >
                {t('report.is-incident', 'Incident')}
              </Button>
              <Button
                size="sm"
                variant="secondary"
                disabled={quick.busy}
                aria-label={t('report.is-false-alarm-of', 'False alarm: {{start}}', named)}
                onClick={() => void label('false-alarm')}
              >
                {t('report.is-false-alarm', 'False alarm')}
              </Button>
            </>
          )}
          {incident && state !== 'suppressed' && quick.label && (
            <IconButton
              name="comment-alt"
              tooltip={t('report.annotate-of', 'Annotate {{start}}', named)}
              onClick={() => onAnnotate(incident)}
            />
          )}
          {state === 'suppressed' && (
            <Button
              size="sm"
              variant="secondary"
              icon="history"
              tooltip={t('report.keep-why', 'It is an incident after all, and stays one')}
              aria-label={t('report.keep-of', 'Bring back {{start}}', named)}
              onClick={({ currentTarget }) => {
                // The button goes, and the focus would be lost.
                currentTarget.closest('tr')?.focus();
                suppression.keep(row);
              }}
            >
              {t('report.keep', 'Bring back')}
            </Button>
          )}
        </div>
      </td>
      <td className={styles.why}>{text.why(row)}</td>
      <td>{row.severity ? severityName(row.severity) : '–'}</td>
      <td className={styles.number}>{durationText(row)}</td>
      <td className={styles.number}>{incident ? incident.peakScore.toFixed(2) : '–'}</td>
      <td>
        <ScoreSparkline row={row} times={times} scores={scores} />
      </td>
    </tr>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  selected: css({ background: theme.colors.action.selected }),
  start: css({ whiteSpace: 'nowrap', padding: 0 }),
  number: css({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
  why: css({ overflowWrap: 'anywhere', minWidth: '22ch' }),
  state: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5) }),
});
