/** @jest-environment node */
import { isProgressMessage, runTelling } from './progress';

function* count(to: number): Generator<number, string> {
  for (let step = 1; step <= to; step++) {
    yield step / to;
  }
  return 'done';
}

describe('runTelling', () => {
  afterEach(() => jest.restoreAllMocks());

  it('gives the result, and tells no more often than every 50 ms', () => {
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const told: number[] = [];
    expect(runTelling(count(20), (progress) => told.push(progress))).toBe('done');
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThanOrEqual(now / 50);
  });

  it('tells nothing of what is done at once', () => {
    jest.spyOn(performance, 'now').mockReturnValue(0);
    const tell = jest.fn();
    runTelling(count(20), tell);
    expect(tell).not.toHaveBeenCalled();
  });
});

it('tells progress from comlink’s own messages', () => {
  expect(isProgressMessage({ run: 1, progress: 0.5 })).toBe(true);
  expect([{ id: 'a', type: 'RAW', value: 1 }, null, 'text'].some(isProgressMessage)).toBe(false);
});
