import fc from 'fast-check';
import { laneRange, layOutLanes, niceTicks, paddedRange, scaleRange } from './lanes';

const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const range = fc.tuple(finite, finite).filter(([a, b]) => b - a > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)));
const lane = fc
  .tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }))
  .map(([bottom, height]) => ({ bottom, top: Math.min(1, bottom + height) }));

describe('layOutLanes', () => {
  it('keeps lanes apart, inside of the plot and above the score', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.boolean(), (count, withScore) => {
        const { lanes, score } = layOutLanes({ count, overlay: false, withScore, withLabels: false });
        const tops = [...lanes, ...(score ? [score] : [])];
        expect(tops[0].top).toBe(1);
        tops.forEach(({ bottom, top }, index) => {
          expect(bottom).toBeLessThan(top);
          expect(bottom).toBeGreaterThanOrEqual(0);
          if (index > 0) {
            expect(top).toBeLessThan(tops[index - 1].bottom);
          }
        });
        expect(score === null).toBe(!withScore);
      })
    );
  });

  it('gives all lanes the same room in an overlay', () => {
    const { lanes } = layOutLanes({ count: 3, overlay: true, withScore: true, withLabels: false });
    expect(new Set(lanes.map((position) => JSON.stringify(position))).size).toBe(1);
  });
});

describe('scaleRange', () => {
  it('is undone by laneRange', () => {
    fc.assert(
      fc.property(range, lane, ([low, high], position) => {
        const [min, max] = scaleRange(low, high, position);
        const [lowAgain, highAgain] = laneRange(min, max, position);
        const tolerance = 1e-9 * Math.max(1, Math.abs(min), Math.abs(max));
        expect(Math.abs(lowAgain - low)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(highAgain - high)).toBeLessThanOrEqual(tolerance);
      })
    );
  });
});

describe('paddedRange', () => {
  it('holds the data', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const [low, high] = paddedRange(min, max);
        expect(low).toBeLessThanOrEqual(min);
        expect(high).toBeGreaterThanOrEqual(max);
        expect(high).toBeGreaterThan(low);
      })
    );
  });

  it('starts at zero where zero is near', () => {
    expect(paddedRange(10, 100)[0]).toBe(0);
    expect(paddedRange(90, 100)[0]).toBeGreaterThan(0);
  });

  it('obeys the limits that a person set', () => {
    expect(paddedRange(10, 100, { min: 5, max: 50 })).toEqual([5, 50]);
  });

  it('gives a range where there are no data', () => {
    const [low, high] = paddedRange(null, null);
    expect(high).toBeGreaterThan(low);
  });
});

describe('niceTicks', () => {
  it('gives ascending ticks inside of the range, no more than asked for', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 12 }), ([low, high], maxTicks) => {
        const ticks = niceTicks(low, high, maxTicks);
        const slack = (high - low) * 1e-6;
        expect(ticks.length).toBeLessThanOrEqual(maxTicks + 1);
        ticks.forEach((tick, index) => {
          expect(tick).toBeGreaterThanOrEqual(low - slack);
          expect(tick).toBeLessThanOrEqual(high + slack);
          if (index > 0) {
            expect(tick).toBeGreaterThan(ticks[index - 1]);
          }
        });
      })
    );
  });

  it('counts in round steps', () => {
    expect(niceTicks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('gives none for an empty range', () => {
    expect(niceTicks(1, 1, 5)).toEqual([]);
    expect(niceTicks(NaN, 1, 5)).toEqual([]);
  });
});

test('the labels stand under everything else, and nothing runs into them', () => {
  for (const overlay of [true, false]) {
    for (const withScore of [true, false]) {
      const { lanes, score, labels } = layOutLanes({ count: 2, overlay, withScore, withLabels: true });
      expect(labels!.bottom).toBe(0);
      for (const lane of [...lanes, ...(score ? [score] : [])]) {
        expect(lane.bottom).toBeGreaterThan(labels!.top);
        expect(lane.top).toBeGreaterThan(lane.bottom);
      }
    }
  }
});
