import { detectionScoresOf } from '../detection/testing/detectionScores';
import { notices } from './notices';
import type { DetectionState } from './useDetection';

/** What notices look at, of a detection without a flaw. */
function stateOf(scores: ReturnType<typeof detectionScoresOf>): DetectionState {
  return {
    failures: [],
    signals: { kind: 'noSeries' },
    training: { status: 'ready', notices: [], stepMs: 5_000 },
    entities: [],
    detection: { scores, backend: 'worker' },
  } as unknown as DetectionState;
}

const onExtend = jest.fn();
const noticesOf = (state: DetectionState) => notices(state, { timeZone: 'utc', linkProblem: null, onExtend });
const titlesOf = (state: DetectionState) => noticesOf(state).map(({ title, advice }) => `${title} ${advice}`);

it('extends a short window by the rows that it lacks', () => {
  const featureFallback = { rows: 60, requiredRows: 361, requiredMinutes: 30 };
  const [{ way }] = noticesOf(stateOf(detectionScoresOf([0.5], { featureFallback })));
  way!.go();
  expect(onExtend).toHaveBeenCalledWith(301 * 5_000);
});

it('says why a short window is learnt from as it is, and nothing of a long one', () => {
  const featureFallback = { rows: 60, requiredRows: 361, requiredMinutes: 30 };
  expect(titlesOf(stateOf(detectionScoresOf([0.5], { featureFallback })))).toEqual([
    'The training window is short: 30 minutes or less. The model sees the numbers as they are, not how far they are from what was to be expected. That takes 361 rows; the window has 60.',
  ]);
  expect(titlesOf(stateOf(detectionScoresOf([0.5])))).toEqual([]);
});
