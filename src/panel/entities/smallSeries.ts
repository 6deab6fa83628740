import { worstIncident } from '../../detection';
import type { Stretch } from '../chart/overlays/bands';
import { widened } from '../chart/overlays/bands';
import type { EntityVerdicts } from './useEntityVerdicts';

/** What a small chart draws: one signal, and the incidents. */
export interface SmallSeries {
  times: Float64Array;
  values: Float64Array;
  /** Milliseconds between two rows; a gap is longer than that. */
  stepMs: number;
  incidents: Stretch[];
}

/** The signal that leads in the entity's worst incident, or else its first one; null for an entity without signals. */
export function smallSeries({ signals, detection, incidents }: EntityVerdicts): SmallSeries | null {
  const { stepMs } = signals;
  const stretches = incidents.map(({ start, end }) => widened({ from: start, to: end }, stepMs));
  const leading = worstIncident(incidents)?.why.signals.at(0)?.id;
  const readings = detection?.scores.readings ?? [];
  const reading = readings.find(({ id }) => id === leading) ?? readings.at(0);
  if (detection && reading) {
    return { times: detection.input.request.table.times, values: reading.actual, stepMs, incidents: stretches };
  }
  const [first] = signals.table.signals;
  return first ? { times: signals.table.times, values: first.values, stepMs, incidents: stretches } : null;
}
