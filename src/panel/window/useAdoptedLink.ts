import { useEffect } from 'react';
import { useLatest } from '../chart/stability';

/**
 * Whoever begins to edit the panel takes along what the page's address says: it is saved with the dashboard, or undone.
 *
 * @param text what the address says; null for nothing
 * @param adopt takes it into the options, and out of the address
 */
export function useAdoptedLink(text: string | null, isEdited: boolean, adopt: () => void): void {
  const latest = useLatest(adopt);
  useEffect(() => {
    if (isEdited && text !== null) {
      latest.current();
    }
  }, [isEdited, text, latest]);
}
