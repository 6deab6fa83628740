import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { SeriesTable, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Label } from '../../annotations';
import type { JudgedIncident } from '../../detection';
import { labelName, oneLine } from '../labels/labelWords';
import { suppressedText } from '../labels/suppressedText';
import type { Verdicts } from '../verdicts';
import { severityName } from '../why/severityName';
import { reasonText, whySentence, type WhyFormats } from '../why/whyText';
import type { ChartModel } from './chartModel';

interface Props {
  model: ChartModel;
  /** Null while nothing was scored. */
  verdicts: Verdicts | null;
  formats: WhyFormats;
  row: number;
  labels: readonly Label[];
  /** Index into the model's series of the one under the pointer; null = none. */
  activeSeries: number | null;
  onlyActive: boolean;
}

/** What the panel knows of one row: every signal's value, the score and the verdict. */
export function DetectionTooltip({ model, verdicts, formats, row, labels, activeSeries, onlyActive }: Props) {
  const styles = useStyles2(getStyles);
  const isIn = ({ firstRow, lastRow }: JudgedIncident) => firstRow <= row && row <= lastRow;
  const incident = verdicts?.incidents.find(isIn);
  const suppressed = verdicts?.suppressed.find((one) => isIn(one.incident));
  const time = model.data[0][row];
  const said = labels.filter(({ from, to }) => from <= time && time <= to);
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
    <>
      <SeriesTable timestamp={dateTimeFormat(model.data[0][row], { timeZone: formats.timeZone })} series={entries} />
      {verdicts && <Verdict verdicts={verdicts} row={row} />}
      {incident && <Why incident={incident} formats={formats} />}
      {suppressed && (
        <div className={styles.why}>
          <strong>{t('tooltip.suppressed', 'Suppressed')}</strong>
          <div>{suppressedText(suppressed.incident, suppressed.falseAlarm, formats)}</div>
        </div>
      )}
      {said.slice(0, MOST_LABELS).map((label, index) => (
        <div key={index} className={styles.why}>
          <strong>{labelName(label)}</strong> <bdi>{oneLine(label.text)}</bdi>
        </div>
      ))}
    </>
  );
}

/** Signals that contribute less than this share of the first are left out of the list. */
const LEAST_SHARE = 0.05;
const MOST_SIGNALS = 4;
/** More labels of one moment than this are left to their lane. */
const MOST_LABELS = 3;

/** Why the incident under the pointer is one: the sentence, and what each signal adds to the score of its peak. */
function Why({ incident, formats }: { incident: JudgedIncident; formats: WhyFormats }) {
  const styles = useStyles2(getStyles);
  const [leading] = incident.why.signals;
  const listed = incident.why.signals
    .filter(({ contribution }) => contribution > LEAST_SHARE * leading.contribution)
    .slice(0, MOST_SIGNALS);
  return (
    <div className={styles.why}>
      <strong>{t('tooltip.incident', 'Incident, {{severity}}', { severity: severityName(incident.severity) })}</strong>
      <div>{whySentence(incident, formats)}</div>
      {listed.length > 1 && (
        <ul className={styles.reasons}>
          {listed.map((reason) => (
            <li key={reason.id}>
              <span>{reasonText(reason, formats)}</span>
              <span>{`+${reason.contribution.toFixed(2)}`}</span>
            </li>
          ))}
        </ul>
      )}
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
  verdict: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
    marginTop: theme.spacing(0.5),
    paddingTop: theme.spacing(0.5),
    borderTop: `1px solid ${theme.colors.border.weak}`,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  anomalous: css({ color: theme.colors.error.text }),
  why: css({ marginTop: theme.spacing(0.5), maxWidth: '48ch', fontSize: theme.typography.bodySmall.fontSize }),
  reasons: css({
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    listStyle: 'none',
    color: theme.colors.text.secondary,
    '& > li': { display: 'flex', justifyContent: 'space-between', gap: theme.spacing(2) },
  }),
});
