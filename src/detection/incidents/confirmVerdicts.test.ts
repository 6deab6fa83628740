import fc from 'fast-check';
import { alarmLevels } from '../threshold/alarmLevels';
import { confirmVerdicts } from './confirmVerdicts';

const MINUTE = 60_000;

/** The threshold is 0.7; everything moves unless told otherwise. */
function confirmed(scores: number[], flags: number[] = scores.map(() => 1)) {
  const list = Float64Array.from(scores);
  const moving = Uint8Array.from(flags);
  return [
    ...confirmVerdicts({
      ...{ times: list.map((_, row) => row * MINUTE), stepMs: MINUTE },
      ...{ scores: list, levels: alarmLevels(list, moving), threshold: 0.7, moving, recoveryMargin: 0.05 },
    }),
  ];
}

it('asks for two of the last three rows, or for one far above', () => {
  expect(confirmed([0.75, 0.6, 0.6, 0.75, 0.75, 0.6, 0.75])).toEqual([0, 0, 0, 0, 1, 0, 1]);
  expect(confirmed([0.6, 0.79, 0.6])).toEqual([0, 1, 0]);
});

it('lasts until the score has recovered, a row without a score apart', () => {
  expect(confirmed([0.75, 0.75, 0.66, NaN, 0.66, 0.64, 0.66])).toEqual([0, 1, 1, 0, 1, 0, 0]);
});

it('begins nothing where nothing moves, and ends what no longer moves', () => {
  expect(confirmed([0.6, 0.8, 0.8, 0.8], [1, 0, 0, 0])).toEqual([0, 0, 0, 0]);
  expect(confirmed([0.75, 0.75, 0.75, 0.75], [1, 1, 1, 0])).toEqual([0, 1, 1, 0]);
});

it('knows no later row', () => {
  const scores = fc.array(fc.double({ min: 0.5, max: 0.9, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (list, last) => {
      expect(confirmed([...list.slice(0, 4), last]).slice(0, 4)).toEqual(confirmed(list).slice(0, 4));
    })
  );
});

it('doesn’t let go on for ever what began before the two hours before', () => {
  const scores = [0.75, 0.75, ...new Array<number>(4 * 60).fill(0.655)];
  const verdicts = confirmed(scores);
  expect(verdicts.slice(1, 180)).toEqual(new Array(179).fill(1));
  expect(verdicts.slice(180)).toEqual(new Array(62).fill(0));
});
