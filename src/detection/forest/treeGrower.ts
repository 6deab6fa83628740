import type { Random } from '../random';
import { drawHyperplane } from './hyperplane';
import { LEAF } from './isolationForest';
import { Nodes } from './nodes';
import { putRows } from './rowBlock';

/** What all trees of a forest have in common. */
export interface TreeShape {
  /** The most rows of a tree. */
  sampleSize: number;
  /** Features of a tree. */
  featuresPerTree: number;
  /** ⌈log₂ max(ψ, 2)⌉: the depth at which a node is split no further. */
  depthLimit: number;
  /** Features in a hyperplane; 1 cuts along the axes. */
  planeTerms: number;
}

/**
 * Builds isolation trees, one after the other: at each node a feature, uniformly among those that are not constant in it, and
 * a split uniformly between the feature's minimum and maximum there; or a hyperplane through the node's box, on whose one side
 * no training row may lie.
 *
 * Source: Liu, Ting and Zhou 2008, algorithm 2, with the random splitter of scikit-learn 1.9.1 for constant features;
 * hyperplanes: see drawHyperplane.
 */
export class TreeGrower {
  /** The trees' nodes, as IsolationForest has them. */
  readonly nodes: Nodes;
  /** The tree's features of its rows, side by side: they are read at every level. */
  private readonly columns: Float64Array[];
  /** Rows of the sample, those of a node side by side. */
  private readonly order: Uint32Array;
  private readonly varying: Uint32Array;
  /** What a hyperplane cuts: its weighted sum of features, one a row. */
  private readonly sums: Float64Array;
  private features: Uint32Array = new Uint32Array(0);
  private random!: Random;

  /** @param matrix all features of the training rows */
  constructor(
    private readonly matrix: Float64Array[],
    private readonly shape: TreeShape
  ) {
    const { sampleSize, featuresPerTree: width, planeTerms } = shape;
    this.nodes = new Nodes(width, planeTerms);
    this.columns = Array.from({ length: width }, () => new Float64Array(sampleSize));
    this.order = new Uint32Array(sampleSize);
    this.varying = new Uint32Array(width);
    this.sums = new Float64Array(planeTerms === 1 ? 0 : sampleSize);
  }

  /**
   * Adds a tree to the nodes.
   *
   * @param rows the tree's rows, at most sampleSize; no value of theirs is missing
   * @param features the tree's features, ascending
   */
  grow(rows: Uint32Array, features: Uint32Array, random: Random): void {
    this.features = features;
    this.random = random;
    for (let f = 0; f < features.length; f++) {
      putRows(this.matrix[features[f]], rows, this.columns[f], 0, 1);
    }
    for (let i = 0; i < rows.length; i++) {
      this.order[i] = i;
    }
    this.nodes.reserve(mostNodes(rows.length, this.shape));
    if (this.shape.planeTerms === 1) {
      this.growAlongAxes(0, rows.length, this.nodes.count, 0);
    } else {
      this.growByHyperplanes(0, rows.length, this.nodes.count, 0);
    }
  }

  /**
   * Builds the node of the rows `order[from … to − 1]` and all below it. Boxes are measured at leaves and united above: a cut
   * needs the range of one feature only, and of the others whether they vary, which two rows mostly tell.
   */
  private growAlongAxes(from: number, to: number, parent: number, depth: number): void {
    const { nodes, columns } = this;
    const node = this.addNode(to - from, parent, depth);
    const varyingCount = this.findVarying(from, to);
    if (varyingCount === 0 || depth >= this.shape.depthLimit) {
      nodes.features[node] = LEAF;
      this.measureBox(node, from, to);
      return;
    }
    const drawn = this.varying[this.random.nextBelow(varyingCount)];
    const split = this.drawSplit(columns[drawn], from, to);
    nodes.features[node] = this.features[drawn];
    nodes.splits[node] = split;
    const middle = this.partition(columns[drawn], split, from, to);
    this.growAlongAxes(from, middle, node, depth + 1);
    const right = nodes.count;
    nodes.rights[node] = right;
    this.growAlongAxes(middle, to, node, depth + 1);
    this.uniteBoxes(node, node + 1, right);
  }

  private growByHyperplanes(from: number, to: number, parent: number, depth: number): void {
    const { nodes } = this;
    const node = this.addNode(to - from, parent, depth);
    // An empty node takes its parent's box, in which nothing is left to split.
    const varyingCount = from === to ? this.copyBox(node, parent) : this.measureBox(node, from, to);
    if (varyingCount === 0 || depth >= this.shape.depthLimit) {
      nodes.features[node] = LEAF;
      return;
    }
    const middle = this.cutByHyperplane(node, varyingCount, from, to);
    this.growByHyperplanes(from, middle, node, depth + 1);
    nodes.rights[node] = nodes.count;
    this.growByHyperplanes(middle, to, node, depth + 1);
  }

  private addNode(size: number, parent: number, depth: number): number {
    const { nodes } = this;
    const node = nodes.count++;
    nodes.parents[node] = parent;
    nodes.depths[node] = depth;
    nodes.sizes[node] = size;
    return node;
  }

  /** Draws a hyperplane, and puts the rows left of it first; gives where the others begin. */
  private cutByHyperplane(node: number, varyingCount: number, from: number, to: number): number {
    const { nodes, columns, order, sums } = this;
    const { featuresPerTree: width, planeTerms: terms } = this.shape;
    const box = {
      minima: nodes.boxMinima.subarray(node * width, (node + 1) * width),
      maxima: nodes.boxMaxima.subarray(node * width, (node + 1) * width),
      varying: this.varying.subarray(0, varyingCount),
    };
    const { slots, weights, split } = drawHyperplane(box, terms, this.random);
    const planeFeatures = slots.map((slot) => this.features[slot]);
    nodes.features[node] = planeFeatures[0];
    nodes.splits[node] = split;
    nodes.planeFeatures.set(planeFeatures, node * terms);
    nodes.planeWeights.set(weights, node * terms);
    for (let i = from; i < to; i++) {
      let sum = 0;
      for (let term = 0; term < terms; term++) {
        sum += weights[term] * columns[slots[term]][order[i]];
      }
      sums[order[i]] = sum;
    }
    return this.partition(sums, split, from, to);
  }

  private copyBox(node: number, parent: number): number {
    const { boxMinima, boxMaxima } = this.nodes;
    const width = this.columns.length;
    boxMinima.copyWithin(node * width, parent * width, (parent + 1) * width);
    boxMaxima.copyWithin(node * width, parent * width, (parent + 1) * width);
    return 0;
  }

  /** Stores the node's box and lists the features that vary in it. */
  private measureBox(node: number, from: number, to: number): number {
    const { order, columns, varying } = this;
    const { boxMinima, boxMaxima } = this.nodes;
    const width = columns.length;
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
      boxMinima[node * width + f] = low;
      boxMaxima[node * width + f] = high;
      if (high > low) {
        varying[varyingCount++] = f;
      }
    }
    return varyingCount;
  }

  /** Lists the features that vary in the rows. */
  private findVarying(from: number, to: number): number {
    const { order, columns, varying } = this;
    let varyingCount = 0;
    for (let f = 0; f < columns.length; f++) {
      const column = columns[f];
      const first = column[order[from]];
      for (let i = from + 1; i < to; i++) {
        if (column[order[i]] !== first) {
          varying[varyingCount++] = f;
          break;
        }
      }
    }
    return varyingCount;
  }

  private uniteBoxes(node: number, left: number, right: number): void {
    const { boxMinima, boxMaxima } = this.nodes;
    const width = this.columns.length;
    for (let f = 0; f < width; f++) {
      boxMinima[node * width + f] = Math.min(boxMinima[left * width + f], boxMinima[right * width + f]);
      boxMaxima[node * width + f] = Math.max(boxMaxima[left * width + f], boxMaxima[right * width + f]);
    }
  }

  private drawSplit(column: Float64Array, from: number, to: number): number {
    const { order } = this;
    let low = column[order[from]];
    let high = low;
    for (let i = from + 1; i < to; i++) {
      low = Math.min(low, column[order[i]]);
      high = Math.max(high, column[order[i]]);
    }
    const split = low + this.random.nextDouble() * (high - low);
    // Rounding may reach the maximum; then no row would go right, so scikit-learn takes the minimum, and so do we.
    return split < high ? split : low;
  }

  /** Puts the node's rows of at most `split` first; gives where the others begin. No branch depends on a row: none could be foretold. */
  private partition(values: Float64Array, split: number, from: number, to: number): number {
    const { order } = this;
    let left = from;
    for (let i = from; i < to; i++) {
      const row = order[i];
      order[i] = order[left];
      order[left] = row;
      left += Number(values[row] <= split);
    }
    return left;
  }
}

/** The most nodes of a tree of so many rows. Hyperplanes make empty nodes too, but at most one full tree's. */
function mostNodes(rows: number, { depthLimit, planeTerms }: TreeShape): number {
  const full = 2 ** (depthLimit + 1) - 1;
  return Math.min(full, planeTerms === 1 ? 2 * rows - 1 : 2 * rows * (depthLimit + 1));
}
