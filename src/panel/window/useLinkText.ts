import { locationService } from '@grafana/runtime';
import { useCallback, useEffect, useState } from 'react';

/** A parameter of the page's address: its text, null where it isn't there, and what changes it. No step back is made for it. */
export function useLinkText(parameter: string): [string | null, (text: string | null) => void] {
  const read = useCallback(() => locationService.getSearch().get(parameter), [parameter]);
  const [text, setText] = useState(read);
  useEffect(() => {
    setText(read());
    const subscription = locationService.getLocationObservable().subscribe(() => setText(read()));
    return () => subscription.unsubscribe();
  }, [read]);
  const write = useCallback(
    (changed: string | null) => {
      locationService.partial({ [parameter]: changed }, true);
      setText(changed);
    },
    [parameter]
  );
  return [text, write];
}
