import type { GrafanaTheme2 } from '@grafana/data';
import type { Signals } from '../../data';
import { scaleKeyOf } from './chartModel';
import { chartSignals } from './chartSignals';

/** A series of an entity that isn't the one in full. */
export interface RestSeries {
  scaleKey: string;
  /** Unix milliseconds, ascending. */
  times: Float64Array;
  /** One a time; NaN = missing. */
  values: Float64Array;
  /** Milliseconds between two rows; a gap is longer than that. */
  stepMs: number;
}

/** The shown series of other entities, each on the scale of its kind. */
export function restSeries(
  entities: ReadonlyArray<{ signals: Signals }>,
  { errorsAsRatio, theme }: { errorsAsRatio: boolean; theme: GrafanaTheme2 }
): RestSeries[] {
  return entities.flatMap(({ signals }) =>
    chartSignals({ signals, errorsAsRatio, theme })
      .filter(({ hidden }) => !hidden)
      .map((signal) => ({
        scaleKey: scaleKeyOf(signal),
        times: signals.table.times,
        values: signal.values,
        stepMs: signals.stepMs,
      }))
  );
}

/** The least and the largest value on each scale, by the scale's key; a scale without a value is not in it. */
export function restExtents(rest: readonly RestSeries[]): Map<string, [least: number, most: number]> {
  const extents = new Map<string, [number, number]>();
  for (const { scaleKey, values } of rest) {
    let [least, most] = extents.get(scaleKey) ?? [Infinity, -Infinity];
    for (let row = 0; row < values.length; row++) {
      least = values[row] < least ? values[row] : least;
      most = values[row] > most ? values[row] : most;
    }
    if (least <= most) {
      extents.set(scaleKey, [least, most]);
    }
  }
  return extents;
}
