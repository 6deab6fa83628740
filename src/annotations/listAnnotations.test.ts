import fc from 'fast-check';
import { annotationApi } from './annotationApi';
import { listAnnotations } from './listAnnotations';

/** As Grafana: what overlaps the range, newest end first, no more than asked for. */
function answersWith(times: number[]) {
  const all = times.map((time, index) => ({ id: index + 1, time, timeEnd: time + 5 }));
  return jest.spyOn(annotationApi, 'find').mockImplementation(async ({ from, to, limit = 100 }) =>
    all
      .filter(({ time, timeEnd }) => time <= to && timeEnd >= from)
      .sort((a, b) => b.timeEnd - a.timeEnd)
      .slice(0, limit)
  );
}

test('a range with more than a page has all of them, each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 900, maxLength: 2600 }), async (times) => {
      answersWith(times);
      const { annotations, truncated } = await listAnnotations({ from: 0, to: 1e6 });
      expect(new Set(annotations.map(({ id }) => id)).size).toBe(times.length);
      expect(annotations).toHaveLength(times.length);
      expect(truncated).toBe(false);
    }),
    { numRuns: 10 }
  );
});

test('more than a page in one moment is said to be a part', async () => {
  answersWith(new Array<number>(1500).fill(500));
  const { annotations, truncated } = await listAnnotations({ from: 0, to: 1000 });
  expect(truncated).toBe(true);
  expect(annotations).toHaveLength(1000);
});

test('a failure is the caller’s to see', async () => {
  jest.spyOn(annotationApi, 'find').mockRejectedValue(new Error('no'));
  await expect(listAnnotations({ from: 0, to: 1 })).rejects.toThrow('no');
});
