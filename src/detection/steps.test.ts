import { asPart, runToEnd, type Steps } from './steps';

function* work(): Steps<string> {
  yield 0.5;
  yield 1;
  return 'done';
}

describe('steps', () => {
  it('runs to the end and gives the result', () => {
    expect(runToEnd(work())).toBe('done');
  });

  it('maps progress into a part of longer work', () => {
    const part = asPart(work(), 0.2, 0.6);
    expect([part.next(), part.next(), part.next()]).toEqual([
      { done: false, value: 0.4 },
      { done: false, value: 0.6 },
      { done: true, value: 'done' },
    ]);
  });
});
