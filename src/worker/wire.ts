import {
  DetectionError,
  type DetectionErrorCode,
  type DetectionErrorDetails,
  type DetectionRequest,
  type DetectionScores,
} from '../detection';

/**
 * How numbers travel to the worker. Grafana's frontend sandbox silently empties typed arrays that are posted to a
 * worker, so there they travel as plain arrays; typed arrays that come back are left alone.
 */
export type NumberTransport = 'typed' | 'plain';

type Numbers = Float64Array | number[];

/** A detection request as it is posted. */
export interface WireRequest extends Omit<DetectionRequest, 'table' | 'training'> {
  times: Numbers;
  signals: Array<Omit<DetectionRequest['table']['signals'][number], 'values'> & { values: Numbers }>;
  training: Uint8Array | number[];
}

/** Errors lose their class and fields in a structured clone, so they travel as data. */
export type WireResult =
  | { ok: true; scores: DetectionScores }
  | { ok: false; code?: DetectionErrorCode; message: string; details: DetectionErrorDetails };

/** The request in a form that survives the way to the worker. */
export function toWire({ table, training, ...rest }: DetectionRequest, transport: NumberTransport): WireRequest {
  const pack = (values: Float64Array): Numbers => (transport === 'typed' ? values : Array.from(values));
  return {
    ...rest,
    times: pack(table.times),
    signals: table.signals.map((signal) => ({ ...signal, values: pack(signal.values) })),
    training: transport === 'typed' ? training : Array.from(training),
  };
}

/** The request as it was before {@link toWire}. */
export function fromWire({ times, signals, training, ...rest }: WireRequest): DetectionRequest {
  return {
    ...rest,
    table: {
      times: new Float64Array(times),
      signals: signals.map((signal) => ({ ...signal, values: new Float64Array(signal.values) })),
    },
    training: new Uint8Array(training),
  };
}

/** @throws DetectionError as the worker threw it, or Error where it failed for another reason. */
export function unwrapResult(result: WireResult): DetectionScores {
  if (result.ok) {
    return result.scores;
  }
  throw result.code ? new DetectionError(result.code, result.message, result.details) : new Error(result.message);
}

/** The counterpart of {@link unwrapResult}. */
export function wrapError(error: unknown): WireResult {
  if (error instanceof DetectionError) {
    return { ok: false, code: error.code, message: error.message, details: error.details };
  }
  return { ok: false, message: error instanceof Error ? error.message : String(error), details: {} };
}
