import {
  clockProblem,
  percentProblem,
  stepProblem,
  tagProblem,
  timeProblem,
  variableProblem,
  weeksProblem,
} from './textProblems';

describe.each([
  ['percent', percentProblem, ['0.5', '50', '100'], ['', '0', '-1', '101', 'half']],
  ['weeks', weeksProblem, ['1', '9', '10', '12'], ['', '0', '13', '1.5', '04', 'two']],
  [
    'time',
    timeProblem,
    ['now', 'now-7d/d', '2025-01-31 08:00', '2025-01-31'],
    ['', 'now-1potato', 'yesterday', '31.1.'],
  ],
  [
    'variable',
    variableProblem,
    ['$train_from', '${train_from}', '${from:date}', '[[from]]'],
    ['', 'now-7d', '$', '${}'],
  ],
  ['clock', clockProblem, ['00:00', '09:30', '23:59'], ['', '9:30', '24:00', '12:60', '12:00:00', 'noon']],
  ['tag', tagProblem, ['known good'], ['']],
  ['model step', stepProblem, ['', '30s', '1m', '500ms', '2h'], ['0s', '1', '1.5m', '$step', '-1m', '1M']],
])('a text for a %s', (_name, problemOf, good, bad) => {
  it.each(good)('may be %j', (text) => expect(problemOf(text)).toBeNull());
  it.each(bad)('may not be %j', (text) => expect(problemOf(text)).toMatch(/\.$/));
});
