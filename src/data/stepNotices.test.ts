import { stepNotices } from './stepNotices';

it.each([
  [60_000, 60_000, 60_000],
  [60_000, 60_000, 0],
  [60_000, 60_000, 60_500],
  [60_000, 60_000, 30_000],
])('has nothing to say of a model step of %d, %d asked and %d received', (modelMs, askedMs, receivedMs) =>
  expect(stepNotices({ modelMs, askedMs, receivedMs, maxRows: 1000 })).toEqual([])
);

it('names both steps where the query was coarsened', () => {
  const [notice, ...rest] = stepNotices({ modelMs: 60_000, askedMs: 120_000, receivedMs: 120_000, maxRows: 1000 });
  expect(rest).toEqual([]);
  expect(notice).toMatchObject({ code: 'step-coarsened', message: expect.stringMatching(/1000 rows.* 1m.* 2m/) });
});

it('names both steps where the data source was coarser than asked', () => {
  const [notice, ...rest] = stepNotices({ modelMs: 60_000, askedMs: 60_000, receivedMs: 300_000, maxRows: 1000 });
  expect(rest).toEqual([]);
  expect(notice).toMatchObject({ code: 'step-coarser-than-asked', message: expect.stringMatching(/ 1m.* 5m/) });
});
