import type { DataFrame } from '@grafana/data';
import type { SignalTable } from '../detection/types';
import { framesInRange } from './framesInRange';
import { framesToSignals } from './framesToSignals';
import { joinFrames } from './joinFrames';
import { matchSignals } from './matchSignals';
import type { Details, Notice } from './notices';
import type { Signals } from './signalsResult';
import type { ResolvedWindow } from './windowResult';

export interface PinnedRowsOptions {
  /** See matchSignals. */
  entitiesApart?: boolean;
  /** The rows that the dashboard loaded, for names, roles and how to draw them. */
  loaded: Signals;
  /** What the queries gave for the training range; null where it lies in the scored one. */
  training: readonly DataFrame[] | null;
  /** What they gave for the scored range, and what that is. */
  scored: readonly DataFrame[];
  scoredRange: ResolvedWindow;
  /** What the dashboard shows. Its end is shown. */
  shown: ResolvedWindow;
}

/** Rows at the model step, for training, scoring and drawing. */
export interface PinnedRows {
  kind: 'rows';
  /** All of them. */
  table: SignalTable;
  /** Those that are drawn, with the loaded signals' looks. */
  shown: Signals;
  /** For each shown row its row in `table`. */
  shownRows: Int32Array;
  notices: Notice[];
}

export type PinnedRowsResult =
  PinnedRows | { kind: 'problem'; problem: { code: string; message: string; details: Details } };

/**
 * Puts training and scored rows into one table, as if they had been asked for at once: a status class that either range lacks
 * counts 0 there.
 */
export function pinnedRows(options: PinnedRowsOptions): PinnedRowsResult {
  const { entitiesApart, loaded, training, scored, scoredRange, shown } = options;
  const frames = training
    ? joinFrames([
        framesInRange(training, { from: -Infinity, to: scoredRange.from }).frames,
        scored,
        framesInRange(training, { from: scoredRange.to, to: Infinity }).frames,
      ])
    : scored;
  const signals = framesToSignals(frames, { roles: loaded.roles });
  if (signals.kind === 'problem') {
    return signals;
  }
  const match = matchSignals({ entitiesApart, loaded, fetched: signals });
  if (match.kind === 'problem') {
    return match;
  }
  const { times } = match.table;
  const shownRows = Int32Array.from(times, (_, row) => row).filter(
    (row) => times[row] >= shown.from && times[row] <= shown.to
  );
  if (shownRows.length === 0) {
    const message = `None of the ${times.length} rows lies in the shown range: the data source ignores the range it is asked for.`;
    return { kind: 'problem', problem: { code: 'range-ignored', message, details: { rows: times.length } } };
  }
  const values = (column: Float64Array) => Float64Array.from(shownRows, (row) => column[row]);
  const byId = new Map(match.table.signals.map((signal) => [signal.id, signal]));
  return {
    kind: 'rows',
    table: match.table,
    shown: {
      ...loaded,
      table: {
        times: values(times),
        signals: loaded.table.signals.map((signal) => {
          // Labels that are the same in one range may differ in another.
          const { entity, values: all } = byId.get(signal.id)!;
          return { ...signal, entity, values: values(all) };
        }),
      },
      truth: signals.truth && {
        ...signals.truth,
        values: values(signals.truth.values),
        byEntity: new Map([...signals.truth.byEntity].map(([entity, all]) => [entity, values(all)])),
      },
      stepMs: signals.stepMs,
      notices: [],
    },
    shownRows,
    notices: [...signals.notices, ...match.notices],
  };
}
