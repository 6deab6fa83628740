import { t } from '@grafana/i18n';
import type { VizLegendOptions } from '@grafana/schema';
import { SeriesVisibilityChangeMode, usePanelContext, VizLegend, type VizLegendItem } from '@grafana/ui';
import React from 'react';
import type { ChartModel } from './chartModel';
import type { OverlayPalette } from './palette';

/** Which overlays are on the chart: each has its entry. */
export interface LegendOverlays {
  /** Anomalous rows on the chart; null while nothing was scored. */
  anomalies: number | null;
  incidents: boolean;
  training: boolean;
  truth: boolean;
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
      items={[...seriesItems, ...overlayItems(overlays, palette)]}
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

function overlayItems(overlays: LegendOverlays, palette: OverlayPalette): VizLegendItem[] {
  const items: Array<[boolean, string, string]> = [
    [
      overlays.anomalies !== null,
      t('legend.anomalies', 'anomalies: {{count}}', { count: overlays.anomalies ?? 0 }),
      palette.anomaly,
    ],
    [overlays.incidents, t('legend.incident', 'incident'), palette.incident],
    [overlays.training, t('legend.training', 'training window'), palette.training],
    [overlays.truth, t('legend.truth', 'true incident'), palette.truth],
  ];
  return items.filter(([shown]) => shown).map(([, label, color]) => ({ label, color, yAxis: 1 }));
}
