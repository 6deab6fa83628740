/** @jest-environment node */
import { DetectionError, type DetectionRequest } from '../detection';
import { fromWire, toWire, unwrapResult, wrapError, type NumberTransport } from './wire';

const request: DetectionRequest = {
  table: {
    times: Float64Array.of(0, 60_000),
    signals: [{ id: 'a', name: 'A', role: 'requests', measure: 'count', entity: '', values: Float64Array.of(1, NaN) }],
  },
  training: Uint8Array.of(1, 0),
  features: { set: 'traffic', only: ['a'] },
  scaler: 'standard',
  detector: { name: 'robust-baseline', params: { cutoff: 3 } },
};

it.each<NumberTransport>(['typed', 'plain'])('brings a request over unchanged as %s numbers', (transport) => {
  expect(fromWire(structuredClone(toWire(request, transport)))).toEqual(request);
});

it('sends no typed array in the plain form, which the sandbox would empty', () => {
  const wire = toWire(request, 'plain');
  expect([wire.times, wire.training, wire.signals[0].values].every(Array.isArray)).toBe(true);
});

it('brings a detection error over with its code and figures', () => {
  const error = new DetectionError('too-few-training-rows', 'Too few.', { completeRows: 3 });
  expect(() => unwrapResult(structuredClone(wrapError(error)))).toThrow(
    expect.objectContaining({
      name: 'DetectionError',
      code: error.code,
      message: error.message,
      details: error.details,
    })
  );
});

it('brings any other error over with its message', () => {
  expect(() => unwrapResult(wrapError(new RangeError('Out of memory')))).toThrow('Out of memory');
});
