import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { VizLegendOptions } from '@grafana/schema';
import { SeriesVisibilityChangeMode, usePanelContext, useTheme2, VizLegend, type VizLegendItem } from '@grafana/ui';
import React from 'react';
import type { Label } from '../../annotations';
import { labelLook } from '../labels/labelLook';
import { labelName } from '../labels/labelWords';
import { PLAIN_TEXT } from '../plainText';
import type { ChartModel } from './chartModel';
import type { OverlayPalette } from './palette';

/** Which overlays are on the chart: each has its entry. */
export interface LegendOverlays {
  /** Anomalous rows on the chart; null while nothing was scored. */
  anomalies: number | null;
  /** Series of other entities. */
  rest: boolean;
  incidents: boolean;
  /** Incidents that look like a labelled false alarm. */
  suppressed: boolean;
  training: boolean;
  truth: boolean;
  /** What people said. */
  labels: readonly Label[];
}

interface Props {
  model: ChartModel;
  overlays: LegendOverlays;
  palette: OverlayPalette;
  displayMode: VizLegendOptions['displayMode'];
  /** Read by VizLayout from the element's props, as `width` is. */
  placement: VizLegendOptions['placement'];
  width?: number;
}

/** The legend: the series (a click hides the others), then what is laid over them. */
export function ChartLegend({ model, overlays, palette, displayMode, placement }: Props) {
  const { onToggleSeriesVisibility } = usePanelContext();
  const theme = useTheme2();
  const seriesItems = model.series.map<VizLegendItem>(({ name, color, hidden }) => ({
    label: name,
    color,
    disabled: hidden,
    yAxis: 1,
  }));
  return (
    <VizLegend
      placement={placement}
      displayMode={displayMode}
      items={[...seriesItems, ...overlayItems(overlays, palette), ...labelItems(overlays.labels, theme)]}
      onLabelClick={(item, event) => {
        if (seriesItems.includes(item)) {
          const adds = event.ctrlKey || event.metaKey || event.shiftKey;
          onToggleSeriesVisibility?.(
            item.label,
            adds ? SeriesVisibilityChangeMode.AppendToSelection : SeriesVisibilityChangeMode.ToggleSelection
          );
        }
      }}
    />
  );
}

const DASHED: VizLegendItem['lineStyle'] = { fill: 'dash', dash: [4, 4] };

function overlayItems(overlays: LegendOverlays, palette: OverlayPalette): VizLegendItem[] {
  const items: Array<[boolean, string, string, VizLegendItem['lineStyle']?]> = [
    [
      overlays.anomalies !== null,
      t('legend.anomalies', 'anomalies: {{count}}', { count: overlays.anomalies ?? 0 }),
      palette.anomaly,
    ],
    [overlays.rest, t('legend.rest', 'the others'), palette.rest],
    [overlays.incidents, t('legend.incident', 'incident'), palette.incident],
    [overlays.suppressed, t('legend.suppressed', 'suppressed'), palette.incident, DASHED],
    [overlays.training, t('legend.training', 'training window'), palette.training],
    [overlays.truth, t('legend.truth', 'true incident'), palette.truth],
  ];
  return items.filter(([shown]) => shown).map(([, label, color, lineStyle]) => ({ label, color, lineStyle, yAxis: 1 }));
}

/** One entry for each kind of label that is on the chart. */
function labelItems(labels: readonly Label[], theme: GrafanaTheme2): VizLegendItem[] {
  const names = new Map(labels.map((label) => [labelName(label), label]));
  return [...names].map(([name, label]) => ({
    label: label.kind ? t('legend.label', 'labelled: {{name}}', { name: name.toLowerCase(), ...PLAIN_TEXT }) : name,
    color: labelLook(label, theme).color,
    yAxis: 1,
  }));
}
