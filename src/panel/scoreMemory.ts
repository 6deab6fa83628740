import type { DetectionRun } from '../worker';

/** How many finished detections are kept: going back to an earlier range or option is then free. */
const CAPACITY = 8;

/** Shared by all panels of the page: opening a panel's editor mounts it anew. A Map keeps the order of insertion. */
const memory = new Map<string, DetectionRun>();

/** The detection with this fingerprint, if it was done before. */
export function recallScores(fingerprint: string): DetectionRun | undefined {
  const run = memory.get(fingerprint);
  if (run) {
    memory.delete(fingerprint);
    memory.set(fingerprint, run);
  }
  return run;
}

/** Keeps a detection and forgets the one that was used longest ago. */
export function rememberScores(fingerprint: string, run: DetectionRun): DetectionRun {
  memory.set(fingerprint, run);
  if (memory.size > CAPACITY) {
    const [oldest] = memory.keys();
    memory.delete(oldest);
  }
  return run;
}
