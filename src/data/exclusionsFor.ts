import type { DataFrame } from '@grafana/data';
import type { AnnotationExclusions, Exclusion, ExclusionSchedule } from '../detection/types';
import { annotationStretches } from './annotationStretches';
import { mergeExclusions } from './mergeExclusions';
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
