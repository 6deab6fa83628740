import type { Finding } from '../detection';
import { doctorMessages } from './doctorMessages';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);

const options = { timeZone: 'utc', remedyOf: () => null, onChoose: jest.fn() };
const lineOf = (finding: Omit<Finding, 'severity'>) =>
  doctorMessages([{ severity: 'warning', ...finding }], options)
    .map(({ title, advice }) => `${title} ${advice}`)
    .join('\n');

describe('doctorMessages', () => {
  it.each<[Omit<Finding, 'severity'>, RegExp]>([
    [
      {
        code: 'likely-incidents',
        details: { rows: 90, share: 0.0417 },
        stretches: [
          { from: START, to: START + HOUR },
          { from: START + 2 * HOUR, to: START + 4 * HOUR },
        ],
      },
      /^4\.2% of .*: 2026-01-05 02:00:00 to 2026-01-05 04:00:00 and 1 shorter stretch\. Exclude them/,
    ],
    [
      { code: 'too-short-for-season', details: { season: 'day', coveredMs: 12 * HOUR, requiredMs: 24 * HOUR } },
      /daily; the training window covers 12 hours.* Pick a day or more/,
    ],
    [
      { code: 'too-short-for-season', details: { season: 'week', coveredMs: 72 * HOUR, requiredMs: 168 * HOUR } },
      /weekly; the training window covers 3 days.* Pick a week or more/,
    ],
    [
      { code: 'gaps', details: { share: 0.16, steps: 464, longestMs: 2 * HOUR } },
      /^16% .* 2 hours.* in a row at most\. Pick/,
    ],
    [
      { code: 'flat-lines', details: { signals: 'a/b', count: 1, rows: 60 } },
      /^A flat line in a\/b: up to 60 .* Exclude/,
    ],
    [
      { code: 'drift', details: { features: 'a (0.52)', count: 1, largest: 0.52 } },
      /in a \(0\.52\)\. .* train on a later window/,
    ],
    [
      { code: 'missing-times-of-day', details: { hours: 7, which: '17:00–24:00' } },
      /times of day: 17:00–24:00\. .* pick a window/,
    ],
    [
      { code: 'missing-weekday', details: { weekdays: 2, which: '0, 6' } },
      /these days: Sunday, Saturday\. .* pick a window/,
    ],
    [{ code: 'in-sample', details: { rows: 7, share: 0.7 } }, /70% of the shown rows\. .* Train on other rows/],
  ])('%j in one line, with a way out', (finding, line) => {
    expect(lineOf(finding)).toMatch(line);
  });

  it('has no word for the half of the rows that a new panel learns from', () => {
    expect(lineOf({ code: 'in-sample', details: { rows: 5, share: 0.505 } })).toBe('');
  });

  it('offers a way out, which chooses what mends it', () => {
    const choice = { trainingWindow: { kind: 'absolute' as const, from: 1, to: 2 }, exclusions: [] };
    const finding: Finding = { code: 'drift', severity: 'warning', details: { features: 'a (0.52)' } };
    const [message] = doctorMessages([finding], { ...options, remedyOf: () => ({ kind: 'retrain', choice }) });
    expect(message.way?.label).toMatch(/Retrain/);
    message.way?.go();
    expect(options.onChoose).toHaveBeenCalledWith(choice);
    expect(doctorMessages([finding], options)[0].way).toBeUndefined();
  });
});
