import fc from 'fast-check';
import type { TrainingWindow } from '../../detection';
import { chosenFields, readChoice, writeChoice } from './choiceText';

const time = fc.integer({ min: 0, max: 4e12 });
const text = fc.string({ maxLength: 40 });
const window: fc.Arbitrary<TrainingWindow> = fc.oneof(
  fc.record({
    kind: fc.constant('firstPercent' as const),
    percent: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  }),
  fc.record({ kind: fc.constant('absolute' as const), from: time, to: time }),
  fc.record({ kind: fc.constant('relative' as const), from: text, to: text }),
  fc.record({ kind: fc.constant('sameWeekday' as const), weeks: fc.nat() }),
  fc.record({ kind: fc.constant('variables' as const), from: text, to: text }),
  fc.record({ kind: fc.constant('annotations' as const), tag: text })
);
const exclusion = fc
  .tuple(time, fc.integer({ min: 1, max: 1e9 }))
  .map(([from, length]) => ({ from, to: from + length }));

it('reads what it wrote', () => {
  fc.assert(
    fc.property(window, fc.array(exclusion, { maxLength: 20 }), (trainingWindow, exclusions) => {
      const choice = { trainingWindow, exclusions };
      expect(readChoice(writeChoice(choice))).toEqual({ kind: 'choice', choice });
    })
  );
});

it('never throws, and gives a choice or a problem', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (any) =>
      expect(['choice', 'problem']).toContain(readChoice(any).kind)
    )
  );
});

const good = { v: 1, window: { kind: 'absolute', from: 1, to: 2 }, without: [[1, 2]] };
it.each<[string, unknown, string]>([
  ['text', 'nonsense', 'not-json'],
  ['a link that was cut off', JSON.stringify(good).slice(0, -5), 'not-json'],
  ['a list', [good], 'not-json'],
  ['a later version', { ...good, v: 2 }, 'other-version'],
  ['no window', { v: 1, without: [] }, 'bad-window'],
  ['an unknown kind', { ...good, window: { kind: 'best' } }, 'bad-window'],
  ['a window without an end', { ...good, window: { kind: 'absolute', from: 1 } }, 'bad-window'],
  ['a window of endless text', { ...good, window: { kind: 'annotations', tag: 'x'.repeat(201) } }, 'bad-window'],
  ['reversed exclusions', { ...good, without: [[2, 1]] }, 'bad-exclusions'],
  ['exclusions that are no pairs', { ...good, without: [[1, 2, 3]] }, 'bad-exclusions'],
  ['too many exclusions', { ...good, without: Array.from({ length: 201 }, () => [1, 2]) }, 'bad-exclusions'],
])('refuses %s', (_, value, reason) =>
  expect(readChoice(typeof value === 'string' ? value : JSON.stringify(value))).toEqual({ kind: 'problem', reason })
);

it('keeps of a window what its kind has', () => {
  const merged: object = { kind: 'absolute', from: 1, to: 2, percent: 50, weeks: 3 };
  expect(chosenFields(merged as TrainingWindow)).toEqual({ kind: 'absolute', from: 1, to: 2 });
});
