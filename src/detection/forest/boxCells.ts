import { cellsOf, type Cells } from './cells';
import type { IsolationForest } from './isolationForest';
import { within, type RowBlock } from './rowBlock';

/** The bit above each of a word's two 15-bit cells. */
export const GUARDS = 0x80008000 | 0;

/**
 * The boxes of all nodes in cells of 15 bits, two to a word, which tell for two features at once that a row surely lies within:
 * `(row | GUARDS) − low` and `high − row` both keep the guard of such a feature, and no lane borrows from the other. In the
 * cell of a bound a row is perhaps outside, and the exact box decides.
 */
export class BoxCells {
  /** Words a row: word p holds the cells of the tree's features 2p (lower half) and 2p + 1 (upper half). */
  readonly words: number;
  /** nodes × words × 2: the least cells surely inside, then the greatest with their guards set. */
  readonly cells: Int32Array;
  private readonly grid: Cells;
  private readonly laidOut: Uint8Array;

  constructor(private readonly forest: IsolationForest) {
    this.words = (forest.featuresPerTree + 1) >> 1;
    this.cells = new Int32Array(forest.features.length * this.words * 2);
    this.grid = cellsOf(forest);
    this.laidOut = new Uint8Array(forest.treeCount);
  }

  /** Lays out the boxes of a tree, once. */
  layOut(tree: number): void {
    if (this.laidOut[tree]) {
      return;
    }
    this.laidOut[tree] = 1;
    const { treeStarts, featuresPerTree: width, treeFeatures, boxMinima, boxMaxima } = this.forest;
    for (let node = treeStarts[tree]; node < treeStarts[tree + 1]; node++) {
      // A word that has one feature only holds an upper half in which cell 0 lies inside.
      this.cells[2 * (node + 1) * this.words - 1] = GUARDS;
      for (let f = 0; f < width; f++) {
        const feature = treeFeatures[tree * width + f];
        const low = within(boxMinima[node * width + f]);
        const high = within(boxMaxima[node * width + f]);
        const word = 2 * (node * this.words + (f >> 1));
        const lane = 16 * (f & 1);
        this.cells[word] |= this.grid.leastInside(low, feature) << lane;
        this.cells[word + 1] |= (this.grid.greatestInside(high, feature) | 0x8000) << lane;
      }
    }
  }

  /** Writes the cells of the block's rows, as a tree has its features: rows × words. */
  packRows(tree: number, { measured, count, featureCount }: RowBlock, packed: Int32Array): void {
    const { grid, words } = this;
    const { featuresPerTree: width, treeFeatures } = this.forest;
    packed.fill(0, 0, count * words);
    for (let f = 0; f < width; f++) {
      const feature = treeFeatures[tree * width + f];
      const lane = 16 * (f & 1);
      for (let i = 0, at = f >> 1; i < count; i++, at += words) {
        packed[at] |= grid.cellOf(measured[i * featureCount + feature], feature) << lane;
      }
    }
  }
}
