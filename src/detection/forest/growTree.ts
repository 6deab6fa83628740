import type { Random } from '../random';
import { numbersBelow } from '../sampling';
import { drawHyperplane } from './hyperplane';
import { LEAF } from './isolationForest';

/** One tree's nodes, as IsolationForest has them; node indices count from the tree's root. */
export interface GrownTree {
  features: Int32Array;
  splits: Float64Array;
  planeFeatures: Uint32Array;
  planeWeights: Float64Array;
  rights: Uint32Array;
  parents: Uint32Array;
  depths: Uint32Array;
  sizes: Uint32Array;
  boxMinima: Float64Array;
  boxMaxima: Float64Array;
}

/** What a tree is built from. */
export interface TreeSample {
  /** All features of the training rows. */
  columns: Float64Array[];
  /** The tree's rows; no value of theirs is missing. */
  rows: Uint32Array;
  /** The tree's features, ascending. */
  features: Uint32Array;
  /** ⌈log₂ max(ψ, 2)⌉: the depth at which a node is split no further. */
  depthLimit: number;
  /** Features in a hyperplane; 1 cuts along the axes. */
  planeTerms: number;
}

/**
 * Builds one isolation tree: at each node a feature, uniformly among those that are not constant in it, and a split
 * uniformly between the feature's minimum and maximum there; or a hyperplane through the node's box, on whose one side no
 * training row may lie.
 *
 * Source: Liu, Ting and Zhou 2008, algorithm 2, with the random splitter of scikit-learn 1.9.1 for constant features;
 * hyperplanes: see drawHyperplane.
 *
 * @param workspace for all trees of a forest the same, so that each needn't have its own
 */
export function growTree(
  sample: TreeSample,
  random: Random,
  workspace: TreeWorkspace = new TreeWorkspace()
): GrownTree {
  return new TreeGrower(sample, random, workspace.treeFor(sample)).grow();
}

/** Room for the nodes of a tree, used for one tree after the other. */
export class TreeWorkspace {
  private tree?: GrownTree;

  /** The room, large enough; what a tree before it left there is still in it. */
  treeFor({ rows, features, planeTerms: terms, depthLimit }: TreeSample): GrownTree {
    // Hyperplanes make empty nodes too, but at most one full tree's.
    const most = Math.min(2 ** (depthLimit + 1) - 1, 2 * rows.length * (depthLimit + 1));
    const capacity = terms === 1 ? 2 * rows.length - 1 : most;
    if (!this.tree || this.tree.features.length < capacity) {
      const planes = terms === 1 ? 0 : capacity * terms;
      this.tree = {
        features: new Int32Array(capacity),
        splits: new Float64Array(capacity),
        planeFeatures: new Uint32Array(planes),
        planeWeights: new Float64Array(planes),
        rights: new Uint32Array(capacity),
        parents: new Uint32Array(capacity),
        depths: new Uint32Array(capacity),
        sizes: new Uint32Array(capacity),
        boxMinima: new Float64Array(capacity * features.length),
        boxMaxima: new Float64Array(capacity * features.length),
      };
    }
    return this.tree;
  }
}

class TreeGrower {
  private readonly width: number;
  /** The tree's features of its rows, side by side: they are read at every level. */
  private readonly columns: Float64Array[];
  /** Rows of the sample, those of a node side by side. */
  private readonly order: Uint32Array;
  private readonly varying: Uint32Array;
  private nodeCount = 0;

  constructor(
    private readonly sample: TreeSample,
    private readonly random: Random,
    private readonly tree: GrownTree
  ) {
    this.width = sample.features.length;
    this.columns = Array.from(sample.features, (feature) => valuesAt(sample.columns[feature], sample.rows));
    this.order = numbersBelow(sample.rows.length);
    this.varying = new Uint32Array(this.width);
  }

  grow(): GrownTree {
    this.growNode(0, this.order.length, 0, 0);
    const { tree, nodeCount, width } = this;
    const planes = this.sample.planeTerms === 1 ? 0 : nodeCount * this.sample.planeTerms;
    return {
      features: tree.features.slice(0, nodeCount),
      splits: tree.splits.slice(0, nodeCount),
      planeFeatures: tree.planeFeatures.slice(0, planes),
      planeWeights: tree.planeWeights.slice(0, planes),
      rights: tree.rights.slice(0, nodeCount),
      parents: tree.parents.slice(0, nodeCount),
      depths: tree.depths.slice(0, nodeCount),
      sizes: tree.sizes.slice(0, nodeCount),
      boxMinima: tree.boxMinima.slice(0, nodeCount * width),
      boxMaxima: tree.boxMaxima.slice(0, nodeCount * width),
    };
  }

  /** Builds the node of the rows `order[from … to − 1]` and all below it. */
  private growNode(from: number, to: number, parent: number, depth: number): void {
    const { tree } = this;
    const node = this.nodeCount++;
    tree.parents[node] = parent;
    tree.depths[node] = depth;
    tree.sizes[node] = to - from;
    const varyingCount = from === to ? this.copyBox(node, parent) : this.measureBox(node, from, to);
    if (varyingCount === 0 || depth >= this.sample.depthLimit) {
      this.makeLeaf(node);
      return;
    }
    const middle =
      this.sample.planeTerms === 1
        ? this.cutAlongAxis(node, varyingCount, from, to)
        : this.cutByHyperplane(node, varyingCount, from, to);
    this.growNode(from, middle, node, depth + 1);
    tree.rights[node] = this.nodeCount;
    this.growNode(middle, to, node, depth + 1);
  }

  private makeLeaf(node: number): void {
    const { tree } = this;
    const { planeTerms: terms } = this.sample;
    tree.features[node] = LEAF;
    tree.splits[node] = 0;
    tree.rights[node] = 0;
    tree.planeFeatures.fill(0, node * terms, (node + 1) * terms);
    tree.planeWeights.fill(0, node * terms, (node + 1) * terms);
  }

  /** Draws a cut, and puts the rows left of it first; gives where the others begin. */
  private cutAlongAxis(node: number, varyingCount: number, from: number, to: number): number {
    const { tree, width } = this;
    const drawn = this.varying[this.random.nextBelow(varyingCount)];
    const split = this.drawSplit(tree.boxMinima[node * width + drawn], tree.boxMaxima[node * width + drawn]);
    tree.features[node] = this.sample.features[drawn];
    tree.splits[node] = split;
    const column = this.columns[drawn];
    return this.partition((row) => column[row] <= split, from, to);
  }

  private cutByHyperplane(node: number, varyingCount: number, from: number, to: number): number {
    const { tree, width } = this;
    const { columns } = this;
    const { features, planeTerms: terms } = this.sample;
    const box = {
      minima: tree.boxMinima.subarray(node * width, (node + 1) * width),
      maxima: tree.boxMaxima.subarray(node * width, (node + 1) * width),
      varying: this.varying.subarray(0, varyingCount),
    };
    const { slots, weights, split } = drawHyperplane(box, terms, this.random);
    const planeFeatures = slots.map((slot) => features[slot]);
    tree.features[node] = planeFeatures[0];
    tree.splits[node] = split;
    tree.planeFeatures.set(planeFeatures, node * terms);
    tree.planeWeights.set(weights, node * terms);
    const isLeft = (row: number) => {
      let sum = 0;
      for (let term = 0; term < terms; term++) {
        sum += weights[term] * columns[slots[term]][row];
      }
      return sum <= split;
    };
    return this.partition(isLeft, from, to);
  }

  /** An empty node takes its parent's box, in which nothing is left to split. */
  private copyBox(node: number, parent: number): number {
    const { tree, width } = this;
    tree.boxMinima.copyWithin(node * width, parent * width, (parent + 1) * width);
    tree.boxMaxima.copyWithin(node * width, parent * width, (parent + 1) * width);
    return 0;
  }

  /** Stores the node's box and lists the features that vary in it. */
  private measureBox(node: number, from: number, to: number): number {
    const { tree, order, columns, width } = this;
    let varyingCount = 0;
    for (let f = 0; f < width; f++) {
      const column = columns[f];
      let low = column[order[from]];
      let high = low;
      for (let i = from + 1; i < to; i++) {
        const value = column[order[i]];
        if (value < low) {
          low = value;
        } else if (value > high) {
          high = value;
        }
      }
      tree.boxMinima[node * width + f] = low;
      tree.boxMaxima[node * width + f] = high;
      if (high > low) {
        this.varying[varyingCount++] = f;
      }
    }
    return varyingCount;
  }

  private drawSplit(low: number, high: number): number {
    const split = low + this.random.nextDouble() * (high - low);
    // Rounding may reach the maximum; then no row would go right, so scikit-learn takes the minimum, and so do we.
    return split < high ? split : low;
  }

  private partition(isLeft: (row: number) => boolean, from: number, to: number): number {
    const { order } = this;
    let left = from;
    let right = to;
    while (left < right) {
      const row = order[left];
      if (isLeft(row)) {
        left++;
      } else {
        right--;
        order[left] = order[right];
        order[right] = row;
      }
    }
    return left;
  }
}

function valuesAt(column: Float64Array, rows: Uint32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    values[i] = column[rows[i]];
  }
  return values;
}
