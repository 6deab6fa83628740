import { unitKind } from './units';

test.each([
  [undefined, 'none'],
  ['', 'none'],
  ['short', 'none'],
  ['ms', 'time'],
  ['µs', 'time'],
  ['clocks', 'time'],
  ['percent', 'ratio'],
  ['percentunit', 'ratio'],
  ['suffix:%', 'ratio'],
  ['reqps', 'rate'],
  ['suffix: req/s', 'rate'],
  ['bytes', 'unknown'],
  ['celsius', 'unknown'],
])('%s measures %s', (unit, kind) => expect(unitKind(unit)).toBe(kind));
