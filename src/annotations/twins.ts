import { annotationApi } from './annotationApi';
import type { Label } from './label';
import { listAnnotations } from './listAnnotations';
import { readLabel } from './readLabel';

/**
 * Labels without the later twins: those that have the token of another one and say the same. An attempt to create a label whose
 * answer was lost may come through after whoever asked has looked for it. Whatever says something else was changed by somebody, and stays.
 */
export function withoutTwins(labels: readonly Label[]): Label[] {
  const first = new Map<string, Label>();
  for (const label of labels) {
    const key = twinKey(label);
    const other = key === null ? undefined : first.get(key);
    if (key !== null && (!other || Number(label.id) < Number(other.id))) {
      first.set(key, label);
    }
  }
  return labels.filter((label) => {
    const key = twinKey(label);
    return key === null || first.get(key) === label;
  });
}

/**
 * Removes the twins of a label that was changed or removed: they would come to light, saying what it said before.
 *
 * @param original as it was before
 * @throws AnnotationError
 */
export async function removeTwins(original: Label): Promise<void> {
  const key = twinKey(original);
  if (key === null) {
    return;
  }
  const { from, to, source } = original;
  const { dashboardUid, panelId } = source;
  const { annotations } = await listAnnotations({ from, to, dashboardUid, panelId, type: 'annotation' });
  const twins = annotations.map(readLabel).filter((one) => one.id !== original.id && twinKey(one) === key);
  await Promise.all(twins.map(({ id }) => annotationApi.remove(id)));
}

/** Equal for twins alone; null for what has none. */
function twinKey({ id, source, kind, from, to, text, severity, tags, link }: Label): string | null {
  const { token, dashboardUid, panelId } = source;
  return id === '' || token === '' || dashboardUid === ''
    ? null
    : JSON.stringify([token, dashboardUid, panelId, kind, from, to, text, severity, tags, link]);
}
