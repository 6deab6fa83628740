import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Direction, SignalRole } from '../detection';
import { defaultPanelOptions as defaults } from './defaults';
import type { PanelOptions } from './types';

/** What makes anomalous rows an incident. */
export function addIncidentOptions(builder: PanelOptionsEditorBuilder<PanelOptions>): void {
  const category = [t('options.incidents.category', 'Incidents')];
  builder
    .addNumberInput({
      path: 'incidents.minimumMinutes',
      category,
      name: t('options.incidents.minimum', 'Shortest incident in minutes'),
      description: t('options.incidents.minimum-why', 'Shorter ones are dropped. 0 keeps all.'),
      defaultValue: defaults.incidents.minimumMinutes,
      settings: { min: 0, max: 1440 },
    })
    .addNumberInput({
      path: 'incidents.mergeGapMinutes',
      category,
      name: t('options.incidents.gap', 'Longest gap in an incident in minutes'),
      description: t(
        'options.incidents.gap-why',
        'Incidents that are nearer to each other are one; of a single series, up to eleven rows apart. 0 joins none.'
      ),
      defaultValue: defaults.incidents.mergeGapMinutes,
      settings: { min: 0, max: 1440 },
    })
    .addSliderInput({
      path: 'incidents.recoveryMargin',
      category,
      name: t('options.incidents.recovery', 'Recovery'),
      description: t('options.incidents.recovery-why', 'An incident is over this far below the threshold.'),
      defaultValue: defaults.incidents.recoveryMargin,
      settings: { min: 0, max: 0.3, step: 0.01 },
      showIf: (options) => options.features === 'traffic',
    })
    .addNumberInput({
      path: 'incidents.leastRequests',
      category,
      name: t('options.incidents.least', 'Fewest requests a step'),
      description: t('options.incidents.least-why', 'Times with less traffic, where no more is usual, raise no alarm.'),
      defaultValue: defaults.incidents.leastRequests,
      settings: { min: 0 },
    });
  for (const [role, name] of directionNames()) {
    builder.addRadio({
      path: `incidents.directions.${role}`,
      category,
      name,
      defaultValue: defaults.incidents.directions[role],
      settings: { options: directionChoices() },
    });
  }
}

function directionNames(): Array<[SignalRole, string]> {
  return [
    ['requests', t('options.incidents.requests', 'Requests are bad')],
    ['errors', t('options.incidents.errors', 'Errors are bad')],
    ['latency', t('options.incidents.latency', 'Latency is bad')],
    ['other', t('options.incidents.other', 'Other signals are bad')],
  ];
}

function directionChoices(): Array<{ value: Direction; label: string }> {
  return [
    { value: 'both', label: t('options.incidents.both', 'On both sides') },
    { value: 'above', label: t('options.incidents.above', 'Above normal') },
    { value: 'below', label: t('options.incidents.below', 'Below normal') },
  ];
}
