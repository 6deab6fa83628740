import { overlap } from './matchLabels';
import type { Annotation } from './annotation';
import type { Label, LabelDraft } from './label';
import { createOnce } from './createOnce';
import { listAnnotations } from './listAnnotations';
import { readLabel } from './readLabel';
import { writeLabel, type LabelPlace } from './writeLabel';

interface CreateMissingOptions {
  drafts: readonly LabelDraft[];
  place: LabelPlace;
  /** Marks of drafts whose creation may have gone through in a run before this one. */
  attempted: ReadonlySet<string>;
  onAttempt: (token: string) => void;
  /** After each draft that is there, created now or before; null = it was there already. */
  onDone: (created: Label | null) => void;
  isCancelled: () => boolean;
}

/**
 * Creates the labels whose time no label of the dashboard touches yet, one after the other. What was created stays when one
 * fails, and running it again goes on with the rest.
 * @throws AnnotationError
 */
export async function createMissing(options: CreateMissingOptions): Promise<void> {
  const { drafts, place, attempted, onAttempt, onDone, isCancelled } = options;
  if (drafts.length === 0) {
    return;
  }
  const span = {
    from: Math.min(...drafts.map(({ from }) => from)),
    to: Math.max(...drafts.map(({ to }) => to)),
  };
  const { dashboardUid } = place;
  const { annotations } = await listAnnotations({ ...span, dashboardUid, type: 'annotation' });
  const there = annotations.filter((annotation) => concerns(annotation, place)).map(readLabel);
  for (const draft of drafts) {
    if (isCancelled()) {
      return;
    }
    if (there.some((label) => label.kind !== null && overlap(label, draft))) {
      onDone(null);
      continue;
    }
    const token = tokenOf(draft, place);
    const body = writeLabel(draft, place, token);
    const before = attempted.has(token) ? draft : null;
    onAttempt(token);
    const id = await createOnce(body, token, before);
    onDone(readLabel({ id, ...body }));
  }
}

/** The same stretch of the same panel has the same mark, whoever asks for it and however often. */
export function tokenOf({ from, to }: LabelDraft, { panelId }: LabelPlace): string {
  return `all:${panelId}:${from}:${to}`;
}

/** Another panel's labels say nothing of this one's incidents; those of the whole dashboard do. */
function concerns({ panelId = 0 }: Annotation, place: LabelPlace): boolean {
  return panelId === 0 || panelId === place.panelId;
}
