import { defaultForestParams, featuresPerTree, sampleSizeFor, validateForestParams } from './params';

describe('validateForestParams', () => {
  it('accepts the defaults', () => {
    expect(() => validateForestParams(defaultForestParams)).not.toThrow();
  });

  it.each([
    { nEstimators: 0 },
    { nEstimators: 1001 },
    { nEstimators: 1.5 },
    { maxSamples: 0 },
    { maxSamples: NaN },
    { maxFeatures: 0 },
    { maxFeatures: 1.01 },
    { maxFeatures: NaN },
    { extensionLevel: -1 },
    { extensionLevel: 100 },
    { extensionLevel: 0.5 },
    { seed: -1 },
    { seed: 2 ** 32 },
  ])('rejects %p, naming parameter and value', (wrong) => {
    const [[parameter, value]] = Object.entries(wrong);
    const validate = () => validateForestParams({ ...defaultForestParams, ...wrong });
    expect(validate).toThrow(`${parameter} is ${value}`);
    expect(validate).toThrow(
      expect.objectContaining({ code: 'bad-parameter', details: expect.objectContaining({ parameter }) })
    );
  });

  it('rejects a bootstrap that is no flag', () => {
    const params = { ...defaultForestParams, bootstrap: 'yes' as unknown as boolean };
    expect(() => validateForestParams(params)).toThrow('bootstrap is yes');
  });
});

describe('sampleSizeFor', () => {
  it.each([
    ['auto' as const, 1000, 256],
    ['auto' as const, 100, 100],
    [64, 1000, 64],
    [512, 100, 100],
  ])('takes %p of %p rows: %p', (maxSamples, rows, expected) => {
    expect(sampleSizeFor(maxSamples, rows)).toBe(expected);
  });
});

describe('featuresPerTree', () => {
  it.each([
    [1, 3, 3],
    [0.5, 3, 1],
    [0.1, 3, 1],
    [0.5, 8, 4],
  ])('takes a share of %p of %p features: %p', (share, features, expected) => {
    expect(featuresPerTree(share, features)).toBe(expected);
  });
});
