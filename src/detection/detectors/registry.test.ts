import type { DetectorName } from '../types';
import { detectorNamed, detectors } from './registry';

describe.each(Object.entries(detectors))('%s', (name, detector) => {
  const defaults: Record<string, unknown> = { ...detector.defaults };

  it('goes by its name', () => {
    expect(detector.name).toBe(name);
    expect(detectorNamed(detector.name)).toBe(detector);
  });

  it('describes each of its parameters once, with its default', () => {
    const described = Object.fromEntries(detector.parameters.map((spec) => [spec.name, spec.default]));
    expect(described).toEqual(defaults);
    expect(detector.parameters).toHaveLength(Object.keys(defaults).length);
  });

  it('accepts the bounds it names, and nothing beyond them', () => {
    // The parameters are this detector's own: the union is of all detectors'.
    const validate = (params: Record<string, unknown>) => () => detector.validate(params as never);
    expect(validate(defaults)).not.toThrow();
    for (const { name: key, minimum, maximum, above, auto, choices } of detector.parameters) {
      const accepted = [minimum, maximum, ...(auto ? ['auto'] : []), ...(choices ?? [])];
      for (const value of accepted.filter((bound) => bound !== undefined)) {
        expect(validate({ ...defaults, [key]: value })).not.toThrow();
      }
      const refused = [
        minimum === undefined ? undefined : minimum - 1,
        above,
        // max_samples may be larger than any table.
        maximum === undefined || key === 'maxSamples' ? undefined : maximum + 1,
        choices && 'another',
      ];
      for (const value of refused.filter((bound) => bound !== undefined)) {
        expect(validate({ ...defaults, [key]: value })).toThrow(key);
      }
    }
  });
});

it('names the detectors there are where another one is asked for', () => {
  expect(() => detectorNamed('crystal-ball' as DetectorName)).toThrow(
    'The detector is "crystal-ball"; it must be one of isolation-forest, robust-baseline.'
  );
});
