import type { PanelData } from '@grafana/data';
import type { TrainingWindow } from '../detection';
import { useAnnotationFrames, type AnnotationFrames } from './useAnnotationFrames';

const HOUR = 3_600_000;
/** Traffic of longer ago is another traffic. */
const LOOKS_BACK_MS = 90 * 24 * HOUR;
const NO_TAGS: string[] = [];

/** The annotations that a window of annotated stretches is made of, of the last 90 days; the loaded ones for other windows. */
export function useWindowAnnotations(data: PanelData, window: TrainingWindow): AnnotationFrames {
  const isAnnotated = window.kind === 'annotations';
  // A whole hour: every refresh asks for the same.
  const to = Math.ceil(data.timeRange.to.valueOf() / HOUR) * HOUR;
  return useAnnotationFrames({
    data,
    range: isAnnotated ? { from: to - LOOKS_BACK_MS, to } : null,
    tags: isAnnotated ? [window.tag] : NO_TAGS,
  });
}
