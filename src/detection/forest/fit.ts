import { DetectionError } from '../errors';
import { createRandom, type Random } from '../random';
import { createSampler, numbersBelow, type Sampler } from '../sampling';
import { runToEnd, type Steps } from '../steps';
import type { FeatureMatrix, IsolationForestParams } from '../types';
import { growTree, TreeWorkspace, type GrownTree, type TreeSample } from './growTree';
import type { FittedForest, IsolationForest } from './isolationForest';
import { featuresPerTree, sampleSizeFor, validateForestParams } from './params';

/**
 * Fits an isolation forest, one tree a step, with the semantics of scikit-learn 1.9.1's IsolationForest: rows drawn per
 * tree without replacement (or with, where `bootstrap`; a row drawn twice then counts once), features drawn per tree,
 * trees cut at depth ⌈log₂ ψ⌉. With an extension level above 0, cuts are hyperplanes (growTree). Equal rows, parameters and seed give the same forest, to the last bit.
 *
 * @param matrix the rows; those with a missing or infinite feature are left out
 * @param params bounds are those of IsolationForestParams
 * @param rows row numbers to learn from, ascending; without it, all
 * @throws DetectionError 'bad-parameter'; 'no-features' for a matrix without columns; 'no-complete-training-rows'
 */
export function* fitForestSteps(
  matrix: FeatureMatrix,
  params: IsolationForestParams,
  rows?: Uint32Array
): Steps<FittedForest> {
  validateForestParams(params);
  const featureCount = matrix.columns.length;
  if (featureCount === 0) {
    throw new DetectionError(
      'no-features',
      'The isolation forest got rows without a single feature; it needs at least one. Pick a numeric field.'
    );
  }
  const complete = completeRows(matrix, rows ?? numbersBelow(matrix.rowCount));
  if (complete.length === 0) {
    const given = rows ? rows.length : matrix.rowCount;
    throw new DetectionError(
      'no-complete-training-rows',
      `None of the ${given} training rows has a value in all of the ${featureCount} features; at least one is needed. Choose a training window in which every signal has values.`,
      { trainingRows: given, features: featureCount }
    );
  }
  yield 0;
  const sampleSize = sampleSizeFor(params.maxSamples, complete.length);
  const width = featuresPerTree(params.maxFeatures, featureCount);
  const samplers = { rows: createSampler(complete.length), features: createSampler(featureCount) };
  const planeTerms = Math.min(params.extensionLevel + 1, width);
  const depthLimit = 32 - Math.clz32(Math.max(sampleSize, 2) - 1);

  const samples: TreeSample[] = [];
  const trees: GrownTree[] = [];
  const workspace = new TreeWorkspace();
  for (let t = 0; t < params.nEstimators; t++) {
    const random = createRandom(params.seed, t);
    const sample = {
      columns: matrix.columns,
      features: samplers.features.withoutReplacement(random, width),
      rows: drawRows(samplers.rows, random, sampleSize, params.bootstrap).map((index) => complete[index]),
      depthLimit,
      planeTerms,
    };
    samples.push(sample);
    trees.push(growTree(sample, random, workspace));
    yield (t + 1) / params.nEstimators;
  }
  const starts = runningTotals(samples.map((sample) => sample.rows.length));
  return {
    forest: joinTrees(trees, samples, { featureCount, sampleSize, featuresPerTree: width, planeTerms }),
    sampled: {
      starts,
      rows: concat(
        Uint32Array,
        samples.map((sample) => sample.rows)
      ),
    },
  };
}

function drawRows(sampler: Sampler, random: Random, count: number, bootstrap: boolean): Uint32Array {
  if (!bootstrap) {
    return sampler.withoutReplacement(random, count);
  }
  // scikit-learn hands a tree its draws as row weights, so a row drawn twice is one row of the tree.
  return sampler.withReplacement(random, count).filter((row, i, drawn) => i === 0 || row !== drawn[i - 1]);
}

/** The row numbers, in the order given, in which every feature is a finite number. */
export function completeRows(matrix: FeatureMatrix, rows: Uint32Array): Uint32Array {
  const complete = rows.slice();
  let count = complete.length;
  for (const column of matrix.columns) {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      if (Number.isFinite(column[complete[i]])) {
        complete[kept++] = complete[i];
      }
    }
    count = kept;
  }
  return complete.slice(0, count);
}

function joinTrees(
  trees: GrownTree[],
  samples: TreeSample[],
  shape: Pick<IsolationForest, 'featureCount' | 'sampleSize' | 'featuresPerTree' | 'planeTerms'>
): IsolationForest {
  const treeStarts = runningTotals(trees.map((tree) => tree.features.length));
  const fromForest = (pick: (tree: GrownTree) => Uint32Array) =>
    concat(
      Uint32Array,
      trees.map((tree, t) => pick(tree).map((node) => node + treeStarts[t]))
    );
  return {
    ...shape,
    treeCount: trees.length,
    treeStarts,
    treeFeatures: concat(
      Uint32Array,
      samples.map((sample) => sample.features)
    ),
    features: concat(
      Int32Array,
      trees.map((tree) => tree.features)
    ),
    splits: concat(
      Float64Array,
      trees.map((tree) => tree.splits)
    ),
    planeFeatures: concat(
      Uint32Array,
      trees.map((tree) => tree.planeFeatures)
    ),
    planeWeights: concat(
      Float64Array,
      trees.map((tree) => tree.planeWeights)
    ),
    rights: fromForest((tree) => tree.rights),
    parents: fromForest((tree) => tree.parents),
    depths: concat(
      Uint32Array,
      trees.map((tree) => tree.depths)
    ),
    sizes: concat(
      Uint32Array,
      trees.map((tree) => tree.sizes)
    ),
    boxMinima: concat(
      Float64Array,
      trees.map((tree) => tree.boxMinima)
    ),
    boxMaxima: concat(
      Float64Array,
      trees.map((tree) => tree.boxMaxima)
    ),
  };
}

/** 0, then the sum of the first value, of the first two, … of all. */
function runningTotals(counts: number[]): Uint32Array {
  const totals = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    totals[i + 1] = totals[i] + count;
  });
  return totals;
}

type NumberArray = Uint32Array | Int32Array | Float64Array;

function concat<A extends NumberArray>(make: new (length: number) => A, parts: A[]): A {
  const joined = new make(parts.reduce((total, part) => total + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** fitForestSteps, run to its end. */
export function fitForest(matrix: FeatureMatrix, params: IsolationForestParams, rows?: Uint32Array): FittedForest {
  return runToEnd(fitForestSteps(matrix, params, rows));
}
