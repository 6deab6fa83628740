import { intervalText } from './intervalText';
import { type Notice } from './notices';
import { MAX_TRAINING_ROWS } from './trainingRequest';

/** Steps in milliseconds. */
export interface TrainingSteps {
  /** The model step: the loaded rows'. */
  modelMs: number;
  /** What the training query asked for: the model step, or coarser where that would be too many rows. */
  askedMs: number;
  /** What the data source answered with; 0 where there are too few rows to tell. */
  receivedMs: number;
}

/** Data sources align their steps; less than this share more is no other step. */
const TOLERANCE = 0.01;

/** What a person should know about the step of the training rows: nothing where it is the model step. */
export function stepNotices({ modelMs, askedMs, receivedMs }: TrainingSteps): Notice[] {
  const notices: Notice[] = [];
  const [model, asked, received] = [modelMs, askedMs, receivedMs].map(intervalText);
  if (askedMs > modelMs) {
    notices.push({
      code: 'step-coarsened',
      message: `The training window has more than ${MAX_TRAINING_ROWS} rows at a step of ${model}: the model learns at a step of ${asked}. Choose a shorter window.`,
      details: { modelMs, askedMs, maxRows: MAX_TRAINING_ROWS },
    });
  }
  if (receivedMs > askedMs * (1 + TOLERANCE)) {
    notices.push({
      code: 'step-coarser-than-asked',
      message: `The data source was asked for training rows at a step of ${asked} and gave one of ${received}: it keeps no finer rows for that time.`,
      details: { askedMs, receivedMs },
    });
  }
  return notices;
}
