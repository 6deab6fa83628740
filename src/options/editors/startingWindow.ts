import type { TrainingWindow } from '../../detection';

/** A training window of another kind, to start from: as close to the window in use as the kind allows. */
export function startingWindow(kind: TrainingWindow['kind'], inUse: { from: number; to: number }): TrainingWindow {
  switch (kind) {
    case 'firstPercent':
      return { kind, percent: 50 };
    case 'relative':
      return { kind, from: 'now-7d', to: 'now-1d' };
    case 'absolute':
      return { kind, from: inUse.from, to: inUse.to };
    case 'sameWeekday':
      return { kind, weeks: 4 };
    case 'variables':
      return { kind, from: '$train_from', to: '$train_to' };
    case 'annotations':
      return { kind, tag: 'known-good' };
  }
}
