import { DataFrameType, FieldType, type DataFrame } from '@grafana/data';
import { legendName } from './legend';
import type { PromQuery } from './PromQuery';
import type { Labels } from './seriesSelector';

export interface Series {
  metric: string;
  labels: Labels;
  times: number[];
  values: Array<number | null>;
}

/** A frame shaped like those of Grafana's Prometheus: one series, with its labels and the legend's name. */
export function seriesFrame(query: PromQuery, expression: string, stepMs: number, series: Series): DataFrame {
  const displayNameFromDS = legendName(query.legendFormat, series.metric, series.labels);
  return {
    refId: query.refId,
    name: displayNameFromDS,
    length: series.times.length,
    meta: { type: DataFrameType.TimeSeriesMulti, executedQueryString: `Expr: ${expression}\nStep: ${stepMs / 1000}s` },
    fields: [
      { name: 'Time', type: FieldType.time, config: { interval: stepMs }, values: series.times },
      {
        name: 'Value',
        type: FieldType.number,
        config: { displayNameFromDS },
        labels: { ...series.labels },
        values: series.values,
      },
    ],
  };
}
