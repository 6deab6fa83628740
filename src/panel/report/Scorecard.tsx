import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';
import { formatReport, type Evaluation, type EvaluationReport } from '../../detection';
import { eventFigures } from './figures';

/** How good the verdicts are by what people and truth series say, rows that were learnt from apart. */
export function Scorecard({ evaluation }: { evaluation: EvaluationReport | null }) {
  if (!evaluation) {
    return (
      <p>
        {t(
          'report.no-truth',
          'Nothing to judge by yet. Label an incident, or query a series of 0 and 1 called "is_incident".'
        )}
      </p>
    );
  }
  return (
    <>
      <Judgement
        name={t('report.out-of-sample', 'Out of sample')}
        about={t('report.out-of-sample-why', 'Rows that the model did not learn from')}
        evaluation={evaluation.outOfSample}
      />
      <Judgement
        name={t('report.in-sample', 'In sample')}
        about={t('report.in-sample-why', 'Rows that the model learned from: they flatter it')}
        evaluation={evaluation.inSample}
      />
    </>
  );
}

function Judgement({ name, about, evaluation }: { name: string; about: string; evaluation: Evaluation | null }) {
  const styles = useStyles2(getStyles);
  const id = useId();
  if (!evaluation) {
    return null;
  }
  const { confusion, classification, averagePrecision } = evaluation;
  return (
    <section aria-labelledby={id} className={styles.judgement}>
      <h3 id={id} className={styles.heading}>
        {name} <small className={styles.about}>{about}</small>
      </h3>
      <dl className={styles.figures}>
        {eventFigures(evaluation).map(({ name: figure, value }) => (
          <div key={figure} className={styles.figure}>
            <dt className={styles.about}>{figure}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.details}>
        <pre
          className={styles.report}
          role="group"
          tabIndex={0}
          aria-label={t('report.classification', 'Classification report')}
        >
          {formatReport(classification)}
        </pre>
        <table className={styles.matrix}>
          <caption>
            {t('report.confusion', 'Rows')}
            {Number.isNaN(averagePrecision)
              ? ''
              : t('report.average-precision', ', average precision {{value}}', { value: averagePrecision.toFixed(3) })}
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('report.flagged', 'Flagged')}</th>
              <th scope="col">{t('report.not-flagged', 'Not flagged')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('report.incident-rows', 'Incident')}</th>
              <td>{confusion.truePositives.toLocaleString()}</td>
              <td>{confusion.falseNegatives.toLocaleString()}</td>
            </tr>
            <tr>
              <th scope="row">{t('report.normal-rows', 'Normal')}</th>
              <td>{confusion.falsePositives.toLocaleString()}</td>
              <td>{confusion.trueNegatives.toLocaleString()}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  judgement: css({ display: 'grid', gap: theme.spacing(1), minWidth: 0 }),
  heading: css({ fontSize: theme.typography.h5.fontSize, margin: 0 }),
  about: css({
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: 'normal',
  }),
  figures: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), margin: 0 }),
  figure: css({
    flex: '1 1 18ch',
    padding: theme.spacing(1),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
  }),
  value: css({ margin: 0, fontSize: theme.typography.h4.fontSize }),
  details: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2), alignItems: 'start', minWidth: 0 }),
  report: css({ margin: 0, overflowX: 'auto', maxWidth: '100%' }),
  matrix: css({
    '& th, & td': { padding: theme.spacing(0.5, 1), textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
    '& caption': { captionSide: 'top', color: theme.colors.text.secondary },
  }),
});
