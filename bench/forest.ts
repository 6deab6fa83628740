/**
 * What fitting and scoring cost beside the formulas word for word, and beside scikit-learn where python3 has it:
 * `npm run bench:forest`. All take turns in one run, and the least counts; ratios are what to compare, times wander.
 */
import { spawnSync } from 'node:child_process';
import {
  anomalyScores,
  averagePathLength,
  createRandom,
  defaultForestParams,
  fitForest,
  type FeatureMatrix,
  type IsolationForest,
} from '../src/detection';
import {
  plainPaperPathLength,
  plainRangeAwarePathLength,
  type PlainPathLength,
} from '../src/detection/testing/plainPathLengths';

const ROUNDS = 5;
const SHAPES = [
  { rows: 1_440, features: 3 },
  { rows: 10_080, features: 3 },
  { rows: 10_080, features: 10 },
  { rows: 100_000, features: 10 },
];
/** The plain formulas are slow: a part of the rows says what a row costs. */
const PLAIN_ROWS = 500;

const SCIKIT_LEARN = `
import sys, time
import numpy as np
from sklearn.ensemble import IsolationForest
rows, features, rounds = map(int, sys.argv[1:])
x = np.frombuffer(sys.stdin.buffer.read()).reshape(features, rows).T.copy()
fit = score = float("inf")
for _ in range(rounds):
    forest = IsolationForest(n_estimators=100, random_state=42)
    start = time.perf_counter(); forest.fit(x); fit = min(fit, time.perf_counter() - start)
    start = time.perf_counter(); forest.score_samples(x); score = min(score, time.perf_counter() - start)
print(fit, score)
`;

/** Deviations with a heavy tail, as features of traffic are. */
function matrixOf({ rows, features }: (typeof SHAPES)[number]): FeatureMatrix {
  const random = createRandom(1);
  const value = () => {
    const spread = random.nextDouble() < 0.02 ? 5 : 1;
    return spread * (random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2);
  };
  return {
    names: Array.from({ length: features }, (_, f) => `x${f}`),
    columns: Array.from({ length: features }, () => Float64Array.from({ length: rows }, value)),
    rowCount: rows,
  };
}

function plainScores(forest: IsolationForest, { columns }: FeatureMatrix, pathLength: PlainPathLength): Float64Array {
  return Float64Array.from({ length: PLAIN_ROWS }, (_, i) => {
    const row = columns.map((column) => column[i]);
    let sum = 0;
    for (let tree = 0; tree < forest.treeCount; tree++) {
      sum += pathLength(forest, tree, row);
    }
    return 2 ** -(sum / forest.treeCount / averagePathLength(forest.sampleSize));
  });
}

function millisecondsOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds of fitting and of scoring, or undefined where there is no scikit-learn. */
function scikitLearn({ columns, rowCount }: FeatureMatrix): { fit: number; score: number } | undefined {
  const { status, stdout } = spawnSync(
    'python3',
    ['-c', SCIKIT_LEARN, `${rowCount}`, `${columns.length}`, `${ROUNDS}`],
    {
      input: Buffer.concat(columns.map((column) => new Uint8Array(column.buffer))),
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    }
  );
  const [fit, score] = status === 0 ? stdout.split(' ').map((seconds) => 1_000 * Number(seconds)) : [];
  return status === 0 ? { fit, score } : undefined;
}

function compare(shape: (typeof SHAPES)[number]): void {
  const matrix = matrixOf(shape);
  const { forest } = fitForest(matrix, defaultForestParams);
  const extended = fitForest(matrix, { ...defaultForestParams, extensionLevel: 2 }).forest;
  const perRow: Record<string, { rows: number; run: () => unknown }> = {
    'paper, plain': { rows: PLAIN_ROWS, run: () => plainScores(forest, matrix, plainPaperPathLength) },
    paper: { rows: shape.rows, run: () => anomalyScores(forest, matrix) },
    'range-aware, plain': { rows: PLAIN_ROWS, run: () => plainScores(forest, matrix, plainRangeAwarePathLength) },
    'range-aware': { rows: shape.rows, run: () => anomalyScores(forest, matrix, { method: 'rangeAware' }) },
    'range-aware, TypeScript': {
      rows: shape.rows,
      run: () => anomalyScores(forest, matrix, { method: 'rangeAware', webAssembly: false }),
    },
    'paper, hyperplanes': { rows: shape.rows, run: () => anomalyScores(extended, matrix) },
  };
  const nanoseconds = new Map<string, number>();
  let fit = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    fit = Math.min(
      fit,
      millisecondsOf(() => fitForest(matrix, defaultForestParams))
    );
    for (const [name, { rows, run }] of Object.entries(perRow)) {
      nanoseconds.set(name, Math.min(nanoseconds.get(name) ?? Infinity, (millisecondsOf(run) * 1e6) / rows));
    }
  }
  const cost = (name: string) => nanoseconds.get(name) ?? NaN;
  const times = (a: number, b: number) => `${(a / b).toFixed(1)} ×`;
  console.log(`${shape.rows} rows × ${shape.features}, 100 trees: fit ${fit.toFixed(1)} ms`);
  for (const [name, value] of nanoseconds) {
    const plain = nanoseconds.get(`${name}, plain`);
    const typeScript = nanoseconds.get(`${name}, TypeScript`);
    const beside = [
      ...(plain ? [`${times(plain, value)} as fast as plain`] : []),
      ...(typeScript ? [`${times(typeScript, value)} as without WebAssembly`] : []),
    ];
    console.log(`  ${[`${name}: ${value.toFixed(0)} ns a row`, ...beside].join(', ')}`);
  }
  const peer = scikitLearn(matrix);
  if (peer) {
    const score = (peer.score * 1e6) / shape.rows;
    console.log(
      `  scikit-learn: fit ${peer.fit.toFixed(0)} ms (${times(peer.fit, fit)} ours), ` +
        `score ${score.toFixed(0)} ns a row (${times(score, cost('paper'))} our paper, ${times(score, cost('range-aware'))} our range-aware)`
    );
  } else {
    console.log('  scikit-learn: python3 has none here');
  }
}

SHAPES.forEach(compare);
