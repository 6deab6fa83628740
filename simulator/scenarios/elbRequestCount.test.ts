import { elbRequestCount } from './elbRequestCount';

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the ELB request count scenario', () => {
  const table = elbRequestCount.make({ start: 0, seed: 42 });
  const values = table.columns[0].values as number[];
  const usual = values.filter((_, row) => table.truth[row] === 0);

  it('has 4,032 whole counts of at least 1', () => {
    expect(values).toHaveLength(4_032);
    expect(values.every((value) => Number.isInteger(value) && value >= 1)).toBe(true);
  });

  it('is busier by day than by night, and on working days than at weekends', () => {
    const ofHours = (first: number, last: number) =>
      values.filter((_, row) => table.truth[row] === 0 && (row % 288) / 12 >= first && (row % 288) / 12 < last);
    expect(mean(ofHours(12, 18))).toBeGreaterThan(2 * mean(ofHours(0, 6)));
    expect(mean(values.slice(0, 288 * 3))).toBeGreaterThan(1.3 * mean(values.slice(288 * 5, 288 * 7)));
  });

  it('has a heavy tail', () => {
    const sorted = [...usual].sort((a, b) => a - b);
    expect(sorted[sorted.length - 1]).toBeGreaterThan(5 * sorted[sorted.length >> 1]);
  });

  it('has two incidents that stand far above the usual', () => {
    for (const { firstRow, lastRow } of elbRequestCount.incidents) {
      expect(mean(values.slice(firstRow, lastRow + 1))).toBeGreaterThan(4 * mean(usual));
    }
  });
});
