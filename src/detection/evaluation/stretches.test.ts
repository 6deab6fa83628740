import { numbersBelow } from '../sampling';
import { stretchesOf } from './stretches';

it('joins flagged rows that are near, and looks at the rows that count only', () => {
  const times = Float64Array.of(0, 1, 3, 9, 10);
  const flags = Uint8Array.of(1, 1, 1, 0, 1);
  expect(stretchesOf(times, flags, numbersBelow(5), 2)).toEqual([
    { from: 0, to: 3 },
    { from: 10, to: 10 },
  ]);
  expect(stretchesOf(times, flags, Uint32Array.of(2, 3), 2)).toEqual([{ from: 3, to: 3 }]);
});
