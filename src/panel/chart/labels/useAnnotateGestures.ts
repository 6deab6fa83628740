import { useEffect } from 'react';
import type { Stretch } from '../../window/stretchEdits';
import type { Drafting } from '../picker/useDraft';
import { timeAt, type PlotFrame } from '../picker/usePlotFrame';
import { useLatest } from '../stability';

interface Options {
  frame: PlotFrame | null;
  incidents: readonly Stretch[];
  drag: Drafting<'label'>['drag'];
  /** Null where nobody may annotate: Grafana's own gestures stay as they are. */
  onIncident: ((index: number) => void) | null;
  onMoment: (time: number) => void;
}

/** A pointer that moves less than this, in CSS pixels, clicks. */
const CLICK_SLACK = 3;

/** A click on an incident's band, Grafana's Ctrl or ⌘ with a drag, and with a click. */
export function useAnnotateGestures(options: Options): void {
  const { frame, drag, onIncident } = options;
  const latest = useLatest(options);
  const isOn = onIncident !== null;
  useEffect(() => {
    if (!frame || !isOn) {
      return;
    }
    const { over } = frame.plot;
    let down = { x: 0, y: 0 };
    const onPointerDown = (event: PointerEvent) => {
      down = { x: event.clientX, y: event.clientY };
      if (event.target === over && event.button === 0 && (event.ctrlKey || event.metaKey)) {
        // Without it the mouse events follow, with which uPlot selects.
        event.preventDefault();
        event.stopPropagation();
        drag(event, over, 'label', { kind: 'draw', anchor: timeAt(event.clientX, frame) });
      }
    };
    const onClick = (event: MouseEvent) => {
      const moved = Math.hypot(event.clientX - down.x, event.clientY - down.y);
      if (event.target !== over || moved > CLICK_SLACK || event.altKey || event.shiftKey) {
        return;
      }
      const time = timeAt(event.clientX, frame);
      const { incidents, onIncident: open, onMoment } = latest.current;
      const index = incidents.findIndex(({ from, to }) => from <= time && time <= to);
      if (event.ctrlKey || event.metaKey) {
        event.stopPropagation();
        onMoment(time);
      } else if (index >= 0 && open) {
        // The tooltip is pinned by a click otherwise.
        event.stopPropagation();
        open(index);
      }
    };
    const wrap = over.parentElement ?? over;
    wrap.addEventListener('pointerdown', onPointerDown, true);
    wrap.addEventListener('click', onClick, true);
    return () => {
      wrap.removeEventListener('pointerdown', onPointerDown, true);
      wrap.removeEventListener('click', onClick, true);
    };
  }, [frame, isOn, drag, latest]);
}
