import inlinedWorker from './detection.worker?inline';

/** The text of all that detection is done with: where it differs, results may. */
export const detectionCode: string = inlinedWorker;
