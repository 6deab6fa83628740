import { DashboardCursorSync, type TimeRange, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { TooltipDisplayMode } from '@grafana/schema';
import {
  EventBusPlugin,
  KeyboardPlugin,
  TooltipPlugin2,
  UPlotChart,
  usePanelContext,
  useTheme2,
  VizLayout,
} from '@grafana/ui';
import React, { useCallback, useMemo } from 'react';
import type { Label } from '../../annotations';
import type { PanelOptions } from '../../options';
import type { Verdicts } from '../verdicts';
import type { WhyFormats } from '../why/whyText';
import { buildChartConfig } from './chartConfig';
import { ChartLegend } from './ChartLegend';
import type { ChartModel } from './chartModel';
import { DetectionTooltip } from './DetectionTooltip';
import { ChartLabels, type ChartLabelsProps } from './labels/ChartLabels';
import { layOutLanes } from './lanes';
import { AnomalyMarkers } from './overlays/AnomalyMarkers';
import type { Stretch } from './overlays/bands';
import { IncidentBands } from './overlays/IncidentBands';
import { LaneTitles } from './overlays/LaneTitles';
import { SuppressedBands } from './overlays/SuppressedBands';
import { ThresholdLine } from './overlays/ThresholdLine';
import { TruthBands } from './overlays/TruthBands';
import { RestLines } from './overlays/RestLines';
import { restExtents, type RestSeries } from './restSeries';
import { overlayPalette } from './palette';
import { WindowPicker, type PickerProps } from './picker/WindowPicker';
import { PlacedTooltip } from './PlacedTooltip';
import { useLatest, useStable } from './stability';

interface Props {
  width: number;
  height: number;
  model: ChartModel;
  verdicts: Verdicts | null;
  formats: WhyFormats;
  /** Series of other entities, drawn dimmed. */
  rest?: readonly RestSeries[];
  incidents: Stretch[];
  /** Incidents that look like a labelled false alarm. */
  suppressed: Stretch[];
  truth: Stretch[];
  options: Pick<PanelOptions, 'layout' | 'show' | 'legend' | 'tooltip'>;
  timeRange: TimeRange;
  timeZone: TimeZone;
  picker: PickerProps;
  labelling: ChartLabelsProps;
  onZoom: (stretch: Stretch) => void;
}

const NOTHING: Stretch[] = [];
const NO_LABELS: readonly Label[] = [];
const NO_REST: readonly RestSeries[] = [];
const NO_ROWS = new Int32Array(0);

/** The signals on one time axis, and what detection says of them laid over. */
export function DetectionChart(props: Props) {
  const { width, height, model, verdicts, rest = NO_REST, picker, labelling, options, timeRange, timeZone } = props;
  const { show, layout } = options;
  const theme = useTheme2();
  const palette = useMemo(() => overlayPalette(theme), [theme]);
  const threshold = verdicts?.threshold ?? null;
  const withLabels = show.labels && labelling.labels.length > 0;
  const context = usePanelContext();

  const latestRange = useLatest(timeRange);
  const latestThreshold = useLatest(threshold);
  const extents = useMemo(() => restExtents(rest), [rest]);
  const latestExtents = useLatest(extents);
  const structure = useStable(model, structureOf(model));
  const config = useMemo(
    () =>
      buildChartConfig({
        model: structure,
        layout,
        withScore: show.score,
        withLabels,
        theme,
        palette,
        timeZone,
        getTimeRange: () => latestRange.current,
        getThreshold: () => latestThreshold.current,
        getRestExtents: () => latestExtents.current,
      }),
    [structure, layout, show.score, withLabels, theme, palette, timeZone, latestRange, latestThreshold, latestExtents]
  );
  // A new array makes uPlot range its scales again: they depend on the time range and the threshold too.
  const { data } = useMemo(
    () => ({ data: [...model.data] as ChartModel['data'], rangedFor: [timeRange, threshold, extents] }),
    [model.data, timeRange, threshold, extents]
  );

  // TooltipPlugin2 captures it once a config.
  const latestZoom = useLatest(props.onZoom);
  const onZoom = useCallback((stretch: Stretch) => latestZoom.current(stretch), [latestZoom]);

  const { titles, labelLane } = useMemo(
    () => namedLanes(model, { layout, withScore: show.score, withLabels }),
    [model, layout, show.score, withLabels]
  );
  const trainingShown = show.trainingWindow ? picker.window : null;
  const incidents = show.incidents ? props.incidents : NOTHING;
  const suppressed = show.incidents ? props.suppressed : NOTHING;
  const truth = show.truth ? props.truth : NOTHING;
  const tooltipMode = options.tooltip.mode;

  const legend = options.legend.showLegend ? (
    <ChartLegend
      model={model}
      palette={palette}
      displayMode={options.legend.displayMode}
      placement={options.legend.placement}
      width={options.legend.width}
      overlays={{
        anomalies: verdicts ? verdicts.anomalousRows.length : null,
        rest: rest.length > 0,
        incidents: incidents.length > 0,
        suppressed: suppressed.length > 0,
        training: trainingShown !== null,
        truth: truth.length > 0,
        labels: withLabels ? labelling.labels : NO_LABELS,
      }}
    />
  ) : null;

  return (
    <VizLayout width={width} height={height} legend={legend}>
      {(plotWidth: number, plotHeight: number) => (
        <UPlotChart key={config.uid} config={config} data={data} width={plotWidth} height={plotHeight}>
          <RestLines config={config} rest={rest} palette={palette} />
          <WindowPicker {...picker} window={trainingShown} config={config} palette={palette} timeZone={timeZone} />
          <ChartLabels
            {...labelling}
            config={config}
            position={labelLane}
            incidents={incidents}
            timeZone={timeZone}
            grid={picker.grid}
            loaded={picker.loaded}
          />
          <TruthBands config={config} incidents={truth} palette={palette} />
          <SuppressedBands config={config} suppressed={suppressed} palette={palette} />
          <IncidentBands config={config} incidents={incidents} palette={palette} />
          <AnomalyMarkers
            config={config}
            rows={show.markers && verdicts ? verdicts.anomalousRows : NO_ROWS}
            signalCount={model.series.length}
            palette={palette}
          />
          {show.score && <ThresholdLine config={config} threshold={threshold} palette={palette} />}
          <LaneTitles config={config} lanes={titles} palette={palette} fontFamily={theme.typography.fontFamily} />
          <KeyboardPlugin config={config} />
          <EventBusPlugin config={config} eventBus={context.eventBus} />
          <TooltipPlugin2
            config={config}
            hoverMode={HOVER_ALL}
            queryZoom={onZoom}
            syncMode={context.sync?.() ?? DashboardCursorSync.Off}
            syncScope={context.eventsScope}
            render={(plot, rows, seriesIndex) => {
              const row = rows.find((index) => index != null);
              return row == null || tooltipMode === TooltipDisplayMode.None ? null : (
                <PlacedTooltip plot={plot}>
                  <DetectionTooltip
                    model={model}
                    verdicts={verdicts}
                    formats={props.formats}
                    row={row}
                    labels={withLabels ? labelling.labels : NO_LABELS}
                    activeSeries={seriesIndex === null ? null : seriesIndex - 1}
                    onlyActive={tooltipMode === TooltipDisplayMode.Single}
                  />
                </PlacedTooltip>
              );
            }}
          />
        </UPlotChart>
      )}
    </VizLayout>
  );
}

/** Formatted, it shows a change of unit or decimals. */
const FORMAT_PROBE = 1234.56789;

/** TooltipHoverMode.xAll: the enum is a type only, its values aren't exported. */
const HOVER_ALL = 1;

/** Changes exactly when the plot has to be built anew: new values alone must not rebuild it. */
function structureOf({ series, lanes }: ChartModel): string {
  return JSON.stringify([
    series.map(({ name, color, scaleKey, lineWidth, hidden }) => [name, color, scaleKey, lineWidth, hidden]),
    lanes.map(({ scaleKey, title, limits, format }) => [scaleKey, title, limits, format(FORMAT_PROBE)]),
  ]);
}

function namedLanes(
  { lanes }: ChartModel,
  options: { layout: PanelOptions['layout']; withScore: boolean; withLabels: boolean }
) {
  const overlay = options.layout === 'overlay';
  const positions = layOutLanes({ ...options, count: lanes.length, overlay });
  const titled = overlay ? [] : lanes.map(({ title }, index) => ({ title, position: positions.lanes[index] }));
  const titles = positions.score
    ? [...titled, { title: t('chart.lane.score', 'Anomaly score'), position: positions.score }]
    : titled;
  return { titles, labelLane: positions.labels };
}
