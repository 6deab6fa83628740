import type { DataFrame, PanelData } from '@grafana/data';
import { useCallback, useMemo, useState } from 'react';

/** A query that never answers holds nothing up for longer. */
const LONGEST_HOLD_MS = 120_000;

interface HeldData {
  /** The data to work on. */
  current: PanelData;
  /** To be told, after every render, whether work on `current` is under way. */
  onBusy: (busy: boolean) => void;
}

/**
 * Data that hold still while work on them is under way: a dashboard that refreshes faster than a detection takes would
 * otherwise begin it again and again, and never show one. What is more than a refresh (another range, query or series) is
 * taken at once.
 */
export function useHeldData(data: PanelData): HeldData {
  const [held, setHeld] = useState(data);
  const isHeld = useMemo(() => isRefreshOf(held, data), [held, data]);
  const onBusy = useCallback(
    (busy: boolean) => {
      if (!busy || !isHeld) {
        setHeld(data);
      }
    },
    [data, isHeld]
  );
  return { current: isHeld ? held : data, onBusy };
}

function isRefreshOf(before: PanelData, after: PanelData): boolean {
  return (
    before === after || (startOf(after) - startOf(before) < LONGEST_HOLD_MS && questionOf(before) === questionOf(after))
  );
}

function startOf({ request, timeRange }: PanelData): number {
  return request?.startTime ?? timeRange.to.valueOf();
}

/** All that a refresh leaves as it is. */
function questionOf({ request, series, timeRange: { raw } }: PanelData): string {
  return JSON.stringify([request?.targets, request?.filters, raw, series.map(identityOf)]);
}

function identityOf({ refId, name, fields }: DataFrame) {
  return [refId, name, fields.map((field) => [field.name, field.labels])];
}
