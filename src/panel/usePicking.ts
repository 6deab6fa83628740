import { useEffect, useState } from 'react';

/** Whether a drag picks the training window; Escape ends it. */
export function usePicking() {
  const [picking, setPicking] = useState(false);
  useEffect(() => {
    if (!picking) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        setPicking(false);
      }
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [picking]);
  return [picking, setPicking] as const;
}
