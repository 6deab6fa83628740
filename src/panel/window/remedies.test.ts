import type { Finding } from '../../detection';
import { extendBy, remedyFor, type RemedyContext } from './remedies';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const context: RemedyContext = {
  choice: {
    trainingWindow: { kind: 'relative', from: 'now-3d', to: 'now-2d' },
    exclusions: [{ from: 8 * DAY, to: 8 * DAY + HOUR }],
  },
  window: { from: 8 * DAY, to: 9 * DAY },
  shown: { from: 10 * DAY, to: 11 * DAY },
};
const remedy = (finding: Omit<Finding, 'severity'>, more: Partial<RemedyContext> = {}) =>
  remedyFor({ severity: 'warning', ...finding }, { ...context, ...more });
const windowOf = (finding: Omit<Finding, 'severity'>, more?: Partial<RemedyContext>) => {
  const found = remedy(finding, more);
  return found && [found.kind, found.choice.trainingWindow];
};

it.each(['likely-incidents', 'flat-lines'] as const)('%s are excluded, beside what is excluded already', (code) => {
  const stretches = [
    { from: 8 * DAY + HOUR, to: 8 * DAY + 2 * HOUR },
    { from: 8 * DAY + 5 * HOUR, to: 8 * DAY + 6 * HOUR },
  ];
  expect(remedy({ code, details: {}, stretches })).toEqual({
    kind: 'exclude',
    choice: {
      trainingWindow: context.choice.trainingWindow,
      exclusions: [
        { from: 8 * DAY, to: 8 * DAY + 2 * HOUR },
        { from: 8 * DAY + 5 * HOUR, to: 8 * DAY + 6 * HOUR },
      ],
    },
  });
  expect(remedy({ code, details: {} })).toBeNull();
});

it.each<[string, Omit<Finding, 'severity'>, number]>([
  ['a week', { code: 'too-short-for-season', details: { season: 'week' } }, 7],
  ['a week', { code: 'missing-weekday', details: {} }, 7],
])('is extended to %s', (_, finding, days) =>
  expect(windowOf(finding)).toEqual(['extend', { kind: 'absolute', from: (9 - days) * DAY, to: 9 * DAY }])
);

it('is extended to a day where it is shorter', () => {
  const window = { from: 8 * DAY, to: 8 * DAY + HOUR };
  const extended = ['extend', { kind: 'absolute', from: 7 * DAY + HOUR, to: 8 * DAY + HOUR }];
  expect(windowOf({ code: 'too-short-for-season', details: { season: 'day' } }, { window })).toEqual(extended);
  expect(windowOf({ code: 'missing-times-of-day', details: {} }, { window })).toEqual(extended);
  expect(windowOf({ code: 'missing-times-of-day', details: {} })).toBeNull();
});

it('is trained anew on the newest rows after a drift, on a day at least', () => {
  const drift = { code: 'drift' as const, details: {} };
  expect(windowOf(drift)).toEqual(['retrain', { kind: 'absolute', from: 10 * DAY, to: 11 * DAY }]);
  const window = { from: 8 * DAY, to: 8 * DAY + HOUR };
  expect(windowOf(drift, { window })).toEqual(['retrain', { kind: 'absolute', from: 10 * DAY, to: 11 * DAY }]);
  expect(windowOf(drift, { shown: { from: 7 * DAY, to: 9 * DAY } })).toBeNull();
});

it('is trained on the time before, where it is judged by its own rows', () => {
  expect(windowOf({ code: 'in-sample', details: {} })).toEqual([
    'before',
    { kind: 'absolute', from: 9 * DAY, to: 10 * DAY },
  ]);
});

it('leaves gaps to a person', () => expect(remedy({ code: 'gaps', details: {}, stretches: [] })).toBeNull());

it('begins a window earlier, with what is cut out of it', () => {
  expect(extendBy(HOUR, context)).toEqual({
    trainingWindow: { kind: 'absolute', from: 8 * DAY - HOUR, to: 9 * DAY },
    exclusions: context.choice.exclusions,
  });
});
