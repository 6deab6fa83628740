import { detectionScoresOf } from '../detection/testing/detectionScores';
import { notices } from './notices';
import type { DetectionState } from './useDetection';

/** What notices look at, of a detection without a flaw. */
function stateOf(scores: ReturnType<typeof detectionScoresOf>): DetectionState {
  return {
    failures: [],
    signals: { kind: 'noSeries' },
    training: { status: 'ready', notices: [] },
    entities: [],
    detection: { scores, backend: 'worker' },
  } as unknown as DetectionState;
}

const titlesOf = (state: DetectionState) =>
  notices(state, { timeZone: 'utc', linkProblem: null }).map(({ title, advice }) => `${title} ${advice}`);

it('says why a short window is learnt from as it is, and nothing of a long one', () => {
  const featureFallback = { rows: 60, requiredRows: 361, requiredMinutes: 30 };
  expect(titlesOf(stateOf(detectionScoresOf([0.5], { featureFallback })))).toEqual([
    '60 rows are too few for features of traffic (at least 361). Detected on raw values. Pick a window of more than 30 minutes.',
  ]);
  expect(titlesOf(stateOf(detectionScoresOf([0.5])))).toEqual([]);
});
