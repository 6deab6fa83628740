import { spawnSync } from 'node:child_process';
import path from 'node:path';

const SCRIPT = path.join(__dirname, '..', 'plain_recipe.py');
const MOST_OUTPUT = 1 << 30;

/** scikit-learn's contamination "auto": a score above it is anomalous. */
const AUTO_THRESHOLD = 0.5;

/** scikit-learn's scores of every file of the folder; null where there is no Python with scikit-learn. */
export function plainByScikitLearn(folder: string): Map<string, Float64Array> | null {
  const python = process.env.PYTHON ?? 'python3';
  if (spawnSync(python, ['-c', 'import sklearn']).status !== 0) {
    return null;
  }
  const { status, stdout, stderr } = spawnSync(python, [SCRIPT, folder], { encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  if (status !== 0) {
    throw new Error(`${SCRIPT} ended with ${status}:\n${stderr}`);
  }
  const scores: Record<string, Array<number | null>> = JSON.parse(stdout);
  return new Map(
    Object.entries(scores).map(([name, list]) => [name, Float64Array.from(list, (score) => score ?? NaN)])
  );
}

export function plainVerdicts(scores: Float64Array): { scores: Float64Array; verdicts: Uint8Array } {
  return { scores, verdicts: Uint8Array.from(scores, (score) => (score > AUTO_THRESHOLD ? 1 : 0)) };
}
