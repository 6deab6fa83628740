import type { AnnotationEventUIModel } from '@grafana/data';
import type { PanelContext } from '@grafana/ui';
import { annotationApi, asAnnotationError, type AnnotationBody } from '../../annotations';
import type { AnnotationAccess } from './annotationAccess';

/**
 * Lets the dashboard ask for its annotations again, so that every panel shows what was written. Only the panel context can do
 * that, by writing: it is given once more what was written just now. Where it fails, the next refresh brings it.
 */
export async function runLayersAgain(
  context: PanelContext,
  access: AnnotationAccess,
  id: string,
  { time, timeEnd, tags, text }: AnnotationBody
): Promise<void> {
  if (access.kind !== 'allowed' || !access.canEdit || !context.onAnnotationUpdate) {
    return;
  }
  const event: AnnotationEventUIModel = { id: asGrafanaId(id), from: time, to: timeEnd, tags, description: text };
  try {
    await context.onAnnotationUpdate(event);
  } catch {
    // It is written, and Grafana itself says what failed.
  }
}

/** Removes an annotation; one that is gone already is removed. @throws AnnotationError */
export async function removeAnnotation(context: PanelContext, id: string): Promise<void> {
  try {
    await (context.onAnnotationDelete ? context.onAnnotationDelete(asGrafanaId(id)) : annotationApi.remove(id));
  } catch (error) {
    const known = asAnnotationError(error, 'the annotation');
    if (known.code !== 'gone') {
      throw known;
    }
  }
}

/** Grafana's type says text, its frames have numbers, and its server takes nothing else. */
function asGrafanaId(id: string): string {
  return Number(id) as unknown as string;
}
