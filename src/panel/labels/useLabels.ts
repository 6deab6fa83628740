import type { DataFrame, TimeRange } from '@grafana/data';
import { useCallback, useMemo, useRef, useState } from 'react';
import { afterRefresh, applyChanges, readLabels, withChange, type Label, type LocalChanges } from '../../annotations';

const NO_FRAMES: DataFrame[] = [];
const NO_CHANGES: LocalChanges = new Map();

export interface Labels {
  labels: Label[];
  /** Shows at once what was done here: the label as it is now, null = it was removed. */
  change: (id: string, label: Label | null) => void;
}

/** What the dashboard's annotations say of the loaded time, with what was done here and has not come back yet. */
export function useLabels(frames: DataFrame[] = NO_FRAMES, range: TimeRange): Labels {
  const from = range.from.valueOf();
  const to = range.to.valueOf();
  const read = useMemo(() => readLabels(frames, { from, to }), [frames, from, to]);
  const [changes, setChanges] = useState(NO_CHANGES);
  const seen = useRef(frames);
  if (!isSameAnswer(seen.current, frames)) {
    seen.current = frames;
    if (changes.size > 0) {
      setChanges(afterRefresh(changes, read));
    }
  }
  const labels = useMemo(() => applyChanges(read, changes), [read, changes]);
  const change = useCallback(
    (id: string, label: Label | null) => setChanges((before) => withChange(before, id, label)),
    []
  );
  return { labels, change };
}

/** New values of the panel's own queries come with the frames of the last annotation query. */
function isSameAnswer(before: readonly DataFrame[], now: readonly DataFrame[]): boolean {
  return before.length === now.length && before.every((frame, index) => frame === now[index]);
}
