import fc from 'fast-check';
import { stretchOf } from './gesture';
import { rowCount } from './rowCount';
import { gridOf, snapped, type StepGrid } from './stepGrid';
import { between, keptWithin, moveBody, moveEdge, otherEdge, type Edge, type Stretch } from './stretchEdits';

const STEP = 60_000;
const START = Date.UTC(2026, 0, 5);
const at = (row: number) => START + row * STEP;
const times = Array.from({ length: 100 }, (_, row) => at(row));
const grid = gridOf(times, STEP);

const anyGrid: fc.Arbitrary<StepGrid> = fc.record({
  origin: fc.integer({ min: 0, max: 2e12 }),
  stepMs: fc.integer({ min: 1, max: 86_400_000 }),
});
const anyTime = fc.integer({ min: 0, max: 2e12 });
const onGrid = (rows: [number, number], { origin, stepMs }: StepGrid): Stretch => ({
  from: origin + Math.min(...rows) * stepMs,
  to: origin + (Math.max(...rows) + 1) * stepMs,
});
const anyRows = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));
const anyEdge = fc.constantFrom<Edge>('from', 'to');

const liesOnGrid = (time: number, { origin, stepMs }: StepGrid) => (time - origin) % stepMs === 0;
const isProper = (stretch: Stretch, on: StepGrid) =>
  stretch.to - stretch.from >= on.stepMs && liesOnGrid(stretch.from, on) && liesOnGrid(stretch.to, on);

describe('the grid', () => {
  it('is never further than half a step away, and stays put', () => {
    fc.assert(
      fc.property(anyTime, anyGrid, (time, on) => {
        const near = snapped(time, on);
        return Math.abs(near - time) <= on.stepMs / 2 && liesOnGrid(near, on) && snapped(near, on) === near;
      })
    );
  });

  it('has a step even where a single row is loaded', () => {
    expect(gridOf([at(0)], 0).stepMs).toBeGreaterThan(0);
    expect(gridOf([], 0)).toEqual({ origin: 0, stepMs: 60_000 });
  });
});

describe('edits', () => {
  it('always leave a stretch on the grid, one step long at least', () => {
    fc.assert(
      fc.property(anyGrid, anyRows, anyEdge, anyTime, anyTime, (on, rows, edge, time, anchor) => {
        const stretch = onGrid(rows, on);
        return (
          isProper(between(anchor, time, on), on) &&
          isProper(moveEdge(stretch, edge, time, on).stretch, on) &&
          isProper(moveBody(stretch, time - anchor, on), on)
        );
      })
    );
  });

  it('leave the other edge where it is, also when the two change places', () => {
    fc.assert(
      fc.property(anyGrid, anyRows, anyEdge, anyTime, (on, rows, edge, time) => {
        const stretch = onGrid(rows, on);
        const moved = moveEdge(stretch, edge, time, on);
        return moved.stretch[otherEdge(moved.edge)] === stretch[otherEdge(edge)];
      })
    );
  });

  it('swap edges that cross', () => {
    expect(moveEdge({ from: at(10), to: at(20) }, 'from', at(30), grid)).toEqual({
      stretch: { from: at(20), to: at(30) },
      edge: 'to',
    });
  });

  it('keep the length when the body moves', () => {
    fc.assert(
      fc.property(anyGrid, anyRows, anyTime, (on, rows, by) => {
        const stretch = onGrid(rows, on);
        const moved = moveBody(stretch, by, on);
        return moved.to - moved.from === stretch.to - stretch.from;
      })
    );
  });

  it('keep within limits without a change of length', () => {
    const limits = { from: at(0), to: at(100) };
    expect(keptWithin({ from: at(-5), to: at(5) }, limits)).toEqual({ from: at(0), to: at(10) });
    expect(keptWithin({ from: at(95), to: at(105) }, limits)).toEqual({ from: at(90), to: at(100) });
    expect(keptWithin({ from: at(50), to: at(250) }, limits)).toEqual({ from: at(0), to: at(200) });
  });
});

describe('gestures', () => {
  const loaded = { from: at(0), to: at(99) };
  it.each([
    ['draw', { kind: 'draw', anchor: at(40) }, at(20) + 7, { from: at(20), to: at(40) }],
    ['draw past the end', { kind: 'draw', anchor: at(90) }, at(500), { from: at(90), to: at(99) }],
    ['edge', { kind: 'edge', edge: 'to', start: { from: at(1), to: at(5) } }, at(9), { from: at(1), to: at(9) }],
    [
      'body',
      { kind: 'body', grabbedAt: at(3), start: { from: at(1), to: at(5) } },
      at(13),
      { from: at(11), to: at(15) },
    ],
  ] as const)('%s', (_name, gesture, time, expected) => {
    expect(stretchOf(gesture, time, grid, loaded)).toEqual(expected);
  });
});

describe('the row count', () => {
  it('counts loaded rows, and one a step beyond them', () => {
    expect(rowCount({ from: at(10), to: at(20) }, { times, grid })).toBe(10);
    expect(rowCount({ from: at(-10), to: at(110) }, { times, grid })).toBe(120);
    expect(rowCount({ from: at(-20), to: at(-10) }, { times, grid })).toBe(10);
    expect(rowCount({ from: at(0), to: at(10) }, { times: [at(0), at(9)], grid })).toBe(2);
  });

  it('leaves out what is excluded', () => {
    const exclusions = [
      { from: at(0), to: at(12) },
      { from: at(15), to: at(16) },
    ];
    expect(rowCount({ from: at(10), to: at(20) }, { times, grid, exclusions })).toBe(7);
  });

  it('adds up over neighbouring stretches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 150 }), { minLength: 3, maxLength: 3 }), (rows) => {
        const [a, b, c] = [...rows].sort((left, right) => left - right).map(at);
        const count = (from: number, to: number) => rowCount({ from, to }, { times, grid });
        return count(a, b) + count(b, c) === count(a, c);
      })
    );
  });
});
