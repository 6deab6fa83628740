import { detect } from '../detection';
import { fromWire, wrapError, type WireRequest, type WireResult } from './wire';

/** What runs inside the worker. */
export const detectionService = {
  /** How many numbers arrived: fewer than were sent means that typed arrays don't survive the way. */
  countTyped(numbers: unknown): number {
    return numbers instanceof Float64Array ? numbers.length : 0;
  },

  detect(request: WireRequest): WireResult {
    try {
      return { ok: true, scores: detect(fromWire(request)) };
    } catch (error) {
      return wrapError(error);
    }
  },
};

export type DetectionService = typeof detectionService;
