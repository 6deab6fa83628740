import { isWorthRetrying, TrainingQueryError } from './trainingQueryError';

test.each([
  [new TrainingQueryError('query-failed', '', { status: 503 }), true],
  [new TrainingQueryError('query-failed', '', { status: 429 }), true],
  [new TrainingQueryError('query-failed', '', { refId: 'A' }), true],
  [new TrainingQueryError('no-answer', ''), true],
  [new TrainingQueryError('query-failed', '', { status: 400 }), false],
  [new TrainingQueryError('query-failed', '', { status: 403 }), false],
  [new TrainingQueryError('public-dashboard', ''), false],
  [new TrainingQueryError('no-rows', ''), false],
  [new TrainingQueryError('cancelled', ''), false],
  [new Error('anything else'), false],
  [undefined, false],
])('%p: %p', (error, expected) => expect(isWorthRetrying(error)).toBe(expected));
