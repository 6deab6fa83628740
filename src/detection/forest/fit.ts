import { DetectionError } from '../errors';
import { createRandom, type Random } from '../random';
import { numbersBelow, Sampler } from '../sampling';
import { runToEnd, type Steps } from '../steps';
import type { FeatureMatrix, IsolationForestParams } from '../types';
import { TreeGrower } from './treeGrower';
import type { FittedForest } from './isolationForest';
import { featuresPerTree, sampleSizeFor, validateForestParams } from './params';

/** Trees have about so many nodes a sampled row: room for them at once saves moving them when they are many. */
const NODES_PER_ROW = 0.6;
const MOST_EXPECTED_NODES = 16_384;

/**
 * Fits an isolation forest, one tree a step, with the semantics of scikit-learn 1.9.1's IsolationForest: rows drawn per
 * tree without replacement (or with, where `bootstrap`; a row drawn twice then counts once), features drawn per tree,
 * trees cut at depth ⌈log₂ ψ⌉. With an extension level above 0, cuts are hyperplanes (TreeGrower). Equal rows, parameters and seed give the same forest, to the last bit.
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
  const samplers = { rows: new Sampler(complete.length), features: new Sampler(featureCount) };
  const planeTerms = Math.min(params.extensionLevel + 1, width);
  const depthLimit = 32 - Math.clz32(Math.max(sampleSize, 2) - 1);

  const grower = new TreeGrower(matrix.columns, { sampleSize, featuresPerTree: width, depthLimit, planeTerms });
  grower.nodes.reserve(Math.min(MOST_EXPECTED_NODES, Math.ceil(NODES_PER_ROW * sampleSize * params.nEstimators)));
  const treeStarts = new Uint32Array(params.nEstimators + 1);
  const treeFeatures = new Uint32Array(params.nEstimators * width);
  const starts = new Uint32Array(params.nEstimators + 1);
  const sampledRows = new Uint32Array(params.nEstimators * sampleSize);
  for (let t = 0; t < params.nEstimators; t++) {
    const random = createRandom(params.seed, t);
    const features = samplers.features.withoutReplacement(random, width);
    const drawn = drawRows(complete, samplers.rows, random, sampleSize, params.bootstrap);
    grower.grow(drawn, features, random);
    treeFeatures.set(features, t * width);
    treeStarts[t + 1] = grower.nodes.count;
    sampledRows.set(drawn, starts[t]);
    starts[t + 1] = starts[t] + drawn.length;
    yield (t + 1) / params.nEstimators;
  }
  return {
    forest: {
      ...{ featureCount, sampleSize, featuresPerTree: width, planeTerms },
      ...{ treeCount: params.nEstimators, treeStarts, treeFeatures },
      ...grower.nodes.stored(),
    },
    sampled: { starts, rows: sampledRows.slice(0, starts[params.nEstimators]) },
  };
}

function drawRows(rows: Uint32Array, sampler: Sampler, random: Random, count: number, bootstrap: boolean): Uint32Array {
  // scikit-learn hands a tree its draws as row weights, so a row drawn twice is one row of the tree.
  const drawn = bootstrap
    ? distinct(sampler.withReplacement(random, count))
    : sampler.withoutReplacement(random, count);
  for (let i = 0; i < drawn.length; i++) {
    drawn[i] = rows[drawn[i]];
  }
  return drawn;
}

function distinct(ascending: Uint32Array): Uint32Array {
  return ascending.filter((number, i) => i === 0 || number !== ascending[i - 1]);
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

/** fitForestSteps, run to its end. */
export function fitForest(matrix: FeatureMatrix, params: IsolationForestParams, rows?: Uint32Array): FittedForest {
  return runToEnd(fitForestSteps(matrix, params, rows));
}
