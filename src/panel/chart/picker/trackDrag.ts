interface Tracking {
  onMove: (clientX: number) => void;
  onEnd: () => void;
  onCancel: () => void;
}

/** A pointer that moves less than this, in CSS pixels, clicks. */
const CLICK_SLACK = 3;

/** Follows a pointer that went down until it is up again; Escape cancels. Returns what stops it. */
export function trackDrag(down: PointerEvent, element: Element, { onMove, onEnd, onCancel }: Tracking): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const stop = () => listeners.abort();
  let moved = false;
  const ours = (handle: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === down.pointerId) {
      handle(event);
    }
  };
  const move = ours(({ clientX, clientY }) => {
    if (!moved && Math.hypot(clientX - down.clientX, clientY - down.clientY) < CLICK_SLACK) {
      return;
    }
    if (!moved) {
      moved = true;
      // Captured from the first move only: a click must still reach the button under the pointer.
      if (element.isConnected) {
        capture(element, down.pointerId);
      }
    }
    onMove(clientX);
  });
  const up = ours(() => {
    stop();
    if (moved) {
      swallowClick();
      onEnd();
    }
  });
  const cancel = ours(() => {
    stop();
    onCancel();
  });
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      stop();
      swallowClick();
      onCancel();
    }
  };
  document.addEventListener('pointermove', move, { signal });
  document.addEventListener('pointerup', up, { signal });
  document.addEventListener('pointercancel', cancel, { signal });
  document.addEventListener('keydown', escape, { signal, capture: true });
  return stop;
}

/** A pointer that is gone already, or one that a script made up, can't be captured: the drag works without. */
function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch (error) {
    if (!(error instanceof DOMException)) {
      throw error;
    }
  }
}

/** The click that follows a drag opens no menu and pins no tooltip. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  const stop = () => document.removeEventListener('click', swallow, true);
  document.addEventListener('click', swallow, { capture: true, once: true });
  // Where no click follows, the next one is meant. After Escape the button is up only later.
  document.addEventListener('pointerdown', stop, { capture: true, once: true });
}
