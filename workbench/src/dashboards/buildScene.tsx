import { CoreApp, DashboardCursorSync } from '@grafana/data';
import {
  behaviors,
  EmbeddedScene,
  SceneGridItem,
  SceneGridLayout,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  VariableValueSelectors,
  VizPanel,
} from '@grafana/scenes';
import type { PanelContext } from '@grafana/ui';
import React from 'react';
import { PanelActions } from '../app/PanelActions';
import { buildVariables } from './buildVariables';
import type { DashboardJson, PanelJson } from './DashboardJson';
import { readSavedPanel, saveChanges } from './savedPanel';

const REFRESH_INTERVALS = ['1s', '5s', '10s', '30s', '1m', '5m'];

/** Grafana's dashboard JSON as a live scene. */
export function buildScene(dashboard: DashboardJson): EmbeddedScene {
  const { time, timezone = 'utc', refresh = '', templating, graphTooltip = DashboardCursorSync.Off } = dashboard;
  return new EmbeddedScene({
    key: dashboard.uid,
    $timeRange: new SceneTimeRange({ from: time.from, to: time.to, timeZone: timezone }),
    $variables: buildVariables(templating?.list ?? []),
    $behaviors: [new behaviors.CursorSync({ key: 'sync', sync: graphTooltip })],
    controls: [
      new VariableValueSelectors({}),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ refresh, intervals: REFRESH_INTERVALS, isOnCanvas: true, withText: true }),
    ],
    body: new SceneGridLayout({ children: dashboard.panels.map((panel) => buildGridItem(dashboard.uid, panel)) }),
  });
}

/** The name under which a panel's changes are kept. */
export function savedPanelKey(dashboardUid: string, panelKey: string | undefined): string {
  return `${dashboardUid}:${panelKey}`;
}

function buildGridItem(dashboardUid: string, { gridPos, ...panel }: PanelJson): SceneGridItem {
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

function buildPanel(dashboardUid: string, json: Omit<PanelJson, 'gridPos'>): VizPanel {
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
    $data: new SceneQueryRunner({
      datasource: json.datasource,
      queries: json.targets,
      maxDataPoints: json.maxDataPoints,
      maxDataPointsFromWidth: json.maxDataPoints === undefined,
      minInterval: json.interval,
    }),
    $behaviors: [(panel) => saveChanges(panel as VizPanel, savedKey)],
    extendPanelContext: (_, context) => extendContext(context),
  });
}

/** As on a Grafana dashboard of someone who may edit it, where annotations can't be written for lack of a server. */
function extendContext(context: PanelContext): void {
  context.app = CoreApp.Dashboard;
  context.canAddAnnotations = () => false;
  context.canEditAnnotations = () => false;
  context.canDeleteAnnotations = () => false;
}
