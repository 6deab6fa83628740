import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { SeriesTable, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Verdicts } from '../verdicts';
import type { ChartModel } from './chartModel';

interface Props {
  model: ChartModel;
  /** Null while nothing was scored. */
  verdicts: Verdicts | null;
  row: number;
  /** Index into the model's series of the one under the pointer; null = none. */
  activeSeries: number | null;
  onlyActive: boolean;
  timeZone: TimeZone;
}

/** What the panel knows of one row: every signal's value, the score and the verdict. */
export function DetectionTooltip({ model, verdicts, row, activeSeries, onlyActive, timeZone }: Props) {
  const styles = useStyles2(getStyles);
  const entries = model.series.flatMap((series, index) => {
    const value = model.data[index + 1][row];
    return series.hidden || (onlyActive && activeSeries !== null && index !== activeSeries)
      ? []
      : [
          {
            color: series.color,
            label: series.name,
            value: value == null ? t('tooltip.missing', 'missing') : series.format(value),
            isActive: index === activeSeries,
          },
        ];
  });
  return (
    <div className={styles.body}>
      <SeriesTable timestamp={dateTimeFormat(model.data[0][row], { timeZone })} series={entries} />
      {verdicts && <Verdict verdicts={verdicts} row={row} />}
    </div>
  );
}

function Verdict({ verdicts, row }: { verdicts: Verdicts; row: number }) {
  const styles = useStyles2(getStyles);
  const score = verdicts.scores[row];
  if (Number.isNaN(score)) {
    return <div className={styles.verdict}>{t('tooltip.no-score', 'No score: a value is missing')}</div>;
  }
  const anomalous = verdicts.flags[row] === 1;
  return (
    <div className={styles.verdict}>
      <span>
        {t('tooltip.score', 'Anomaly score {{score}} (threshold {{threshold}})', {
          score: score.toFixed(3),
          threshold: verdicts.threshold.toFixed(3),
        })}
      </span>
      <strong className={anomalous ? styles.anomalous : undefined}>
        {anomalous ? t('tooltip.anomalous', '◆ Anomalous') : t('tooltip.normal', 'Normal')}
      </strong>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  body: css({ padding: theme.spacing(1) }),
  verdict: css({
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginTop: theme.spacing(0.5),
    paddingTop: theme.spacing(0.5),
    borderTop: `1px solid ${theme.colors.border.weak}`,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  anomalous: css({ color: theme.colors.error.text }),
});
