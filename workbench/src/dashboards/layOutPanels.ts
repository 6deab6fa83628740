import {
  MultiValueVariable,
  sceneGraph,
  type EmbeddedScene,
  type SceneGridItem,
  type SceneGridLayout,
} from '@grafana/scenes';
import { PLUGIN_ID } from '../../pluginId';
import type { PanelJson } from './DashboardJson';
import { repeatPanel, type PlacedPanel } from './repeatPanel';

/**
 * A behaviour of the scene that fills its grid, and fills it anew when a variable changes by which a panel repeats. Panels of
 * other plugins, such as texts, are left out: the workbench has ours alone.
 */
export function layOutPanels(panels: PanelJson[], build: (panel: PlacedPanel) => SceneGridItem) {
  const ours = panels.filter(({ type }) => type === PLUGIN_ID);
  let shown: string | undefined;
  return (scene: EmbeddedScene) => {
    const variables = ours.flatMap(({ repeat }) => (repeat === undefined ? [] : repeatVariable(scene, repeat)));
    const layOut = () => {
      const values = new Map(variables.map((variable) => [variable.state.name, valuesOf(variable)]));
      const key = JSON.stringify([...values]);
      if (key === shown) {
        return;
      }
      shown = key;
      const placed = ours.flatMap((panel) => (panel.repeat ? repeatPanel(panel, values.get(panel.repeat)!) : panel));
      (scene.state.body as SceneGridLayout).setState({ children: placed.map(build) });
    };
    layOut();
    const subscriptions = variables.map((variable) => variable.subscribeToState(layOut));
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
  };
}

function repeatVariable(scene: EmbeddedScene, name: string): MultiValueVariable {
  const variable = sceneGraph.lookupVariable(name, scene);
  if (!(variable instanceof MultiValueVariable)) {
    throw new Error(`A panel repeats by "${name}", which is no variable with several values; declare a custom one.`);
  }
  return variable;
}

function valuesOf(variable: MultiValueVariable): string[] {
  const { value, options } = variable.state;
  const chosen = variable.hasAllValue()
    ? options.map((option) => option.value)
    : Array.isArray(value)
      ? value
      : [value];
  return chosen.map(String);
}
