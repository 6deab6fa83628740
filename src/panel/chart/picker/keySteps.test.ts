import { keySteps } from './keySteps';

it.each([
  ['ArrowLeft', false, -1],
  ['ArrowRight', false, 1],
  ['ArrowRight', true, 10],
  ['ArrowLeft', true, -10],
  ['Home', false, -Infinity],
  ['End', true, Infinity],
  ['ArrowUp', false, null],
  ['a', false, null],
])('%s, with Shift: %s, moves %p steps', (key, shiftKey, steps) => {
  expect(keySteps({ key, shiftKey })).toBe(steps);
});
