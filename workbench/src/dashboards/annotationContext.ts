import type { AnnotationEventUIModel } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import type { VizPanel } from '@grafana/scenes';
import type { PanelContext } from '@grafana/ui';
import { access } from '../runtime/access';
import { builtInLayer } from './buildAnnotationLayers';

const ANNOTATIONS = '/api/annotations';

/** What a Grafana dashboard lets its panels do with annotations: the same checks, the same requests, the same layer run again. */
export function addAnnotationContext(context: PanelContext, panel: VizPanel, dashboardUid: string | undefined): void {
  const layer = () => builtInLayer(panel.getRoot().state.$data);
  const mayWrite = () => layer() !== undefined && (access === 'editor' || access === 'unsaved');
  context.canAddAnnotations = mayWrite;
  context.canEditAnnotations = mayWrite;
  context.canDeleteAnnotations = mayWrite;
  const bodyOf = ({ from, to, tags, description }: AnnotationEventUIModel) => ({
    dashboardUID: dashboardUid,
    panelId: panel.getLegacyPanelId(),
    isRegion: from !== to,
    time: from,
    timeEnd: from !== to ? to : 0,
    tags,
    text: description,
  });
  context.onAnnotationCreate = async (event) => {
    await getBackendSrv().post(ANNOTATIONS, bodyOf(event));
    layer()?.runLayer();
  };
  context.onAnnotationUpdate = async (event) => {
    await getBackendSrv().put(`${ANNOTATIONS}/${event.id}`, { id: event.id, ...bodyOf(event) });
    layer()?.runLayer();
  };
  context.onAnnotationDelete = async (id) => {
    await getBackendSrv().delete(`${ANNOTATIONS}/${id}`);
    layer()?.runLayer();
  };
}
