import { FieldType, type DataFrame, type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import type { CsvColumn, CsvDocument } from '../../csvDocument';
import { WorkbenchDataSource } from './WorkbenchDataSource';

const FIELD_TYPES: Record<CsvColumn['type'], FieldType> = {
  number: FieldType.number,
  boolean: FieldType.boolean,
  string: FieldType.string,
};

/** The rows of the given CSV that lie in the range asked for, at the file's own resolution. */
export class CsvDataSource extends WorkbenchDataSource<DataQuery> {
  constructor(
    uid: string,
    private readonly document: CsvDocument
  ) {
    super('csv', uid, document.fileName);
  }

  override query({ range, targets }: DataQueryRequest<DataQuery>): Promise<DataQueryResponse> {
    const { times } = this.document;
    const first = lowerBound(times, range.from.valueOf());
    const end = lowerBound(times, range.to.valueOf() + 1);
    return Promise.resolve({ data: targets.map(({ refId }) => this.rows(refId, first, end)) });
  }

  private rows(refId: string, first: number, end: number): DataFrame {
    const { fileName, timeColumn, times, columns } = this.document;
    return {
      refId,
      name: fileName,
      length: end - first,
      fields: [
        { name: timeColumn, type: FieldType.time, config: {}, values: times.slice(first, end) },
        ...columns.map(({ name, type, values }) => ({
          name,
          type: FIELD_TYPES[type],
          config: {},
          values: values.slice(first, end),
        })),
      ],
    };
  }
}

/** The first index whose time is at or after `time`. */
function lowerBound(times: number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
