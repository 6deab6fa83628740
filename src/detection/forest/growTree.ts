import type { Random } from '../random';
import { LEAF } from './isolationForest';

/** One tree's nodes, as IsolationForest has them; node indices count from the tree's root. */
export interface GrownTree {
  features: Int32Array;
  splits: Float64Array;
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
}

/**
 * Builds one isolation tree: at each node a feature, uniformly among those that are not constant in it, and a split
 * uniformly between the feature's minimum and maximum there.
 *
 * Source: Liu, Ting and Zhou 2008, algorithm 2, with the random splitter of scikit-learn 1.9.1 for constant features.
 */
export function growTree(sample: TreeSample, random: Random): GrownTree {
  return new TreeGrower(sample, random).grow();
}

class TreeGrower {
  private readonly width: number;
  private readonly tree: GrownTree;
  private readonly order: Uint32Array;
  private readonly varying: Uint32Array;
  private nodeCount = 0;

  constructor(
    private readonly sample: TreeSample,
    private readonly random: Random
  ) {
    this.width = sample.features.length;
    this.order = sample.rows.slice();
    this.varying = new Uint32Array(this.width);
    const capacity = 2 * sample.rows.length - 1;
    this.tree = {
      features: new Int32Array(capacity),
      splits: new Float64Array(capacity),
      rights: new Uint32Array(capacity),
      parents: new Uint32Array(capacity),
      depths: new Uint32Array(capacity),
      sizes: new Uint32Array(capacity),
      boxMinima: new Float64Array(capacity * this.width),
      boxMaxima: new Float64Array(capacity * this.width),
    };
  }

  grow(): GrownTree {
    this.growNode(0, this.order.length, 0, 0);
    const { tree, nodeCount, width } = this;
    return {
      features: tree.features.slice(0, nodeCount),
      splits: tree.splits.slice(0, nodeCount),
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
    const varyingCount = this.measureBox(node, from, to);
    if (varyingCount === 0 || depth >= this.sample.depthLimit) {
      tree.features[node] = LEAF;
      return;
    }
    const drawn = this.varying[this.random.nextBelow(varyingCount)];
    const feature = this.sample.features[drawn];
    const low = tree.boxMinima[node * this.width + drawn];
    const high = tree.boxMaxima[node * this.width + drawn];
    const split = this.drawSplit(low, high);
    const middle = this.partition(this.sample.columns[feature], split, from, to);
    tree.features[node] = feature;
    tree.splits[node] = split;
    this.growNode(from, middle, node, depth + 1);
    tree.rights[node] = this.nodeCount;
    this.growNode(middle, to, node, depth + 1);
  }

  /** Stores the node's box and lists the features that vary in it. */
  private measureBox(node: number, from: number, to: number): number {
    const { tree, order, sample, width } = this;
    let varyingCount = 0;
    for (let f = 0; f < width; f++) {
      const column = sample.columns[sample.features[f]];
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

  private partition(column: Float64Array, split: number, from: number, to: number): number {
    const { order } = this;
    let left = from;
    let right = to;
    while (left < right) {
      const row = order[left];
      if (column[row] <= split) {
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
