import { LOOKBACK_MS, sampleAtSteps } from './sampleAtSteps';

const MINUTE = 60_000;

describe('sampleAtSteps', () => {
  it('gives every sample once where the step is that of the samples', () => {
    const times = [0, MINUTE, 2 * MINUTE];
    expect(sampleAtSteps(times, [1, 2, 3], { from: 0, to: 2 * MINUTE, stepMs: MINUTE })).toEqual({
      times,
      values: [1, 2, 3],
    });
  });

  it('gives the newest sample at coarser steps, and nothing after the lookback', () => {
    const range = { from: 30_000, to: 20 * MINUTE, stepMs: 2 * MINUTE };
    const { times, values } = sampleAtSteps([0, MINUTE], ['a', 'b'], range);
    expect(times).toEqual([2 * MINUTE, 4 * MINUTE]);
    expect(values).toEqual(['b', 'b']);
    expect(times[1] + 2 * MINUTE - MINUTE).toBeGreaterThanOrEqual(LOOKBACK_MS);
  });
});
