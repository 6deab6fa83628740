import { keyTarget } from './keyTarget';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 1, null],
])('%s from %d of three', (key, current, expected) => {
  expect(keyTarget(key, current, 3)).toBe(expected);
});
