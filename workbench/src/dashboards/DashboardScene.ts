import type { DataQueryRequest } from '@grafana/data';
import {
  EmbeddedScene,
  getClosest,
  VizPanel,
  type DataRequestEnricher,
  type EmbeddedSceneState,
  type SceneObject,
} from '@grafana/scenes';

/** A scene whose queries say which dashboard and panel they are for, as Grafana's do. */
export class DashboardScene extends EmbeddedScene implements DataRequestEnricher {
  constructor(
    state: EmbeddedSceneState,
    /** Undefined where the dashboard was never saved. */
    private readonly uid: string | undefined
  ) {
    super(state);
  }

  enrichDataRequest(source: SceneObject): Partial<DataQueryRequest> {
    const panel = getClosest(source, (object) => (object instanceof VizPanel ? object : undefined));
    return { dashboardUID: this.uid, panelId: panel?.getLegacyPanelId() ?? 0 };
  }
}
