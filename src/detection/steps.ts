/**
 * Work in small slices: yields its progress in [0, 1] after each slice and returns the result. A slice takes well under
 * 10 ms, so whoever drives it may paint, or stop, between two slices.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Drives work in slices to its end and gives its result. */
export function runToEnd<Result>(steps: Generator<unknown, Result, void>): Result {
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}

/** Runs `steps` as a part of longer work: its progress 0 … 1 becomes `from` … `to`. */
export function* asPart<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  let step = steps.next();
  while (!step.done) {
    yield from + (to - from) * step.value;
    step = steps.next();
  }
  return step.value;
}

/** Runs work that pauses without a figure as a part of longer work, which has come to `progress` at each of its pauses. */
export function* atProgress<Result>(work: Generator<void, Result, void>, progress: number): Steps<Result> {
  let slice = work.next();
  while (!slice.done) {
    yield progress;
    slice = work.next();
  }
  return slice.value;
}
