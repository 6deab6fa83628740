import { systemDateFormats } from '@grafana/data';
import type { Detection } from './useFit';
import { summarise } from './summary';
import type { Verdicts } from './verdicts';

const detection = {
  scores: { completeTrainingRows: 1_000 },
  window: { from: Date.UTC(2026, 0, 5), to: Date.UTC(2026, 0, 5, 16, 40) },
} as Detection;

const verdicts = (incidents: number, suppressed = 0) =>
  ({
    anomalousRows: new Int32Array(60),
    scoredRows: 1_440,
    incidents: new Array(incidents),
    suppressed: new Array(suppressed),
  }) as unknown as Verdicts;

it('says what was found and what it was learned from, in the time zone of the dashboard', () => {
  expect(summarise({ detection, verdicts: verdicts(2), timeZone: 'utc' })).toBe(
    '60 of 1,440 rows anomalous, 2 incidents · learned from 1,000 rows, 01/05 00:00 to 01/05 16:40'
  );
  expect(summarise({ detection, verdicts: verdicts(2), timeZone: 'Asia/Tokyo' })).toContain('01/05 09:00');
});

it('counts one incident as one', () => {
  expect(summarise({ detection, verdicts: verdicts(1), timeZone: 'utc' })).toContain('1 incident ·');
});

it('says how many were suppressed', () => {
  const text = summarise({ detection, verdicts: verdicts(1, 2), timeZone: 'utc' });
  expect(text).toContain('1 incident (2 more like a false alarm) ·');
});

it('writes dates as they are, whatever characters their format has', () => {
  const { hour } = systemDateFormats.interval;
  systemDateFormats.interval.hour = "DD/MM 'HH:mm'";
  expect(summarise({ detection, verdicts: verdicts(1), timeZone: 'utc' })).toContain("05/01 '00:00'");
  systemDateFormats.interval.hour = hour;
});
