import { renderHook } from '@testing-library/react';
import type { Choice } from './history';
import { QUICK_MS, usePreview } from './usePreview';

const drafted = (to: number): Choice => ({ trainingWindow: { kind: 'absolute', from: 0, to }, exclusions: [] });

function setUp(tookMs: number | null) {
  const onPreview = jest.fn();
  const hook = renderHook(
    (props: { draft: Choice | null; busy: boolean }) => usePreview({ tookMs, onPreview, ...props }),
    {
      initialProps: { draft: null as Choice | null, busy: false },
    }
  );
  return { ...hook, onPreview };
}

it('shows the edit in progress, the newest one once the one before is done, and ends with the edit', () => {
  const { rerender, onPreview } = setUp(QUICK_MS - 1);
  rerender({ draft: drafted(1), busy: false });
  expect(onPreview).toHaveBeenLastCalledWith(drafted(1));
  rerender({ draft: drafted(2), busy: true });
  rerender({ draft: drafted(3), busy: true });
  expect(onPreview).toHaveBeenLastCalledWith(drafted(1));
  rerender({ draft: drafted(3), busy: false });
  expect(onPreview).toHaveBeenLastCalledWith(drafted(3));
  rerender({ draft: null, busy: false });
  expect(onPreview).toHaveBeenLastCalledWith(null);
});

it.each([QUICK_MS, null])('shows nothing before the end where a detection takes %p ms', (tookMs) => {
  const { rerender, onPreview } = setUp(tookMs);
  rerender({ draft: drafted(1), busy: false });
  expect(onPreview).not.toHaveBeenCalledWith(drafted(1));
});
