/** The times that a window's edges may take: where the loaded rows lie, and on in the same steps on either side. */
export interface StepGrid {
  /** Unix milliseconds of one row. */
  origin: number;
  /** The model step. */
  stepMs: number;
}

/** A single row has no step: its grid has this one. */
const FALLBACK_STEP_MS = 60_000;

export function gridOf(times: ArrayLike<number>, stepMs: number): StepGrid {
  return { origin: times.length > 0 ? times[0] : 0, stepMs: stepMs > 0 ? stepMs : FALLBACK_STEP_MS };
}

/** The grid's time that is nearest. */
export function snapped(time: number, { origin, stepMs }: StepGrid): number {
  return Math.round(origin + Math.round((time - origin) / stepMs) * stepMs);
}
