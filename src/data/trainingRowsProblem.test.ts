import { trainingRowsProblem } from './trainingRowsProblem';

const times = Float64Array.of(0, 10, 20, 30);

it.each([
  ['a row is left', { from: 10, to: 30 }, [{ from: 10, to: 20 }], null],
  ['the exclusions leave none', { from: 10, to: 30 }, [{ from: 0, to: 25 }], 'window-all-excluded'],
  ['it has none', { from: 11, to: 20 }, [], 'window-without-rows'],
  ['it has none to exclude', { from: 40, to: 50 }, [{ from: 0, to: 99 }], 'window-without-rows'],
])('a window of which %s', (_name, window, exclusions, code) => {
  expect(trainingRowsProblem(times, window, exclusions)?.code ?? null).toBe(code);
});

it('says how many rows were excluded', () => {
  const problem = trainingRowsProblem(times, { from: 10, to: 30 }, [{ from: 0, to: 99 }]);
  expect(problem).toMatchObject({ details: { rows: 2 }, message: expect.stringContaining('2 rows') });
});
