import { useEffect } from 'react';
import type { Drafting } from './useDraft';
import { timeAt, type PlotFrame } from './usePlotFrame';

interface Options {
  frame: PlotFrame | null;
  picking: boolean;
  drag: Drafting['drag'];
}

/** A drag over the plot draws the window while it is picked, and with Alt an exclusion at any time. */
export function useDrawing({ frame, picking, drag }: Options): void {
  useEffect(() => {
    if (!frame) {
      return;
    }
    const { over } = frame.plot;
    const onPointerDown = (event: PointerEvent) => {
      const draws = picking || event.altKey;
      if (!draws || event.target !== over || event.button !== 0 || event.ctrlKey || event.metaKey) {
        return;
      }
      // Without it the mouse events follow, with which uPlot selects what to zoom to.
      event.preventDefault();
      const target = event.altKey ? 'newExclusion' : 'window';
      drag(event, over, target, { kind: 'draw', anchor: timeAt(event.clientX, frame) });
    };
    over.addEventListener('pointerdown', onPointerDown);
    return () => over.removeEventListener('pointerdown', onPointerDown);
  }, [frame, picking, drag]);

  const over = frame?.plot.over;
  useEffect(() => {
    if (over && picking) {
      // A finger draws instead of scrolling the page.
      over.style.touchAction = 'none';
      return () => {
        over.style.touchAction = '';
      };
    }
    return undefined;
  }, [over, picking]);
}
