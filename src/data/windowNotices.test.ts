import { windowNotices } from './windowNotices';

const MINUTE = 60_000;
const rows = (first: number, count: number) => Float64Array.from({ length: count }, (_, row) => (first + row) * MINUTE);
const window = { from: 0, to: 1000 * MINUTE };

it.each([
  ['all of the window', rows(0, 1000)],
  ['all but a little', rows(40, 920)],
  ['more than it', rows(-500, 3000)],
  ['none of it, which is a problem of its own', rows(2000, 10)],
])('has nothing to say where there are rows in %s', (_, times) =>
  expect(windowNotices(times, window, MINUTE)).toEqual([])
);

it.each([
  ['the data source keeps none for so long', rows(300, 700), 300, 999],
  ['there are none yet', rows(0, 600), 0, 599],
])('says from when to when there are rows where %s', (_, times, first, last) =>
  expect(windowNotices(times, window, MINUTE)).toMatchObject([
    { code: 'window-cut-short', details: { first: first * MINUTE, last: last * MINUTE } },
  ])
);

it('leaves a short window three steps', () => {
  const short = { from: 0, to: 10 * MINUTE };
  expect(windowNotices(rows(3, 7), short, MINUTE)).toEqual([]);
  expect(windowNotices(rows(4, 6), short, MINUTE)).toHaveLength(1);
});
