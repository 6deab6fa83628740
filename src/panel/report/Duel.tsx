import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Spinner, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import type { Label } from '../../annotations';
import { overlap, type EvaluationReport } from '../../detection';
import { detectionMessage } from '../messages';
import type { Detection } from '../useFit';
import type { Verdicts } from '../verdicts';
import { eventFigures, type Figure } from './figures';
import type { Suppression } from '../labels/useSuppression';
import type { ThresholdControl } from './ThresholdBar';
import { useDuel, type DuelRules } from './useDuel';

interface Props extends DuelRules {
  detection: Detection;
  verdicts: Verdicts;
  labels: readonly Label[];
  threshold: ThresholdControl;
  suppression: Suppression;
}

/** The detector in use and its rival, side by side on the same rows, judged by the same labels. */
export function Duel(props: Props) {
  const styles = useStyles2(getStyles);
  const [isOn, setIsOn] = useState(false);
  const duel = useDuel(props, isOn);
  const [own, rival] = [props.detection.input.request.detector.name, duel.rivalName].map(detectorName);
  if (duel.error !== null) {
    const { title, advice } = detectionMessage(duel.error);
    return (
      <Alert severity="error" title={title}>
        {advice}
      </Alert>
    );
  }
  if (!duel.rival) {
    return (
      <div className={styles.start}>
        <Button size="sm" disabled={isOn} onClick={() => setIsOn(true)}>
          {t('report.duel.run', 'Run {{rival}} on the same rows', { rival })}
        </Button>
        {isOn && <Spinner inline aria-label={t('report.duel.busy', 'Working')} />}
      </div>
    );
  }
  const lines = comparedFigures(
    { verdicts: props.verdicts, evaluation: duel.ownEvaluation },
    { verdicts: duel.rival.verdicts, evaluation: duel.rival.evaluation }
  );
  return (
    <table className={styles.table} aria-label={t('report.view.duel', 'Duel')}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('report.duel.own', '{{name}} (in use)', { name: own })}</th>
          <th scope="col">{rival}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, a, b]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{a}</td>
            <td>{b}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Side {
  verdicts: Verdicts;
  evaluation: EvaluationReport | null;
}

function comparedFigures(own: Side, rival: Side): Array<[string, string, string]> {
  const judged = (side: Side): Figure[] => {
    const evaluation = side.evaluation?.outOfSample ?? side.evaluation?.inSample;
    return evaluation
      ? [
          ...eventFigures(evaluation),
          {
            name: t('report.duel.average-precision', 'Average precision'),
            value: evaluation.averagePrecision.toFixed(3),
          },
        ]
      : [];
  };
  const both = ({ verdicts }: Side, other: Side) =>
    verdicts.incidents.filter((one) => other.verdicts.incidents.some((two) => overlap(spanOf(one), spanOf(two))))
      .length;
  const counted = (side: Side, other: Side): Figure[] => [
    { name: t('report.view.incidents', 'Incidents'), value: String(side.verdicts.incidents.length) },
    { name: t('report.duel.both', 'Of these, found by both'), value: String(both(side, other)) },
    { name: t('report.duel.rows', 'Anomalous rows'), value: side.verdicts.anomalousRows.length.toLocaleString() },
  ];
  const [a, b] = [
    [...judged(own), ...counted(own, rival)],
    [...judged(rival), ...counted(rival, own)],
  ];
  return a.map(({ name, value }, index) => [name, value, b[index].value]);
}

function spanOf({ start, end }: { start: number; end: number }) {
  return { from: start, to: end };
}

function detectorName(name: Detection['input']['request']['detector']['name']): string {
  return name === 'robust-baseline'
    ? t('report.duel.baseline', 'Robust baseline')
    : t('report.duel.forest', 'Isolation forest');
}

const getStyles = (theme: GrafanaTheme2) => ({
  start: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
  table: css({
    '& th, & td': { textAlign: 'left', padding: theme.spacing(0.5, 1) },
    '& tbody tr': { borderTop: `1px solid ${theme.colors.border.weak}` },
  }),
});
