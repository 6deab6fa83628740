import { trainingMessage } from './trainingMessages';

const said = (code: string, details: Record<string, unknown> = {}, message = 'plain words') => {
  const { title, advice } = trainingMessage({ code, message, details });
  return `${title}. ${advice}`;
};

it.each<[string, Record<string, unknown>, RegExp]>([
  ['window-reversed', {}, /ends before it starts\. Swap/],
  ['window-empty', {}, /no length\. Choose a later end/],
  ['window-in-future', {}, /in the future\. Choose one that has passed/],
  ['window-unparsable', { from: 'now-1x', to: 'now' }, /from now-1x to now can't be read\. Expected/],
  ['window-bad-percent', { percent: 0 }, /first 0 %.* Expected/],
  ['window-bad-weeks', { weeks: 99 }, /over 99 weeks.* 1 to 12/],
  ['window-without-variable', { template: '$train_from', text: '' }, /\$train_from\. .*Add the variable/],
  ['window-without-annotation', { tag: 'known good' }, /tag known good\. Annotate/],
  ['window-without-rows', {}, /has no rows\. Choose one that has data/],
  ['no-rows', {}, /may not keep rows for so long/],
  ['window-all-excluded', { rows: 120 }, /none of the training window's 120 rows\. Remove one/],
  ['public-dashboard', {}, /^No training rows\. A public dashboard .*loaded rows/],
  ['snapshot', {}, /A snapshot .*loaded rows/],
  ['dashboard-data-source', { refId: 'A' }, /Query A repeats another panel's rows.* query the data source/],
  ['streaming-only', {}, /streams new rows.*loaded rows/],
  ['no-request', {}, /no query to ask; add one/],
  ['no-answer', {}, /refresh the dashboard/],
  ['range-ignored', {}, /whatever it is asked for/],
  ['shape-differs', { missing: 'a', added: 'b' }, /missing: a; more: b\)\. Move/],
])('%s says what is wrong and what to do', (code, details, words) => expect(said(code, details)).toMatch(words));

it('hands on the data source’s own words', () =>
  expect(said('query-failed', { refId: 'A' }, 'Query A failed: too many samples')).toBe(
    'No training rows. Query A failed: too many samples'
  ));
