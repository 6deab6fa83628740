import { columnExtents } from './columnExtents';
import { bridgeOf, tracePath } from './tracePath';

const strokes = (times: number[], values: number[], stepMs: number, columns: number) => {
  const range = { from: 0, to: 100 };
  const drawn: string[] = [];
  const pen = {
    moveTo: (x: number, y: number) => drawn.push(`move ${x} ${y}`),
    lineTo: (x: number, y: number) => drawn.push(`line ${x} ${y}`),
  };
  const extents = columnExtents(Float64Array.from(times), Float64Array.from(values), range, columns);
  tracePath(pen, extents, { left: 10, toY: (value) => value, bridge: bridgeOf(stepMs, range, columns) });
  return drawn;
};

it('joins samples that are further apart than columns, and breaks at a gap', () => {
  expect(strokes([5, 25, 85], [1, 2, 3], 20, 10)).toEqual([
    'move 10.5 1',
    'line 10.5 1',
    'line 12.5 2',
    'line 12.5 2',
    'move 18.5 3',
    'line 18.5 3',
  ]);
});

it('shows the extremes of many samples in one column', () => {
  expect(strokes([1, 2, 3], [5, 1, 9], 1, 1)).toEqual(['move 10.5 1', 'line 10.5 9']);
});
