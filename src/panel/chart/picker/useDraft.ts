import { useCallback, useEffect, useRef, useState } from 'react';
import type { Target } from '../../window/choiceEdits';
import { stretchOf, type Gesture } from '../../window/gesture';
import type { StepGrid } from '../../window/stepGrid';
import type { Stretch } from '../../window/stretchEdits';
import { useLatest } from '../stability';
import { trackDrag } from './trackDrag';
import { timeAt, type PlotFrame } from './usePlotFrame';

/** An edit that is not done yet: nothing of it is in the options. */
export interface Draft<T = Target> {
  target: T;
  stretch: Stretch;
}

export interface Drafting<T = Target> {
  draft: Draft<T> | null;
  /** Follows the pointer that went down on the element; the edit is done when it is up. */
  drag: (down: PointerEvent, element: Element, target: T, gesture: Gesture) => void;
  /** Shows an edit made by a key; it is done when the key is up. */
  nudge: (draft: Draft<T>) => void;
  settle: () => void;
  cancel: () => void;
}

interface Options<T> {
  frame: PlotFrame | null;
  grid: StepGrid;
  loaded: Stretch;
  onDone: (draft: Draft<T>) => void;
}

export function useDraft<T = Target>(options: Options<T>): Drafting<T> {
  const latest = useLatest(options);
  const [shown, setShown] = useState<Draft<T> | null>(null);
  // What was edited last, whether rendered already or not: a key may be up before.
  const current = useRef<Draft<T> | null>(null);
  const stopTracking = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stopTracking.current?.(), []);

  const nudge = useCallback((draft: Draft<T> | null) => {
    current.current = draft;
    setShown(draft);
  }, []);
  const cancel = useCallback(() => nudge(null), [nudge]);
  const settle = useCallback(() => {
    const done = current.current;
    nudge(null);
    if (done) {
      latest.current.onDone(done);
    }
  }, [nudge, latest]);
  const drag = useCallback(
    (down: PointerEvent, element: Element, target: T, gesture: Gesture) => {
      stopTracking.current?.();
      stopTracking.current = trackDrag(down, element, {
        onMove: (clientX) => {
          const { frame, grid, loaded } = latest.current;
          if (frame) {
            // The tooltip of the row where the drag began would lie over the readout.
            frame.plot.setCursor({ left: -10, top: -10 });
            nudge({ target, stretch: stretchOf(gesture, timeAt(clientX, frame), grid, loaded) });
          }
        },
        onEnd: settle,
        onCancel: cancel,
      });
    },
    [nudge, settle, cancel, latest]
  );
  return { draft: shown, drag, nudge, settle, cancel };
}
