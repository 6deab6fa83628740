import { BoxCells, GUARDS } from './boxCells';
import { Boxes } from './boxes';
import { leafFinder, type FindLeaves } from './findLeaves';
import type { IsolationForest } from './isolationForest';
import { leafPathLengths } from './pathLengths';
import type { RowBlock } from './rowBlock';
import { startsOfWalks, type Starts } from './startsOfWalks';

/** Words looked at together: their 16 features have two bits each in a mask. */
const WORDS_PER_MASK = 8;

/**
 * Range-aware path lengths (see rangeAwarePathLengths) in TypeScript. A block of rows goes through one tree: all rows to their
 * leaves, then the cells (see Boxes) tell which surely lie inside, and only the others walk up, with the bounds that they
 * exceed at the bottom: none other is exceeded further up.
 */
export class Walks {
  private readonly findLeaves: FindLeaves;
  private readonly atLeaf: Float64Array;
  private readonly boxes: Boxes;
  private readonly boxCells: BoxCells;
  private readonly starts: Starts;
  private readonly leaves: Int32Array;
  private readonly packed: Int32Array;
  private packedBlock?: RowBlock;
  /** Rows of the block that may lie outside of the box where their walk starts. */
  private readonly outside: Int32Array;
  /**
   * Bounds that a row exceeds, or may: their place in a box, and the row's value times ±1. First the tree's even features',
   * then the odd ones', which are summed apart, as the kernel's two lanes do.
   */
  private readonly exceeded: Int32Array;
  private readonly values: Float64Array;

  constructor(
    private readonly forest: IsolationForest,
    blockRows: number
  ) {
    this.findLeaves = leafFinder(forest);
    this.atLeaf = leafPathLengths(forest);
    this.boxes = new Boxes(forest);
    this.boxCells = new BoxCells(forest);
    this.starts = startsOfWalks(forest);
    this.leaves = new Int32Array(blockRows);
    this.packed = new Int32Array(blockRows * this.boxCells.words);
    this.outside = new Int32Array(blockRows);
    this.exceeded = new Int32Array(4 * this.boxCells.words);
    this.values = new Float64Array(4 * this.boxCells.words);
  }

  /** @param tree of more than one row */
  measure(tree: number, block: RowBlock, lengths: Float64Array): void {
    const { forest, boxes, boxCells, leaves, atLeaf } = this;
    this.findLeaves(tree, block, leaves);
    for (let i = 0; i < block.count; i++) {
      lengths[i] = atLeaf[leaves[i]];
    }
    boxes.layOut(tree);
    boxCells.layOut(tree);
    if (block !== this.packedBlock || forest.featuresPerTree < forest.featureCount) {
      boxCells.packRows(tree, block, this.packed);
      this.packedBlock = block;
    }
    this.walkUp(tree, block, this.findOutsiders(block.count), lengths);
  }

  /** Lists the rows that may lie outside of the box where their walk starts; gives how many they are. */
  private findOutsiders(count: number): number {
    const { leaves, outside, packed } = this;
    const { nodes } = this.starts;
    const { words, cells } = this.boxCells;
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
    const { bounds, sides } = this.boxes;
    const { words, cells } = this.boxCells;
    const { exceeded, values, outside, leaves, starts, packed } = this;
    const root = treeStarts[tree];
    const tried = treeFeatures.subarray(tree * width, (tree + 1) * width);
    const firstOdd = 2 * words;
    for (let outsider = 0; outsider < outsiders; outsider++) {
      const row = outside[outsider];
      const start = starts.nodes[leaves[row]];

      // The bounds of the first box that the row may exceed, by its cells: two bits a feature, the upper bound's first.
      let evens = 0;
      let odds = firstOdd;
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
          const odd = bit >> 4;
          const f = 2 * (from + ((bit & 15) >> 1)) + odd;
          const lower = bit & 1;
          const at = odd === 1 ? odds++ : evens++;
          exceeded[at] = 2 * f + lower;
          values[at] = measured[row * featureCount + tried[f]] * (1 - 2 * lower);
        }
      }

      let below = starts.lengths[leaves[row]];
      for (let node = start; ; node = parents[node]) {
        const box = 2 * width * node;
        // d + |d| is 2d above 0 and 0 below, without a branch.
        let twiceEven = 0;
        for (let i = 0; i < evens; i++) {
          const beyond = values[i] - bounds[box + exceeded[i]];
          twiceEven += beyond + Math.abs(beyond);
        }
        let twiceOdd = 0;
        for (let i = firstOdd; i < odds; i++) {
          const beyond = values[i] - bounds[box + exceeded[i]];
          twiceOdd += beyond + Math.abs(beyond);
        }
        const twice = twiceEven + twiceOdd;
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
