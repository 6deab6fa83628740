import type { Notice, NoticeCode } from '../data';
import { linkMessage, noticeMessage } from './noticeMessages';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);

const EXPECTED: Record<NoticeCode, [Notice['details'], RegExp]> = {
  'frames-without-time': [{ count: 2 }, /^2 frames without times.* time series/],
  'unreadable-times': [{ count: 3 }, /^3 rows without a readable time.* ISO 8601/],
  'duplicate-times': [{ count: 4 }, /^4 rows were replaced.* Aggregate/],
  'infinite-values': [{ count: 5 }, /^5 infinite values.* division by 0/],
  'signal-without-values': [{ name: 'a/b', id: 'A' }, /^a\/b has no number.* Check its query/],
  'status-class-filled': [{ name: '5xx', id: 'A' }, /^5xx counts as 0/],
  resampled: [{ stepMs: 300_000 }, /steps of 5m\. .*Min interval/],
  'several-truth-fields': [{ names: 'outage, down' }, /not used: outage, down\. .*Not used/],
  'step-coarsened': [
    { modelMs: MINUTE, askedMs: 2 * MINUTE, maxRows: 100_000 },
    /^More than 100,000 rows at a step of 1m: the step is 2m\. Choose/,
  ],
  'step-coarser-than-asked': [{ askedMs: MINUTE, receivedMs: 300_000 }, /step of 1m, .* one of 5m\. .*model step/],
  'step-not-pinned': [{ reason: 'snapshot' }, /may change with the zoom\. A snapshot holds/],
  'window-cut-short': [
    { from: 0, to: 1, first: START, last: START + MINUTE },
    /rows from 2026-01-05 00:00:00 to 2026-01-05 00:01:00 only\. .*Choose/,
  ],
  'annotations-not-loaded': [{ reason: 'no server' }, /not known: no server .*by hand/],
};

it.each(Object.entries(EXPECTED))('says %s with its figures, and what to do', (code, [details, words]) => {
  const { title, advice } = noticeMessage({ code: code as NoticeCode, message: 'plain', details }, 'utc');
  expect(`${title} ${advice}`).toMatch(words);
});

it('says how many counts of a status class are missing where no signal is named', () => {
  const details = { count: 7 };
  expect(noticeMessage({ code: 'status-class-filled', message: 'plain', details }, 'utc').title).toMatch(/^7 missing/);
});

it.each(['not-json', 'other-version', 'bad-window', 'bad-exclusions'] as const)('says of a link: %s', (reason) =>
  expect(linkMessage({ kind: 'problem', reason }).advice).toMatch(/(copy|pick) .* again\.$/)
);
