import { getDisplayProcessor, type Field, type GrafanaTheme2 } from '@grafana/data';
import type { Signals } from '../../data';
import { errorRatios, findTotals, type SignalRole } from '../../detection';

/** One signal as the chart draws it. */
export interface ChartSignal {
  name: string;
  role: SignalRole;
  /** In the field's unit, one a row; NaN = missing. */
  values: Float64Array;
  /** Gives unit, colour, limits and formatting. */
  field: Field;
  hidden: boolean;
  /** A share, of the requests or of another whole. */
  isRatio: boolean;
}

/** The signals in the form in which they are drawn: counts of errors as shares of the requests where that is wanted. */
export function chartSignals(options: {
  signals: Signals;
  errorsAsRatio: boolean;
  theme: GrafanaTheme2;
}): ChartSignal[] {
  const { signals, errorsAsRatio, theme } = options;
  const { table, display } = signals;
  const ratios = errorsAsRatio ? errorRatios(table.signals, findTotals(table.signals)) : null;
  return table.signals.map((signal, index) => {
    const { name, role, measure, values } = signal;
    const { field, hidden } = display[index];
    const ratio = ratios?.get(signal);
    return ratio
      ? { name, role, values: ratio, field: asShare(field, theme), hidden, isRatio: true }
      : { name, role, values, field, hidden, isRatio: measure === 'ratio' };
  });
}

/** The field with its colour kept; unit, limits and decimals were those of the count. */
function asShare(field: Field, theme: GrafanaTheme2): Field {
  const config = { ...field.config, unit: 'percentunit', min: undefined, max: undefined, decimals: undefined };
  const share = { ...field, config };
  return { ...share, display: getDisplayProcessor({ field: share, theme }) };
}
