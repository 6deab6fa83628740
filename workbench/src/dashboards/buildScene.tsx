import { CoreApp, DashboardCursorSync } from '@grafana/data';
import {
  behaviors,
  SceneDataLayerControls,
  LocalValueVariable,
  SceneGridItem,
  SceneGridLayout,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
  VizPanel,
  type EmbeddedSceneState,
} from '@grafana/scenes';
import React from 'react';
import { PanelActions } from '../app/PanelActions';
import { access } from '../runtime/access';
import { addAnnotationContext } from './annotationContext';
import { buildAnnotationLayers } from './buildAnnotationLayers';
import { buildVariables } from './buildVariables';
import type { DashboardJson } from './DashboardJson';
import { DashboardScene } from './DashboardScene';
import { layOutPanels } from './layOutPanels';
import type { PlacedPanel } from './repeatPanel';
import { readSavedPanel, saveChanges } from './savedPanel';

const REFRESH_INTERVALS = ['1s', '5s', '10s', '30s', '1m', '5m'];

/** Grafana's dashboard JSON as a live scene. */
export function buildScene(dashboard: DashboardJson): DashboardScene {
  const { time, timezone = 'utc', refresh = '', templating, graphTooltip = DashboardCursorSync.Off } = dashboard;
  const annotationQueries = dashboard.annotations?.list ?? [];
  const state: EmbeddedSceneState = {
    key: dashboard.uid,
    $data: buildAnnotationLayers(annotationQueries),
    $timeRange: new SceneTimeRange({ from: time.from, to: time.to, timeZone: timezone }),
    $variables: buildVariables(templating?.list ?? []),
    $behaviors: [
      new behaviors.CursorSync({ key: 'sync', sync: graphTooltip }),
      layOutPanels(dashboard.panels, (panel) => buildGridItem(dashboard.uid, panel)),
    ],
    controls: [
      new VariableValueSelectors({}),
      ...(annotationQueries.some(({ hide }) => !hide) ? [new SceneDataLayerControls()] : []),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ refresh, intervals: REFRESH_INTERVALS, isOnCanvas: true, withText: true }),
    ],
    body: new SceneGridLayout({ children: [] }),
  };
  return new DashboardScene(state, annotatedUid(dashboard.uid));
}

/** The name under which a panel's changes are kept. */
export function savedPanelKey(dashboardUid: string, panelKey: string | undefined): string {
  return `${dashboardUid}:${panelKey}`;
}

function buildGridItem(dashboardUid: string, { gridPos, ...panel }: PlacedPanel): SceneGridItem {
  return new SceneGridItem({
    key: `grid-item-${panel.id}`,
    x: gridPos.x,
    y: gridPos.y,
    width: gridPos.w,
    height: gridPos.h,
    isDraggable: false,
    isResizable: false,
    body: buildPanel(dashboardUid, panel),
  });
}

function buildPanel(dashboardUid: string, json: Omit<PlacedPanel, 'gridPos'>): VizPanel {
  const key = `panel-${json.id}`;
  const savedKey = savedPanelKey(dashboardUid, key);
  return new VizPanel({
    key,
    pluginId: json.type,
    title: json.title,
    description: json.description,
    pluginVersion: json.pluginVersion,
    options: json.options,
    fieldConfig: json.fieldConfig,
    ...readSavedPanel(savedKey),
    headerActions: <PanelActions panelId={json.id} />,
    $variables: json.repeat === undefined ? undefined : ownValue(json.repeat, json.value),
    $data: new SceneQueryRunner({
      datasource: json.datasource,
      queries: json.targets,
      maxDataPoints: json.maxDataPoints,
      maxDataPointsFromWidth: json.maxDataPoints === undefined,
      minInterval: json.interval,
      dataLayerFilter: { panelId: json.id },
    }),
    $behaviors: [(panel) => saveChanges(panel as VizPanel, savedKey)],
    extendPanelContext: (panel, context) => {
      context.app = CoreApp.Dashboard;
      addAnnotationContext(context, panel, annotatedUid(dashboardUid));
    },
  });
}

/** The variable as a copy of a repeated panel sees it: with one value. */
function ownValue(name: string, value = ''): SceneVariableSet {
  return new SceneVariableSet({ variables: [new LocalValueVariable({ name, value, text: value })] });
}

/** The uid by which Grafana knows the dashboard; one that was never saved has none. */
function annotatedUid(uid: string): string | undefined {
  return access === 'unsaved' ? undefined : uid;
}
