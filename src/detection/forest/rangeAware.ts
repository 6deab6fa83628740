import { averagePathLengths } from './averagePathLength';
import { Boxes, GUARDS } from './boxes';
import { leafFinder, type FindLeaves } from './findLeaves';
import { LEAF, type IsolationForest } from './isolationForest';
import { leafPathLengths, type PathLengths } from './pathLengths';
import type { RowBlock } from './rowBlock';

/** Words looked at together: their 16 features have two bits each in a mask. */
const WORDS_PER_MASK = 8;

/**
 * Expected path lengths of rows that may lie beyond the training rows. At a node whose box has sides of sum r, a row that
 * exceeds the box by e in sum would be cut off right there by a random cut of the stretched box with chance e/(e + r);
 * 0 at leaves of one row. The expectation is a Horner scheme from the leaf upwards: V ← 1 + V·r/(e + r), starting below
 * the leaf with c(size). Boxes are nested, so the first node that holds the row ends the walk. Where its leaf's box holds the
 * row, the length is the paper's. A feature that is constant in training has side 0, so any excess of it counts.
 *
 * A block of rows goes through one tree: all rows to their leaves, then the cells (see Boxes) tell which surely lie inside,
 * and only the others walk up, with the bounds that they exceed at the bottom: none other is exceeded further up.
 *
 * Source: Guha, Mishra, Roy and Schrijvers 2016 (random cut forest), in expectation, on an isolation forest's trees.
 */
export function rangeAwarePathLengths(forest: IsolationForest, blockRows: number): PathLengths {
  const walks = new Walks(forest, blockRows);
  return (tree, block, lengths) => walks.measure(tree, block, lengths);
}

class Walks {
  private readonly findLeaves: FindLeaves;
  private readonly atLeaf: Float64Array;
  private readonly boxes: Boxes;
  private readonly starts: Starts;
  private readonly leaves: Int32Array;
  private readonly packed: Int32Array;
  private packedBlock?: RowBlock;
  /** Rows of the block that may lie outside of the box where their walk starts. */
  private readonly outside: Int32Array;
  /** Bounds that a row exceeds, or may: their place in a box, and the row's value times ±1. */
  private readonly exceeded: Int32Array;
  private readonly values: Float64Array;

  constructor(
    private readonly forest: IsolationForest,
    blockRows: number
  ) {
    this.findLeaves = leafFinder(forest);
    this.atLeaf = leafPathLengths(forest);
    this.boxes = new Boxes(forest);
    this.starts = startsOfWalks(forest);
    this.leaves = new Int32Array(blockRows);
    this.packed = new Int32Array(blockRows * this.boxes.words);
    this.outside = new Int32Array(blockRows);
    this.exceeded = new Int32Array(2 * forest.featuresPerTree);
    this.values = new Float64Array(2 * forest.featuresPerTree);
  }

  measure(tree: number, block: RowBlock, lengths: Float64Array): void {
    const { forest, boxes, leaves, atLeaf } = this;
    const root = forest.treeStarts[tree];
    this.findLeaves(tree, block, leaves);
    for (let i = 0; i < block.count; i++) {
      lengths[i] = atLeaf[leaves[i]];
    }
    if (forest.features[root] === LEAF && forest.sizes[root] <= 1) {
      return;
    }
    boxes.layOut(tree);
    if (block !== this.packedBlock || forest.featuresPerTree < forest.featureCount) {
      boxes.packRows(tree, block, this.packed);
      this.packedBlock = block;
    }
    this.walkUp(tree, block, this.findOutsiders(block.count), lengths);
  }

  /** Lists the rows that may lie outside of the box where their walk starts; gives how many they are. */
  private findOutsiders(count: number): number {
    const { leaves, outside, packed } = this;
    const { nodes } = this.starts;
    const { words, cells } = this.boxes;
    let found = 0;
    for (let i = 0, at = 0; i < count; i++) {
      let box = 2 * words * nodes[leaves[i]];
      let inside = GUARDS;
      for (let word = 0; word < words; word++, at++, box += 2) {
        inside &= ((packed[at] | GUARDS) - cells[box]) & (cells[box + 1] - packed[at]);
      }
      // The sign of (lost | −lost) is set where a guard was lost: counted without a branch, for which rows it is can't be foretold.
      const lost = inside ^ GUARDS;
      outside[found] = i;
      found += (lost | -lost) >>> 31;
    }
    return found;
  }

  /**
   * Puts the expected path length of each outsider in the place of the length of its leaf. One long function: nearly all time
   * is spent here, and calls to parts of it cost a tenth.
   */
  private walkUp(tree: number, { measured, featureCount }: RowBlock, outsiders: number, lengths: Float64Array): void {
    const { parents, depths, featuresPerTree: width, treeStarts, treeFeatures } = this.forest;
    const { bounds, sides, words, cells } = this.boxes;
    const { exceeded, values, outside, leaves, starts, packed } = this;
    const root = treeStarts[tree];
    const tried = treeFeatures.subarray(tree * width, (tree + 1) * width);
    for (let outsider = 0; outsider < outsiders; outsider++) {
      const row = outside[outsider];
      const start = starts.nodes[leaves[row]];

      // The bounds of the first box that the row may exceed, by its cells: two bits a feature, the upper bound's first.
      let count = 0;
      for (let from = 0; from < words; from += WORDS_PER_MASK) {
        const to = Math.min(words, from + WORDS_PER_MASK);
        let mask = 0;
        for (let word = from; word < to; word++) {
          const cell = packed[row * words + word];
          const box = 2 * (start * words + word);
          const shift = 2 * (word - from);
          mask |= (~(cells[box + 1] - cell) & GUARDS) >>> (15 - shift);
          mask |= (~((cell | GUARDS) - cells[box]) & GUARDS) >>> (14 - shift);
        }
        while (mask !== 0) {
          const bit = 31 - Math.clz32(mask & -mask);
          mask &= mask - 1;
          const f = from + ((bit & 15) >> 1) + (bit >> 4) * words;
          const lower = bit & 1;
          exceeded[count] = 2 * f + lower;
          values[count++] = measured[row * featureCount + tried[f]] * (1 - 2 * lower);
        }
      }

      let below = starts.lengths[leaves[row]];
      for (let node = start; ; node = parents[node]) {
        const box = 2 * width * node;
        let twice = 0;
        for (let i = 0; i < count; i++) {
          // d + |d| is 2d above 0 and 0 below, without a branch.
          const beyond = values[i] - bounds[box + exceeded[i]];
          twice += beyond + Math.abs(beyond);
        }
        if (twice === 0) {
          if (node !== start) {
            lengths[row] = depths[node] + 1 + below;
          }
          break;
        }
        below = 1 + below * (sides[node] / (0.5 * twice + sides[node]));
        if (node === root) {
          lengths[row] = below;
          break;
        }
      }
    }
  }
}

/** Where walks up start, one entry a leaf: the node, and the length V below it for its step V ← 1 + V·r/(e + r). */
interface Starts {
  nodes: Int32Array;
  lengths: Float64Array;
}

/**
 * At a leaf of more rows than one, a row is cut off after one step or has c(size) before it: V starts with c(size) − 1. That is 0
 * for two rows, and 0 below the parent of a leaf of one row, so there the excess doesn't matter, and the walk starts above.
 */
function startsOfWalks({ features, sizes, parents }: IsolationForest): Starts {
  const nodes = new Int32Array(features.length);
  const lengths = new Float64Array(features.length);
  const expected = averagePathLengths(sizes);
  const isRoot = (node: number) => parents[node] === node;
  features.forEach((feature, leaf) => {
    if (feature !== LEAF) {
      return;
    }
    let node = leaf;
    let below = expected[leaf] - 1;
    if (sizes[leaf] <= 1) {
      node = parents[leaf];
      below = 0;
    }
    if (below === 0 && !isRoot(node)) {
      node = parents[node];
      below = 1;
    }
    nodes[leaf] = node;
    lengths[leaf] = below;
  });
  return { nodes, lengths };
}
