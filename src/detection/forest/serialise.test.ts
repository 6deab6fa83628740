import fc from 'fast-check';
import { matrixOf, normalNumbers } from '../testing/matrix';
import { fitForest } from './fit';
import { defaultForestParams } from './params';
import { anomalyScores } from './score';
import { deserializeForest, serializeForest } from './serialise';

const matrix = matrixOf(normalNumbers(100, 1), normalNumbers(100, 2));
const { forest } = fitForest(matrix, { ...defaultForestParams, nEstimators: 3, maxSamples: 32 });

/** The serialised forest with one 32-bit word replaced. */
function withWord(byte: number, word: number): ArrayBuffer {
  const buffer = serializeForest(forest);
  new DataView(buffer).setUint32(byte, word, true);
  return buffer;
}

describe('serializeForest', () => {
  it('comes back equal, and scores alike', () => {
    const copy = deserializeForest(serializeForest(forest));
    expect(copy).toEqual(forest);
    expect(anomalyScores(copy, matrix, { method: 'rangeAware' })).toEqual(
      anomalyScores(forest, matrix, { method: 'rangeAware' })
    );
  });

  it('survives feature subsets', () => {
    const half = fitForest(matrix, { ...defaultForestParams, maxFeatures: 0.5 }).forest;
    expect(deserializeForest(serializeForest(half))).toEqual(half);
  });

  it('survives hyperplanes', () => {
    const extended = fitForest(matrix, { ...defaultForestParams, extensionLevel: 1 }).forest;
    const copy = deserializeForest(serializeForest(extended));
    expect(copy).toEqual(extended);
    expect(anomalyScores(copy, matrix)).toEqual(anomalyScores(extended, matrix));
  });

  it.each([
    ['other bytes', withWord(0, 0x12345678), 'a first word of 0x12345678; expected 0x46495347'],
    ['another version', withWord(4, 9), 'format version 9; expected version 2'],
    ['an empty buffer', new ArrayBuffer(0), "0 bytes; expected at least the header's 32"],
    ['a truncated buffer', serializeForest(forest).slice(0, -8), 'bytes; expected'],
    ['another shape', withWord(16, 4), 'bytes; expected'],
  ])('says what it got and what it expected: %s', (_, buffer, message) => {
    expect(() => deserializeForest(buffer)).toThrow(message);
    expect(() => deserializeForest(buffer)).toThrow(expect.objectContaining({ code: 'bad-serialisation' }));
  });

  it('ends for any damaged word, with an error or with scores', () => {
    const words = serializeForest(forest).byteLength / 4;
    const word = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: words - 1 }), word, (index, value) => {
        try {
          anomalyScores(deserializeForest(withWord(4 * index, value)), matrix, { method: 'rangeAware' });
        } catch (error) {
          expect(error).toMatchObject({ name: 'DetectionError' });
        }
      }),
      { numRuns: 500 }
    );
  });
});
