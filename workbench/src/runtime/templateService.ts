import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import { sceneGraph, type SceneObject } from '@grafana/scenes';

/** The dashboard that variables are looked up in where a query doesn't carry its own scene object. */
let activeScene: SceneObject | undefined;

export function setActiveScene(scene: SceneObject | undefined): void {
  activeScene = scene;
}

export const templateService: TemplateSrv = {
  getVariables: () => [],
  containsTemplate: (target) => target !== undefined && /\$\w|\$\{|\[\[/.test(target),
  updateTimeRange: () => undefined,
  replace: (target, scopedVars, format) => {
    const scene = sceneOf(scopedVars) ?? activeScene;
    if (target === undefined || !scene) {
      return target ?? '';
    }
    return sceneGraph.interpolate(scene, target, scopedVars, format as Parameters<typeof sceneGraph.interpolate>[3]);
  },
};

function sceneOf(scopedVars: ScopedVars | undefined): SceneObject | undefined {
  return scopedVars?.__sceneObject?.value?.valueOf();
}
