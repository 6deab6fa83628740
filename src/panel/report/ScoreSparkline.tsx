import { FieldType, type Field } from '@grafana/data';
import { Sparkline, useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { ReportRow } from './reportRows';

interface Props {
  row: ReportRow;
  /** One a shown row. */
  times: Float64Array;
  scores: Float64Array;
}

/** So much of the incident's length is shown on either side of it. */
const AROUND = 1;
const LEAST_ROWS = 15;
/** Of anomaly scores: normal ones are around 0.4. */
const RANGE = { min: 0.25, max: 1 };
/** In the theme's spacing units. */
const SIZE = { width: 15, height: 3 };

/** The anomaly score before, in and after an incident. */
export function ScoreSparkline({ row, times, scores }: Props) {
  const theme = useTheme2();
  const unit = theme.spacing.gridSize;
  const field = useMemo(() => scoreField(row, times, scores), [row, times, scores]);
  return (
    <div aria-hidden>
      <Sparkline
        theme={theme}
        width={SIZE.width * unit}
        height={SIZE.height * unit}
        sparkline={{ y: field }}
        config={{ custom: { lineColor: theme.colors.primary.text, lineWidth: 1, fillOpacity: 0 } }}
      />
    </div>
  );
}

function scoreField({ start, end }: ReportRow, times: Float64Array, scores: Float64Array): Field<number | null> {
  const first = times.findIndex((time) => time >= start);
  const firstRow = first < 0 ? times.length : first;
  const after = times.findIndex((time) => time > end);
  const endRow = after < 0 ? times.length : after;
  const margin = Math.max(LEAST_ROWS, AROUND * (endRow - firstRow));
  const shown = scores.subarray(Math.max(0, firstRow - margin), endRow + margin);
  return {
    name: 'score',
    type: FieldType.number,
    config: {},
    // The same for every incident, so that they can be compared.
    state: { range: { ...RANGE, delta: RANGE.max - RANGE.min } },
    values: Array.from(shown, (score) => (Number.isNaN(score) ? null : score)),
  };
}
