import { averagePathLengths } from '../forest/averagePathLength';
import { Boxes } from '../forest/boxes';
import { leafFinder, type FindLeaves } from '../forest/findLeaves';
import type { IsolationForest } from '../forest/isolationForest';
import { within, type RowBlock } from '../forest/rowBlock';
import type { ScoringMethod } from '../types';

/** What the trees say of the rows of a block, summed over the trees that were followed. */
export interface Credits {
  /** Numbers a row in the next two: the features, and one more where they are odd in number, for the kernel takes two at a time. */
  stride: number;
  /** rows × stride: by how much each feature shortened the row's path. */
  saved: Float64Array;
  /** rows × stride: how many of the row's steps were about each feature. */
  steps: Float64Array;
  /** The row's (expected) path length. */
  lengths: Float64Array;
}

/**
 * Credit for a short path, step by step: at a node of n training rows c(n) more steps are to be expected, after a step to
 * its child of m rows 1 + c(m), so the step shortened the path by c(n) − 1 − c(m), which is its feature's. All steps
 * together give c(rows of the tree) − path length.
 *
 * With 'rangeAware' a row beyond the node's box is cut off there with chance p = e/(e + r) (see rangeAwarePathLengths):
 * that step shortens the path by c(n) − 1, which the features share by their excess e; the split and all below it count
 * 1 − p. That is the expectation of the same credit, and adds up to the expected path length.
 *
 * A step across a hyperplane is shared among its features by |weight × (value − the middle of the node's box)|.
 *
 * Source: the additive path decomposition of Palczewska et al. 2013 for random forests, on path lengths.
 */
export class PathCredit {
  private readonly findLeaves: FindLeaves;
  private readonly boxes?: Boxes;
  /** c(training rows), one a node. */
  private readonly expected: Float64Array;
  /** nodes × terms of a hyperplane: the middle of the node's box in each term's feature. */
  private readonly middles: Float64Array;
  private readonly leaves: Int32Array;
  /** The row's nodes, its leaf first. */
  private readonly path: Int32Array;
  /** The sum of excess at each of them, up to the first that holds the row. */
  private readonly excess: Float64Array;
  /** Bounds that the row exceeds at its leaf: their place in a box, their feature, and the row's value times ±1. */
  private readonly exceeded: Int32Array;
  private readonly features: Int32Array;
  private readonly values: Float64Array;

  constructor(
    private readonly forest: IsolationForest,
    method: ScoringMethod,
    blockRows: number
  ) {
    this.findLeaves = leafFinder(forest);
    this.boxes = method === 'rangeAware' ? new Boxes(forest) : undefined;
    this.expected = averagePathLengths(forest.sizes);
    this.middles = middlesOfPlanes(forest);
    this.leaves = new Int32Array(blockRows);
    const longest = forest.treeStarts.reduce(
      (most, start, t) => Math.max(most, start - (forest.treeStarts[t - 1] ?? 0)),
      0
    );
    this.path = new Int32Array(longest);
    this.excess = new Float64Array(longest);
    this.exceeded = new Int32Array(forest.featuresPerTree);
    this.features = new Int32Array(forest.featuresPerTree);
    this.values = new Float64Array(forest.featuresPerTree);
  }

  /** Follows the block's rows down the trees from … to − 1; `follows`, trees × rows, has a 1 for each that is to be followed. */
  add([from, to]: [number, number], block: RowBlock, follows: Uint8Array, credits: Credits): void {
    for (let tree = from, at = 0; tree < to; tree++) {
      this.boxes?.layOut(tree);
      this.findLeaves(tree, block, this.leaves);
      for (let row = 0; row < block.count; row++, at++) {
        if (follows[at] === 1) {
          const nodes = this.findPath(this.leaves[row], this.forest.treeStarts[tree]);
          const bounds = this.listExceeded(tree, block, row);
          this.creditPath(block, row, nodes, bounds, credits);
        }
      }
    }
  }

  private findPath(leaf: number, root: number): number {
    const { path } = this;
    const { parents } = this.forest;
    let nodes = 1;
    path[0] = leaf;
    for (let node = leaf; node !== root; nodes++) {
      node = parents[node];
      path[nodes] = node;
    }
    return nodes;
  }

  /** Lists the bounds of its leaf's box that the row exceeds: none other is exceeded further up. */
  private listExceeded(tree: number, { measured, featureCount }: RowBlock, row: number): number {
    const { boxes, exceeded, features, values, path } = this;
    if (!boxes) {
      return 0;
    }
    const { featuresPerTree: width, treeFeatures } = this.forest;
    let count = 0;
    for (let f = 0; f < width; f++) {
      const feature = treeFeatures[tree * width + f];
      const value = measured[row * featureCount + feature];
      const upper = 2 * (path[0] * width + f);
      const above = value > boxes.bounds[upper];
      if (above || -value > boxes.bounds[upper + 1]) {
        exceeded[count] = above ? 2 * f : 2 * f + 1;
        values[count] = above ? value : -value;
        features[count++] = feature;
      }
    }
    return count;
  }

  private creditPath(block: RowBlock, row: number, nodes: number, bounds: number, credits: Credits): void {
    const { saved, steps, lengths } = credits;
    const { path, excess, expected } = this;
    const { features, sizes, planeTerms } = this.forest;
    const target = row * credits.stride;
    const outside = this.measureExcess(nodes, bounds);
    let reached = 1;
    for (let level = nodes - 1; level >= 0; level--) {
      const node = path[level];
      if (level < outside && sizes[node] > 1) {
        const sides = this.boxes!.sides[node];
        const chance = 1 - sides / (excess[level] + sides);
        this.creditCut(node, bounds, (reached * chance) / excess[level], target, saved, steps);
        lengths[row] += reached * chance;
        reached *= 1 - chance;
      }
      if (level === 0) {
        lengths[row] += reached * expected[node];
        return;
      }
      const gain = expected[node] - 1 - expected[path[level - 1]];
      if (planeTerms === 1) {
        saved[target + features[node]] += reached * gain;
        steps[target + features[node]] += reached;
      } else {
        this.creditPlane(node, block, row, reached, gain, credits);
      }
      lengths[row] += reached;
    }
  }

  /** Shares a step among the features of the node's hyperplane by how far each moves the row off the middle of the box. */
  private creditPlane(
    node: number,
    { measured, featureCount }: RowBlock,
    row: number,
    reached: number,
    gain: number,
    { saved, steps, stride }: Credits
  ): void {
    const { planeTerms, planeFeatures, planeWeights } = this.forest;
    const start = node * planeTerms;
    const moves = Float64Array.from({ length: planeTerms }, (_, term) => {
      const value = measured[row * featureCount + planeFeatures[start + term]];
      return Math.abs(planeWeights[start + term] * (value - this.middles[start + term]));
    });
    const all = moves.reduce((sum, move) => sum + move, 0);
    moves.forEach((move, term) => {
      const share = reached * (all > 0 ? move / all : 1 / planeTerms);
      const at = row * stride + planeFeatures[start + term];
      saved[at] += share * gain;
      steps[at] += share;
    });
  }

  /** Sums the excess at the row's nodes, from the leaf up; gives how many of them don't hold the row. */
  private measureExcess(nodes: number, count: number): number {
    const { path, excess, exceeded, values } = this;
    if (!this.boxes || count === 0) {
      return 0;
    }
    const { bounds } = this.boxes;
    const stride = 2 * this.forest.featuresPerTree;
    // The tree's even and odd features apart, as the kernel's two lanes sum them.
    for (let level = 0; level < nodes; level++) {
      const box = path[level] * stride;
      let even = 0;
      let odd = 0;
      for (let i = 0; i < count; i++) {
        const beyond = values[i] - bounds[box + exceeded[i]];
        const twice = beyond + Math.abs(beyond);
        if ((exceeded[i] & 2) === 0) {
          even += twice;
        } else {
          odd += twice;
        }
      }
      const sum = even + odd;
      if (sum === 0) {
        return level;
      }
      excess[level] = 0.5 * sum;
    }
    return nodes;
  }

  /** Shares a cut at a node among the features by their excess; `share` is the chance of the cut for each unit of it. */
  private creditCut(
    node: number,
    count: number,
    share: number,
    target: number,
    saved: Float64Array,
    steps: Float64Array
  ): void {
    const { exceeded, features, values, expected } = this;
    const { bounds } = this.boxes!;
    const box = 2 * this.forest.featuresPerTree * node;
    const gain = expected[node] - 1;
    for (let i = 0; i < count; i++) {
      const beyond = values[i] - bounds[box + exceeded[i]];
      const step = share * (0.5 * (beyond + Math.abs(beyond)));
      saved[target + features[i]] += step * gain;
      steps[target + features[i]] += step;
    }
  }
}

function middlesOfPlanes(forest: IsolationForest): Float64Array {
  const { treeStarts, treeFeatures, featuresPerTree: width, planeTerms, planeFeatures, boxMinima, boxMaxima } = forest;
  const middles = new Float64Array(planeFeatures.length);
  for (let tree = 0; planeTerms > 1 && tree < forest.treeCount; tree++) {
    const drawn = treeFeatures.subarray(tree * width, (tree + 1) * width);
    for (let node = treeStarts[tree]; node < treeStarts[tree + 1]; node++) {
      for (let term = node * planeTerms; term < (node + 1) * planeTerms; term++) {
        const side = node * width + Math.max(0, drawn.indexOf(planeFeatures[term]));
        middles[term] = within(boxMinima[side]) / 2 + within(boxMaxima[side]) / 2;
      }
    }
  }
  return middles;
}
