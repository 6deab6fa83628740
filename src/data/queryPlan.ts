import { coolDownEnd, warmUpStart } from '../detection';
import { fittingStep } from './niceStep';
import type { ResolvedWindow } from './windowResult';

export interface QueryPlanOptions {
  window: ResolvedWindow;
  /** What the dashboard shows, in Unix milliseconds. */
  shown: ResolvedWindow;
  /** The model step in milliseconds. */
  stepMs: number;
  /** Rows a series that a range may have. */
  maxRows: number;
  /** Unix milliseconds; nothing after it is asked for. */
  now: number;
}

/** Which rows a detection needs. */
export interface QueryPlan {
  /** The step of all of them: the model step, or coarser where a range would have too many rows. */
  stepMs: number;
  /** The rows that are judged, with what they need before them. */
  scored: ResolvedWindow;
  /** The training rows, likewise; null where they are among the scored ones. */
  training: ResolvedWindow | null;
}

/**
 * Plans the queries of a detection. Both ranges begin early enough, and the scored one ends late enough, for verdicts that
 * depend on neither zoom nor range. Training and scored rows have one step: a model knows rows of its own step only.
 */
export function queryPlan({ window, shown, stepMs, maxRows, now }: QueryPlanOptions): QueryPlan {
  const rangesAt = (step: number) => ({
    // The row at the shown end is shown; what is not over yet has no rows to wait for.
    scored: {
      from: warmUpStart(shown.from, step),
      to: Math.max(shown.to + 1, Math.min(now, coolDownEnd(shown.to, step))),
    },
    training: {
      from: warmUpStart(window.from, step),
      to: Math.max(window.to, Math.min(now, wholeSteps(window.to, step))),
    },
  });
  let step = stepMs;
  for (;;) {
    const { scored, training } = rangesAt(step);
    const longest = Math.max(scored.to - scored.from, training.to - training.from);
    const fitting = fittingStep(longest, stepMs, maxRows);
    if (fitting <= step) {
      const isAmong = training.from >= scored.from && training.to <= scored.to;
      return { stepMs: step, scored, training: isAmong ? null : training };
    }
    // A coarser step needs more rows before the first one.
    step = fitting;
  }
}

/** A row that stands for a step from its time on is whole only where the range has all of the step. */
function wholeSteps(time: number, stepMs: number): number {
  return Math.ceil(time / stepMs) * stepMs;
}
