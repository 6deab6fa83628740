/** @jest-environment node */
import { runInSlices } from './runInSlices';

function* count(to: number): Generator<number, string> {
  for (let step = 0; step < to; step++) {
    yield step / to;
  }
  return 'done';
}

it('runs to the end and gives the result', async () => {
  await expect(runInSlices(count(100), { signal: new AbortController().signal })).resolves.toBe('done');
});

it('lets the page breathe between slices', async () => {
  let breaths = 0;
  const breathe = setInterval(() => breaths++, 0);
  await runInSlices(count(20), { signal: new AbortController().signal, budgetMs: 0 });
  clearInterval(breathe);
  expect(breaths).toBeGreaterThan(0);
});

it('tells how far it is after each slice', async () => {
  const told: number[] = [];
  await runInSlices(count(4), { signal: new AbortController().signal, budgetMs: 0, onProgress: (p) => told.push(p) });
  expect(told).toEqual([0, 0.25, 0.5, 0.75]);
});

it('stops when it is aborted', async () => {
  const abort = new AbortController();
  let steps = 0;
  function* endless(): Generator<number, never> {
    for (;;) {
      steps++;
      yield 0;
    }
  }
  const run = runInSlices(endless(), { signal: abort.signal, budgetMs: 0 });
  abort.abort(new Error('not needed any more'));
  await expect(run).rejects.toThrow('not needed any more');
  const stoppedAt = steps;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(steps).toBe(stoppedAt);
});

it('hands on what a step throws', async () => {
  // eslint-disable-next-line require-yield -- a computation may fail before its first step
  function* broken(): Generator<number, never> {
    throw new RangeError('broken');
  }
  await expect(runInSlices(broken(), { signal: new AbortController().signal })).rejects.toThrow('broken');
});
