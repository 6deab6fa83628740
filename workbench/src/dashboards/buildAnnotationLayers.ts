import type { AnnotationQuery } from '@grafana/data';
import { dataLayers, SceneDataLayerSet } from '@grafana/scenes';

/** What every dashboard of Grafana's asks for unless it says otherwise. */
const BUILT_IN: AnnotationQuery = {
  name: 'Annotations & Alerts',
  builtIn: 1,
  datasource: { type: 'grafana', uid: '-- Grafana --' },
  enable: true,
  hide: true,
  iconColor: 'rgba(0, 211, 255, 1)',
  type: 'dashboard',
};

/** The dashboard's annotation queries as layers of a scene. */
export function buildAnnotationLayers(list: AnnotationQuery[]): SceneDataLayerSet {
  const hasBuiltIn = list.some(({ builtIn }) => builtIn);
  return new SceneDataLayerSet({
    layers: (hasBuiltIn ? list : [BUILT_IN, ...list]).map(
      (query) =>
        new dataLayers.AnnotationsDataLayer({
          key: `annotations-${query.name}`,
          query,
          name: query.name,
          isEnabled: Boolean(query.enable),
          isHidden: Boolean(query.hide),
        })
    ),
  });
}

/** The layer of the dashboard's own annotations; undefined where it is turned off, and none can be written. */
export function builtInLayer(set: unknown): dataLayers.AnnotationsDataLayer | undefined {
  const layers = set instanceof SceneDataLayerSet ? set.state.layers : [];
  return layers.find(
    (layer): layer is dataLayers.AnnotationsDataLayer =>
      layer instanceof dataLayers.AnnotationsDataLayer && Boolean(layer.state.isEnabled && layer.state.query.builtIn)
  );
}
