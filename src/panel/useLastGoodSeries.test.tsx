import { getDefaultTimeRange, LoadingState, toDataFrame, type PanelData } from '@grafana/data';
import { renderHook } from '@testing-library/react';
import { useLastGoodSeries } from './useLastGoodSeries';

const data = (series: PanelData['series']): PanelData => ({
  state: LoadingState.Done,
  series,
  timeRange: getDefaultTimeRange(),
});
const good = [toDataFrame({ fields: [{ name: 'a', values: [1] }] })];

function setUp() {
  return renderHook(({ series, failed }) => useLastGoodSeries(data(series), failed), {
    initialProps: { series: good, failed: false },
  });
}

it('keeps the last series where a query failed and left none, and takes the new ones when it recovers', () => {
  const { result, rerender } = setUp();
  rerender({ series: [], failed: true });
  expect(result.current).toBe(good);
  const recovered = [...good];
  rerender({ series: recovered, failed: false });
  expect(result.current).toBe(recovered);
});

it('shows what came where only one of several queries failed', () => {
  const { result, rerender } = setUp();
  const part = [...good];
  rerender({ series: part, failed: true });
  expect(result.current).toBe(part);
});

it('keeps nothing where queries went well and brought nothing', () => {
  const { result, rerender } = setUp();
  rerender({ series: [], failed: false });
  expect(result.current).toEqual([]);
});
