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
  /** Stretches of labels that are not to be learnt from. */
  labelled?: readonly Exclusion[];
  /** The dashboard's annotations. */
  annotations: readonly DataFrame[];
  timeZone: string;
  /** The model step in milliseconds: how long an annotation of one moment is. */
  stepMs: number;
}

/** What is cut out of a training window. */
export interface WindowCuts {
  /** By the window itself, by labels, by schedules and by tags of annotations. */
  byRule: Exclusion[];
  /** By a person or by a rule. */
  all: Exclusion[];
}

/** Everything that is cut out of a training window: ascending and without overlap. */
export function exclusionsFor(options: ExclusionsForOptions): WindowCuts {
  const { window, cuts, exclusions, exclusionSchedules, excludeAnnotations, annotations, timeZone, stepMs } = options;
  const { labelled = [] } = options;
  const byRule = mergeExclusions([
    ...cuts,
    ...labelled,
    ...scheduleExclusions(window, exclusionSchedules, timeZone),
    ...(excludeAnnotations.enabled ? annotationStretches(annotations, excludeAnnotations.tags, stepMs) : []),
  ]);
  return { byRule, all: mergeExclusions([...byRule, ...exclusions]) };
}
