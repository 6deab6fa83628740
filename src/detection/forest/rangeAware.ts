import { LEAF, type IsolationForest } from './isolationForest';
import { kernelFor, type Kernel } from './kernel/kernel';
import { KernelWalks } from './kernel/kernelWalks';
import type { PathLengths } from './pathLengths';
import { Walks } from './walks';

/**
 * Expected path lengths of rows that may lie beyond the training rows. At a node whose box has sides of sum r, a row that
 * exceeds the box by e in sum would be cut off right there by a random cut of the stretched box with chance e/(e + r);
 * 0 at leaves of one row. The expectation is a Horner scheme from the leaf upwards: V ← 1 + V·r/(e + r), starting below
 * the leaf with c(size). Boxes are nested, so the first node that holds the row ends the walk. Where its leaf's box holds the
 * row, the length is the paper's. A feature that is constant in training has side 0, so any excess of it counts.
 *
 * Source: Guha, Mishra, Roy and Schrijvers 2016 (random cut forest), in expectation, on an isolation forest's trees.
 *
 * @param kernel the WebAssembly that does it faster, with the same results to the last bit; null where there is none for the forest
 */
export function rangeAwarePathLengths(
  forest: IsolationForest,
  blockRows: number,
  kernel: Kernel | null = kernelFor(forest)
): PathLengths {
  const walks = kernel ? new KernelWalks(forest, blockRows, kernel) : new Walks(forest, blockRows);
  const { features, sizes, treeStarts } = forest;
  return (tree, block, lengths) => {
    const root = treeStarts[tree];
    if (features[root] === LEAF && sizes[root] <= 1) {
      lengths.fill(0, 0, block.count);
    } else {
      walks.measure(tree, block, lengths);
    }
  };
}
