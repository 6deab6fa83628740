import type { IsolationForest } from './isolationForest';
import { within } from './rowBlock';

/** The boxes of all nodes, laid out for measuring how far rows lie beyond them. */
export class Boxes {
  /** nodes × features of a tree × 2: the upper bound, and minus the lower one, so that value·(±1) − bound is the excess. */
  readonly bounds: Float64Array;
  /** Sum of the box's sides. */
  readonly sides: Float64Array;
  private readonly laidOut: Uint8Array;

  constructor(private readonly forest: IsolationForest) {
    const nodes = forest.features.length;
    this.bounds = new Float64Array(nodes * forest.featuresPerTree * 2);
    this.sides = new Float64Array(nodes);
    this.laidOut = new Uint8Array(forest.treeCount);
  }

  /** Lays out the boxes of a tree, once. */
  layOut(tree: number): void {
    if (this.laidOut[tree]) {
      return;
    }
    this.laidOut[tree] = 1;
    const { bounds } = this;
    const { treeStarts, featuresPerTree: width, boxMinima, boxMaxima } = this.forest;
    for (let node = treeStarts[tree]; node < treeStarts[tree + 1]; node++) {
      let sides = 0;
      for (let side = node * width; side < (node + 1) * width; side++) {
        const low = within(boxMinima[side]);
        const high = within(boxMaxima[side]);
        sides += high - low;
        bounds[2 * side] = high;
        bounds[2 * side + 1] = -low;
      }
      this.sides[node] = sides;
    }
  }
}
