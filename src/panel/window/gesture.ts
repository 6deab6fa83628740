import { between, keptWithin, moveBody, moveEdge, type Edge, type Stretch } from './stretchEdits';
import type { StepGrid } from './stepGrid';

/** What a drag does: it draws a new stretch, moves one edge of a stretch, or all of it. */
export type Gesture =
  | { kind: 'draw'; anchor: number }
  | { kind: 'edge'; edge: Edge; start: Stretch }
  | { kind: 'body'; grabbedAt: number; start: Stretch };

/** The stretch that the gesture has made once the pointer is at `time`. The pointer can't leave what is loaded. */
export function stretchOf(gesture: Gesture, time: number, grid: StepGrid, loaded: Stretch): Stretch {
  const inside = Math.min(loaded.to, Math.max(loaded.from, time));
  switch (gesture.kind) {
    case 'draw':
      return between(gesture.anchor, inside, grid);
    case 'edge':
      return moveEdge(gesture.start, gesture.edge, inside, grid).stretch;
    case 'body': {
      const { start, grabbedAt } = gesture;
      // A window that reached beyond what is loaded may stay there.
      const limits = { from: Math.min(loaded.from, start.from), to: Math.max(loaded.to, start.to) };
      return keptWithin(moveBody(start, time - grabbedAt, grid), limits);
    }
  }
}
