import { detectionScoresOf } from '../detection/testing/detectionScores';
import type { DetectionRun } from '../worker';
import { recallScores, rememberScores } from './scoreMemory';

const run = (): DetectionRun => ({
  backend: 'inlineWorker',
  scores: detectionScoresOf([0]),
});

it('recalls what it remembers, and forgets the one that was used longest ago', () => {
  const first = rememberScores('first', run());
  rememberScores('second', run());
  for (let other = 0; other < 6; other++) {
    rememberScores(`other ${other}`, run());
  }
  expect(recallScores('first')).toBe(first);
  rememberScores('one too many', run());
  expect(recallScores('first')).toBe(first);
  expect(recallScores('second')).toBeUndefined();
});
