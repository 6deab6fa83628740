import { getFieldSeriesColor, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { AlignedData } from 'uplot';
import type { SignalRole } from '../../detection';
import type { FieldOptions } from '../../options';
import { defaultFieldOptions } from '../../options/fieldConfig';
import type { ChartSignal } from './chartSignals';
import { fieldFormat, type ValueFormat } from './fieldFormat';
import type { AxisLimits } from './lanes';

export interface ChartSeries {
  name: string;
  color: string;
  scaleKey: string;
  lineWidth: number;
  hidden: boolean;
  format: ValueFormat;
}

/** Signals that share an axis. */
export interface ChartLane {
  scaleKey: string;
  title: string;
  limits: AxisLimits;
  format: ValueFormat;
  /** Values are shares of 1 that are written in per cent. */
  inPercent: boolean;
}

/** Everything that the chart draws of the signals, ready to draw. */
export interface ChartModel {
  /** Times, then one column a series, then the scores. */
  data: AlignedData;
  series: ChartSeries[];
  /** Top to bottom. */
  lanes: ChartLane[];
}

const ROLE_ORDER: SignalRole[] = ['requests', 'errors', 'latency', 'other'];

/** The chart of the signals: series in lanes by role and unit, requests first. Pure; renders nothing. */
export function prepareChart(options: {
  times: Float64Array;
  signals: ChartSignal[];
  /** One a row; null while there is none. */
  scores: Float64Array | null;
  theme: GrafanaTheme2;
}): ChartModel {
  const { times, signals, scores, theme } = options;
  const series = signals.map((signal) => prepareSeries(signal, theme));
  return {
    data: [
      times,
      ...signals.map(({ values }) => nullsForMissing(values)),
      nullsForMissing(scores ?? new Float64Array(times.length).fill(NaN)),
    ],
    series,
    lanes: prepareLanes(signals, series),
  };
}

/** Signals with the same key share an axis: those of one role and unit. */
export function scaleKeyOf({ role, field }: Pick<ChartSignal, 'role' | 'field'>): string {
  return `${role}|${field.config.unit ?? ''}`;
}

function prepareSeries({ name, role, field, hidden }: ChartSignal, theme: GrafanaTheme2): ChartSeries {
  const custom: FieldOptions = { ...defaultFieldOptions, ...field.config.custom };
  return {
    name,
    color: getFieldSeriesColor(field, theme).color,
    scaleKey: scaleKeyOf({ role, field }),
    lineWidth: custom.lineWidth,
    hidden,
    format: fieldFormat(field),
  };
}

function prepareLanes(signals: ChartSignal[], series: ChartSeries[]): ChartLane[] {
  const lanes = new Map<string, ChartLane & { order: number }>();
  signals.forEach(({ role, field, hidden }, index) => {
    const { scaleKey, format } = series[index];
    if (hidden) {
      return;
    }
    const { min, max } = field.config;
    const lane = lanes.get(scaleKey);
    if (lane) {
      lane.limits.min ??= min ?? undefined;
      lane.limits.max ??= max ?? undefined;
    } else {
      lanes.set(scaleKey, {
        scaleKey,
        title: laneTitle(signals[index]),
        limits: { min: min ?? undefined, max: max ?? undefined },
        format,
        inPercent: field.config.unit === 'percentunit',
        order: ROLE_ORDER.indexOf(role),
      });
    }
  });
  return [...lanes.values()].sort((a, b) => a.order - b.order).map(({ order: _order, ...lane }) => lane);
}

function laneTitle({ role, name, isRatio }: ChartSignal): string {
  switch (role) {
    case 'requests':
      return t('chart.lane.requests', 'Requests');
    case 'errors':
      return isRatio ? t('chart.lane.error-ratio', 'Error ratio') : t('chart.lane.errors', 'Errors');
    case 'latency':
      return t('chart.lane.latency', 'Latency');
    default:
      return name;
  }
}

/** uPlot draws a gap for null, and breaks on NaN. */
function nullsForMissing(values: Float64Array): Array<number | null> {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
