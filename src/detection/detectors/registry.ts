import { DetectionError } from '../errors';
import type { DetectorName } from '../types';
import type { Detector } from './Detector';
import { isolationForestDetector } from './isolationForestDetector';
import { robustBaseline } from './robustBaseline';

/** All detectors, by name. */
export const detectors: { [Name in DetectorName]: Detector<Name> } = {
  'isolation-forest': isolationForestDetector,
  'robust-baseline': robustBaseline,
};

/** @throws DetectionError 'bad-parameter' for a name that no detector has */
export function detectorNamed<Name extends DetectorName>(name: Name): Detector<Name> {
  const detector: Detector<Name> | undefined = Object.hasOwn(detectors, name) ? detectors[name] : undefined;
  if (!detector) {
    throw new DetectionError(
      'bad-parameter',
      `The detector is "${String(name)}"; it must be one of ${Object.keys(detectors).join(', ')}. Choose one of these.`,
      { parameter: 'detector', value: String(name) }
    );
  }
  return detector;
}
