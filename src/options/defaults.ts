import { LegendDisplayMode, SortOrder, TooltipDisplayMode } from '@grafana/schema';
import { defaultIncidentRules, detectors } from '../detection';
import type { PanelOptions } from './types';

/** A panel that was just added works with these. */
export const defaultPanelOptions: PanelOptions = {
  trainingWindow: { kind: 'firstPercent', percent: 50 },
  exclusions: [],
  exclusionSchedules: [],
  excludeAnnotations: { enabled: false, tags: ['incident', 'deploy'] },
  modelStep: '',
  maxRows: 100_000,
  refitPercent: 5,
  features: 'traffic',
  featureNames: [],
  entities: { models: 'auto', view: 'multiples' },
  detector: 'isolation-forest',
  scaler: 'standard',
  threshold: { rule: 'outOfBag', contamination: 0.01, quantile: 0.999, alarmsPerDay: 1, score: 0.7 },
  labels: { leaveOutIncidents: true, suppressAlike: true, kept: [] },
  incidents: defaultIncidentRules,
  forest: { ...detectors['isolation-forest'].defaults, maxSamples: undefined },
  baseline: detectors['robust-baseline'].defaults,
  layout: 'lanes',
  errorsAsRatio: true,
  show: { markers: true, incidents: true, trainingWindow: true, truth: true, labels: true, score: true },
  legend: { displayMode: LegendDisplayMode.List, placement: 'bottom', showLegend: true, calcs: [] },
  tooltip: { mode: TooltipDisplayMode.Multi, sort: SortOrder.None },
};
