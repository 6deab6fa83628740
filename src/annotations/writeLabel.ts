import type { AnnotationBody } from './annotation';
import { AnnotationError } from './annotationError';
import type { LabelDraft } from './label';
import { writeData } from './labelData';
import { writeTags } from './labelTags';
import { writeText } from './labelText';

/** Where a label is written to. */
export interface LabelPlace {
  dashboardUid: string;
  panelId: number;
}

/**
 * The annotation that says what was typed. Kind and severity are in the tags, where people, queries and Grafana's own editor
 * find them, and in `data`.
 * @throws AnnotationError `no-dashboard`: without a dashboard, Grafana would make an annotation of the whole organisation.
 */
export function writeLabel(draft: LabelDraft, { dashboardUid, panelId }: LabelPlace, token: string): AnnotationBody {
  if (dashboardUid.trim() === '') {
    throw new AnnotationError(
      'no-dashboard',
      'There is no dashboard to keep the annotation: the dashboard has no uid. Save the dashboard first.'
    );
  }
  const { kind, severity, link, tags, text, from, to } = draft;
  return {
    dashboardUID: dashboardUid,
    panelId,
    time: Math.round(Math.min(from, to)),
    timeEnd: Math.round(Math.max(from, to)),
    text: writeText(text, link),
    tags: writeTags({ kind, severity, tags }),
    data: writeData({ kind, severity, link, token }),
  };
}
