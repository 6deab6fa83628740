import { intervalText } from './intervalText';
import { type Notice } from './notices';

/** Steps in milliseconds. */
export interface TrainingSteps {
  /** The model step. */
  modelMs: number;
  /** What was asked for: the model step, or coarser where that would be too many rows. */
  askedMs: number;
  /** How many rows a series are not too many. */
  maxRows: number;
  /** What the data source answered with; 0 where there are too few rows to tell. */
  receivedMs: number;
}

/** Data sources align their steps; less than this share more is no other step. */
const TOLERANCE = 0.01;

/** What a person should know about the step of the rows: nothing where it is the model step. */
export function stepNotices({ modelMs, askedMs, receivedMs, maxRows }: TrainingSteps): Notice[] {
  const notices: Notice[] = [];
  const [model, asked, received] = [modelMs, askedMs, receivedMs].map(intervalText);
  if (askedMs > modelMs) {
    notices.push({
      code: 'step-coarsened',
      message: `The training window or the shown range has more than ${maxRows} rows at a step of ${model}: the model works at a step of ${asked}. Choose a shorter range, or a coarser model step.`,
      details: { modelMs, askedMs, maxRows },
    });
  }
  if (receivedMs > askedMs * (1 + TOLERANCE)) {
    notices.push({
      code: 'step-coarser-than-asked',
      message: `The data source was asked for rows at a step of ${asked} and gave one of ${received}: it has no finer rows of that time.`,
      details: { askedMs, receivedMs },
    });
  }
  return notices;
}
