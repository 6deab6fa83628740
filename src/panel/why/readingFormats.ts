import type { GrafanaTheme2 } from '@grafana/data';
import type { Signals } from '../../data';
import { chartSignals } from '../chart/chartSignals';
import { fieldFormat, type ValueFormat } from '../chart/fieldFormat';

/** How each signal's readings are written, by the signal's id: in its field's unit, shares of requests in per cent. */
export function readingFormats(signals: Signals, theme: GrafanaTheme2): Map<string, ValueFormat> {
  const drawn = chartSignals({ signals, errorsAsRatio: true, theme });
  return new Map(signals.table.signals.map(({ id }, index) => [id, fieldFormat(drawn[index].field)]));
}
