import type { DetectionScores } from '../types';

const NO_ROWS = { times: new Float64Array(), features: new Float32Array() };

/** Scores of one constant, unexplained feature, learnt from all rows unless told otherwise, for tests. */
export function detectionScoresOf(scores: ArrayLike<number>, rest: Partial<DetectionScores> = {}): DetectionScores {
  return {
    scores: Float64Array.from(scores),
    featureNames: ['x0'],
    featureSignals: ['x0'],
    featureKind: 'raw',
    featureFallback: null,
    availableFeatures: ['x0'],
    constantFeatures: [],
    completeTrainingRows: scores.length,
    learnt: new Uint8Array(scores.length).fill(1),
    movement: null,
    readings: [],
    explanation: { rows: new Uint32Array(), contributions: new Float32Array() },
    likeness: { features: new Float32Array(), asked: NO_ROWS, others: NO_ROWS },
    thresholdFloor: 0.65,
    ...rest,
  };
}
