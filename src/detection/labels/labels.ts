import type { Stretch } from '../stretches';

/** A stretch that somebody labelled; both ends are in it. */
export interface LabelledStretch extends Stretch {
  /** Tells it from every other; '' where it has none. */
  id: string;
}

/** Whether two stretches share a moment; both ends are in them. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.from <= b.to && b.from <= a.to;
}
