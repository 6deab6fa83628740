import { detectSteps } from '../detection';
import { runTelling, type ProgressMessage } from './progress';
import { fromWire, wrapError, type WireRequest, type WireResult } from './wire';

/** What runs inside the worker. */
export function createDetectionService(post: (message: ProgressMessage) => void) {
  return {
    /** How many numbers arrived: fewer than were sent means that typed arrays don't survive the way. */
    countTyped(numbers: unknown): number {
      return ArrayBuffer.isView(numbers) ? (numbers as Float64Array).length : 0;
    },

    detect(request: WireRequest, run: number): WireResult {
      try {
        const steps = detectSteps(fromWire(request));
        return { ok: true, scores: runTelling(steps, (progress) => post({ run, progress })) };
      } catch (error) {
        return wrapError(error);
      }
    },
  };
}

export type DetectionService = ReturnType<typeof createDetectionService>;
