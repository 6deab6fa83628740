import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import { SensitivitySlider } from '../../options';
import type { Sensitivity } from '../sensitivity/useSensitivity';
import type { Verdicts } from '../verdicts';
import type { Report } from './useReport';

/** The threshold in use, and what changes it. */
export type ThresholdControl = Pick<Sensitivity, 'threshold' | 'setAlarmsPerDay' | 'setScore'>;

interface Props {
  control: ThresholdControl;
  verdicts: Pick<Verdicts, 'threshold' | 'alarmsPerDay' | 'incidents'>;
  report: Pick<Report, 'proposal' | 'anomalous' | 'normal'>;
}

/** Moves the threshold, and proposes the one that separates the labels best. */
export function ThresholdBar({ control, verdicts, report }: Props) {
  const styles = useStyles2(getStyles);
  const { threshold } = control;
  const expected = threshold.rule === 'alarmsPerDay' ? threshold.alarmsPerDay : verdicts.alarmsPerDay;
  const { proposal } = report;
  const score = (value: number) => value.toFixed(3);
  return (
    <section className={styles.bar} aria-label={t('report.threshold', 'Threshold')}>
      <SensitivitySlider
        alarmsPerDay={expected > 0 ? expected : threshold.alarmsPerDay}
        onChange={control.setAlarmsPerDay}
        outcome={t('report.outcome', 'threshold {{threshold}}, {{count}} incidents', {
          threshold: score(verdicts.threshold),
          count: verdicts.incidents.length,
          defaultValue_one: 'threshold {{threshold}}, {{count}} incident',
        })}
      />
      <p className={styles.counts} role="status">
        {t('report.counts', '{{normal}} normal rows, {{anomalous}} anomalous rows', {
          normal: report.normal.toLocaleString(),
          anomalous: report.anomalous.toLocaleString(),
        })}
      </p>
      {proposal && (
        <div className={styles.proposal}>
          <span>
            {t(
              'report.proposal',
              'By the labels: threshold {{threshold}} catches {{caught}} of {{incidents}} incidents and raises {{raised}} of {{normal}} times that were none (precision {{precision}}, recall {{recall}}).',
              {
                ...proposal,
                threshold: score(proposal.threshold),
                precision: proposal.precision.toFixed(2),
                recall: proposal.recall.toFixed(2),
              }
            )}
          </span>
          <Button size="sm" variant="secondary" onClick={() => control.setScore(Number(score(proposal.threshold)))}>
            {t('report.apply', 'Use this threshold')}
          </Button>
        </div>
      )}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({ display: 'grid', gap: theme.spacing(1) }),
  counts: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  proposal: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
  }),
});
