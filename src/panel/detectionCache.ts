import { DetectionCache, detectionStore } from '../cache';
import { textFingerprint } from '../data';
import { detectionCode, type DetectionRun } from '../worker';

const MAX_BYTES = 64 * 1024 * 1024;

/** Shared by all panels of the page: opening a panel's editor mounts it anew. */
export const detectionCache = new DetectionCache<DetectionRun>(
  detectionStore({ version: textFingerprint(detectionCode), maxBytes: MAX_BYTES, now: Date.now })
);
