import { toDataFrame } from '@grafana/data';
import { exclusionsFor, type ExclusionsForOptions } from './exclusionsFor';

const hour = 3_600_000;
const none: ExclusionsForOptions = {
  window: { from: 0, to: 24 * hour },
  ...{ cuts: [], exclusions: [], exclusionSchedules: [], timeZone: 'utc', stepMs: 60_000 },
  excludeAnnotations: { enabled: false, tags: ['incident'] },
  annotations: [
    toDataFrame({
      fields: [
        { name: 'time', values: [10 * hour] },
        { name: 'timeEnd', values: [11 * hour - 1] },
        { name: 'tags', values: [['incident']] },
      ],
    }),
  ],
};
const thursday = { days: [4], from: '20:00', to: '21:00' };

it('cuts nothing without a rule', () => expect(exclusionsFor(none)).toEqual({ byRule: [], all: [] }));

it('brings all rules together', () => {
  expect(
    exclusionsFor({
      ...none,
      cuts: [{ from: 0, to: hour }],
      exclusions: [{ from: hour, to: 2 * hour }],
      labelled: [{ from: 5 * hour, to: 6 * hour }],
      exclusionSchedules: [thursday],
      excludeAnnotations: { enabled: true, tags: ['incident'] },
    })
  ).toEqual({
    byRule: [
      { from: 0, to: hour },
      { from: 5 * hour, to: 6 * hour },
      { from: 10 * hour, to: 11 * hour },
      { from: 20 * hour, to: 21 * hour },
    ],
    all: [
      { from: 0, to: 2 * hour },
      { from: 5 * hour, to: 6 * hour },
      { from: 10 * hour, to: 11 * hour },
      { from: 20 * hour, to: 21 * hour },
    ],
  });
});
