import { dateTime, LoadingState, toDataFrame, type DataQueryRequest, type PanelData } from '@grafana/data';
import { renderHook } from '@testing-library/react';
import { useEffect } from 'react';
import { useHeldData } from './useHeldData';

const NOW = Date.UTC(2026, 0, 5, 12);

interface Question {
  /** Seconds after NOW. */
  after?: number;
  from?: string;
  expression?: string;
  series?: string;
}

function data({ after = 0, from = 'now-10m', expression = 'up', series = 'requests' }: Question = {}): PanelData {
  const to = NOW + after * 1000;
  const targets = [{ refId: 'A', expr: expression }];
  return {
    state: LoadingState.Done,
    series: [toDataFrame({ refId: 'A', fields: [{ name: series, values: [after] }] })],
    timeRange: { from: dateTime(to - 600_000), to: dateTime(to), raw: { from, to: 'now' } },
    request: { startTime: to, targets } as unknown as DataQueryRequest,
  };
}

function setUp(first: PanelData) {
  return renderHook(
    ({ given, busy }) => {
      const { current, onBusy } = useHeldData(given);
      useEffect(() => onBusy(busy), [onBusy, busy]);
      return current;
    },
    { initialProps: { given: first, busy: true } }
  );
}

it('keeps the data while work on them is under way, and takes the newest when it ends', () => {
  const first = data();
  const { result, rerender } = setUp(first);
  rerender({ given: data({ after: 1 }), busy: true });
  expect(result.current).toBe(first);
  const newest = data({ after: 2 });
  rerender({ given: newest, busy: true });
  expect(result.current).toBe(first);
  rerender({ given: newest, busy: false });
  expect(result.current).toBe(newest);
});

it.each<[string, Question]>([
  ['another range', { from: 'now-1h' }],
  ['another query', { expression: 'down' }],
  ['other series', { series: 'errors' }],
  ['a refresh long after', { after: 120 }],
])('takes %s at once', (_name, question) => {
  const { result, rerender } = setUp(data());
  const other = data({ after: 1, ...question });
  rerender({ given: other, busy: true });
  expect(result.current).toBe(other);
  rerender({ given: data({ ...question, after: (question.after ?? 1) + 1 }), busy: true });
  expect(result.current).toBe(other);
});

it('takes every refresh while nothing is under way', () => {
  const { result, rerender } = setUp(data());
  rerender({ given: data(), busy: false });
  const next = data({ after: 1 });
  rerender({ given: next, busy: false });
  expect(result.current).toBe(next);
});
