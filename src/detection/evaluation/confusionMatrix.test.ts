import { confusionMatrix } from './confusionMatrix';

it('counts each of the four cases', () => {
  const truth = Uint8Array.of(1, 1, 1, 0, 0, 1, 0, 0, 0, 0);
  const predicted = Uint8Array.of(1, 1, 1, 1, 1, 0, 0, 0, 0, 0);
  expect(confusionMatrix(truth, predicted)).toEqual({
    truePositives: 3,
    falsePositives: 2,
    falseNegatives: 1,
    trueNegatives: 4,
  });
});
