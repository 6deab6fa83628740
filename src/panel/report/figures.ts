import { t } from '@grafana/i18n';
import type { Evaluation } from '../../detection';

export interface Figure {
  name: string;
  value: string;
}

/** What whoever is on call lives with, the most important first. */
export function eventFigures({ events }: Pick<Evaluation, 'events'>): Figure[] {
  const { caught, events: all, recall, falseAlarms, falseAlarmsPerDay, medianDelay, alarms, precision } = events;
  return [
    {
      name: t('report.recall', 'Incidents caught'),
      value: Number.isNaN(recall) ? t('report.none', 'none there') : `${caught} / ${all} (${percent(recall)})`,
    },
    {
      name: t('report.false-alarms', 'False alarms a day'),
      value: `${falseAlarmsPerDay.toFixed(2)} (${falseAlarms})`,
    },
    {
      name: t('report.delay', 'Median delay'),
      value: Number.isNaN(medianDelay) ? '–' : t('report.minutes', '{{count}} min', { count: medianDelay }),
    },
    {
      name: t('report.precision', 'Alarms that are true'),
      value: Number.isNaN(precision)
        ? t('report.no-alarms', 'no alarms')
        : `${alarms - falseAlarms} / ${alarms} (${percent(precision)})`,
    },
  ];
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
