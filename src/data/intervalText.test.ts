import { intervalText } from './intervalText';

test.each([
  [1, '1ms'],
  [1500, '1500ms'],
  [90_000, '90s'],
  [300_000, '5m'],
  [7_200_000, '2h'],
])('%d ms is %s', (stepMs, text) => expect(intervalText(stepMs)).toBe(text));
