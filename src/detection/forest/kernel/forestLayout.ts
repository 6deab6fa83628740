import { averagePathLengths } from '../averagePathLength';
import { LEAF, type IsolationForest } from '../isolationForest';
import { leafPathLengths } from '../pathLengths';
import { within } from '../rowBlock';
import { startsOfWalks, type Starts } from '../startsOfWalks';

/** Doubles of a node on the way down: its split; the places (bytes) of its feature in a row, and of its right child. */
const DOWN = 2;
/**
 * Doubles of a node on the way up, before its box: its box's sides, its depth + 1; of a leaf its length where the walk's first
 * box holds the row, and the length below that box; the places (bytes) of the node's parent, and of a leaf's first box; c(training
 * rows); the place (bytes) of its feature in a row, and nothing.
 */
const UP = 7;
/** Doubles of the box's bounds of two features: two upper ones, two lower ones. */
const BOUNDS = 4;
/** A greater forest would hold more memory than it is worth: a worker never gives it back. */
const MOST_BYTES = 2 ** 26;

/** The kernel's memory, seen as doubles and as words. Where 8 bytes hold two places, they are little-endian 32-bit numbers. */
export interface MemoryViews {
  doubles: Float64Array;
  words: Int32Array;
}

/** Where a tree's nodes lie in the memory (bytes), on the way down and on the way up, and how deep it is. */
export interface TreePlace {
  downs: number;
  ups: number;
  depth: number;
}

/** Whether the kernel has room for the forest. */
export function fitsKernel(forest: IsolationForest): boolean {
  return layoutBytes(forest) <= MOST_BYTES;
}

/** A forest as the kernel reads it, from the memory's first byte on; a tree is laid out when it is asked for first. */
export class ForestLayout {
  /** Pairs of a tree's features. Of an odd number, the last one's partner is 0 in every row and every box. */
  readonly pairs: number;
  readonly bytes: number;
  private readonly upSize: number;
  /** One a tree; −1 where it isn't laid out yet. */
  private readonly depths: Int32Array;
  private readonly nodeDepths: Uint32Array;
  private readonly atLeaf: Float64Array;
  private readonly starts: Starts;
  private readonly expected: Float64Array;

  constructor(readonly forest: IsolationForest) {
    this.pairs = pairsOf(forest);
    this.bytes = layoutBytes(forest);
    this.upSize = upSizeOf(forest);
    this.depths = new Int32Array(forest.treeCount).fill(-1);
    this.nodeDepths = new Uint32Array(forest.features.length);
    this.atLeaf = leafPathLengths(forest);
    this.starts = startsOfWalks(forest);
    this.expected = averagePathLengths(forest.sizes);
  }

  layOut(tree: number, memory: MemoryViews): TreePlace {
    const { treeStarts, features } = this.forest;
    const downs = 8 * DOWN * treeStarts[tree];
    const ups = 8 * (DOWN * features.length + this.upSize * treeStarts[tree]);
    if (this.depths[tree] < 0) {
      this.depths[tree] = this.layOutDowns(tree, memory, downs);
      this.layOutUps(tree, memory, ups);
    }
    return { downs, ups, depth: this.depths[tree] };
  }

  /** The features of a tree, in the order of its rows' values. */
  featuresOf(tree: number): Uint32Array {
    const { treeFeatures, featuresPerTree: width } = this.forest;
    return treeFeatures.subarray(tree * width, (tree + 1) * width);
  }

  /** Gives the tree's depth. */
  private layOutDowns(tree: number, { doubles, words }: MemoryViews, place: number): number {
    const { features, splits, rights, treeStarts } = this.forest;
    const drawn = this.featuresOf(tree);
    const root = treeStarts[tree];
    // Counted here: a stored forest's depths may be damaged, and the kernel would take as many steps.
    const depths = this.nodeDepths;
    let deepest = 0;
    for (let node = root, at = place / 8; node < treeStarts[tree + 1]; node++, at += DOWN) {
      const isLeaf = features[node] === LEAF;
      doubles[at] = isLeaf ? NaN : splits[node];
      words[2 * at + 2] = isLeaf ? 0 : 8 * drawn.indexOf(features[node]);
      words[2 * at + 3] = 8 * DOWN * ((isLeaf ? node : rights[node]) - root);
      if (!isLeaf) {
        depths[node + 1] = depths[node] + 1;
        depths[rights[node]] = depths[node] + 1;
      }
      deepest = Math.max(deepest, depths[node]);
    }
    return deepest;
  }

  private layOutUps(tree: number, { doubles, words }: MemoryViews, place: number): void {
    const { features, parents, depths, treeStarts, boxMinima, boxMaxima, featuresPerTree: width } = this.forest;
    const { starts, upSize } = this;
    const drawn = this.featuresOf(tree);
    const root = treeStarts[tree];
    for (let node = root, at = place / 8; node < treeStarts[tree + 1]; node++, at += upSize) {
      let sides = 0;
      for (let f = 0; f < width; f++) {
        const low = within(boxMinima[node * width + f]);
        const high = within(boxMaxima[node * width + f]);
        const bound = at + UP + BOUNDS * (f >> 1) + (f & 1);
        doubles[bound] = high;
        doubles[bound + 2] = low;
        sides += high - low;
      }
      if (width % 2 === 1) {
        const bound = at + upSize - BOUNDS + 1;
        doubles[bound] = 0;
        doubles[bound + 2] = 0;
      }
      doubles[at] = sides;
      doubles[at + 1] = depths[node] + 1;
      doubles[at + 2] = this.atLeaf[node];
      doubles[at + 3] = starts.lengths[node];
      words[2 * at + 8] = 8 * upSize * (parents[node] - root);
      words[2 * at + 9] = 8 * upSize * (starts.nodes[node] - root);
      doubles[at + 5] = this.expected[node];
      words[2 * at + 12] = features[node] === LEAF ? 0 : 8 * drawn.indexOf(features[node]);
    }
  }
}

function layoutBytes(forest: IsolationForest): number {
  return 8 * forest.features.length * (DOWN + upSizeOf(forest));
}

function upSizeOf(forest: IsolationForest): number {
  return UP + BOUNDS * pairsOf(forest);
}

function pairsOf({ featuresPerTree }: IsolationForest): number {
  return (featuresPerTree + 1) >> 1;
}
