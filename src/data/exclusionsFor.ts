import type { DataFrame } from '@grafana/data';
import type { AnnotationExclusions, Exclusion, ExclusionSchedule } from '../detection/types';
import { annotationStretches } from './annotationStretches';
import { mergeExclusions } from './mergeExclusions';
import { type Notice } from './notices';
import { scheduleExclusions } from './scheduleExclusions';
import { type ResolvedWindow } from './windowResult';

export interface ExclusionRules {
  /** Stretches that a person cut out. */
  exclusions: readonly Exclusion[];
  exclusionSchedules: readonly ExclusionSchedule[];
  excludeAnnotations: AnnotationExclusions;
}

export interface ExclusionsForOptions extends ExclusionRules {
  window: ResolvedWindow;
  /** What the window itself leaves out. */
  cuts: readonly Exclusion[];
  /** The dashboard's annotations. */
  annotations: readonly DataFrame[];
  timeZone: string;
  /** The model step in milliseconds: how long an annotation of one moment is. */
  stepMs: number;
}

/** Everything that is cut out of a training window, by whichever rule: ascending and without overlap. */
export function exclusionsFor(options: ExclusionsForOptions): Exclusion[] {
  const { window, cuts, exclusions, exclusionSchedules, excludeAnnotations, annotations, timeZone, stepMs } = options;
  return mergeExclusions([
    ...cuts,
    ...exclusions,
    ...scheduleExclusions(window, exclusionSchedules, timeZone),
    ...(excludeAnnotations.enabled ? annotationStretches(annotations, excludeAnnotations.tags, stepMs) : []),
  ]);
}

/** Annotations come with the loaded rows: of a window that was fetched, the dashboard knows only those in the loaded range. */
export function annotationNotices(excludeAnnotations: AnnotationExclusions): Notice[] {
  if (!excludeAnnotations.enabled) {
    return [];
  }
  const message =
    'Annotations outside of the loaded time range are not known and not left out of the training window; exclude such stretches by hand, or load a longer range.';
  return [{ code: 'annotations-not-loaded', message, details: { tags: excludeAnnotations.tags.join(', ') } }];
}
