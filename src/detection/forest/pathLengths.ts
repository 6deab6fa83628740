import { averagePathLengths } from './averagePathLength';
import { leafFinder } from './findLeaves';
import { LEAF, type IsolationForest } from './isolationForest';
import type { RowBlock } from './rowBlock';

/** Writes each row's path length in one tree to `lengths`; rows with a missing feature get any value. */
export type PathLengths = (tree: number, block: RowBlock, lengths: Float64Array) => void;

/**
 * Path lengths as Liu, Ting and Zhou 2008 (algorithm 3) have them: the depth of the row's leaf + c(training rows in it).
 */
export function paperPathLengths(forest: IsolationForest, blockRows: number): PathLengths {
  const findLeaves = leafFinder(forest);
  const atLeaf = leafPathLengths(forest);
  const leaves = new Int32Array(blockRows);
  return (tree, block, lengths) => {
    findLeaves(tree, block, leaves);
    for (let i = 0; i < block.count; i++) {
      lengths[i] = atLeaf[leaves[i]];
    }
  };
}

/** Each leaf's depth + c(training rows in it); 0 at other nodes. */
export function leafPathLengths({ features, sizes, depths }: IsolationForest): Float64Array {
  const lengths = averagePathLengths(sizes);
  for (let node = 0; node < lengths.length; node++) {
    lengths[node] = features[node] === LEAF ? depths[node] + lengths[node] : 0;
  }
  return lengths;
}
