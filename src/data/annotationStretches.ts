import type { DataFrame } from '@grafana/data';
import type { Exclusion } from '../detection/types';
import { mergeExclusions } from './mergeExclusions';

/**
 * What is annotated with one of the tags, from Grafana's annotation frames (fields `time`, `timeEnd`, `tags`): ascending,
 * without overlap. A stretch has the row at its end; an annotation of one moment is a stretch of one step.
 */
export function annotationStretches(
  frames: readonly DataFrame[],
  tags: readonly string[],
  stepMs: number
): Exclusion[] {
  const wanted = new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''));
  return mergeExclusions(frames.flatMap((frame) => stretchesOf(frame, wanted, stepMs)));
}

function stretchesOf(frame: DataFrame, wanted: ReadonlySet<string>, stepMs: number): Exclusion[] {
  const values = (name: string) => frame.fields.find((field) => field.name === name)?.values;
  const [times, ends, tags] = [values('time'), values('timeEnd'), values('tags')];
  if (!times || !tags) {
    return [];
  }
  return Array.from({ length: frame.length }, (_, row) => row)
    .filter((row) => times[row] != null && tagsOf(tags[row]).some((tag) => wanted.has(tag)))
    .map((row) => {
      const from = Number(times[row]);
      return { from, to: Math.max(from + stepMs, Number(ends?.[row] ?? 0) + 1) };
    });
}

/** Grafana gives a list; annotation frames of data sources have text with commas, too. */
function tagsOf(value: unknown): string[] {
  const tags = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return tags.map((tag) => String(tag).trim());
}
