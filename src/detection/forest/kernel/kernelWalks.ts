import { leafFinder } from '../findLeaves';
import type { IsolationForest } from '../isolationForest';
import type { RowBlock } from '../rowBlock';
import type { Kernel } from './kernel';
import { treeBytes, treeLayouts } from './treeLayout';

/** A greater tree takes longer to copy in than rows take to go through it. */
const MOST_TREE_BYTES = 2 ** 20;

/** Whether the kernel is worth its while: trees are copied in for every block of rows. */
export function fitsKernel({ treeStarts, treeCount, featuresPerTree }: IsolationForest): boolean {
  let most = 0;
  for (let tree = 0; tree < treeCount; tree++) {
    most = Math.max(most, treeStarts[tree + 1] - treeStarts[tree]);
  }
  return treeBytes(most, featuresPerTree) <= MOST_TREE_BYTES;
}

/** Range-aware path lengths (see rangeAwarePathLengths) by the kernel. Ways down across hyperplanes stay in TypeScript. */
export class KernelWalks {
  private readonly layOut: ReturnType<typeof treeLayouts>;
  private readonly findLeaves?: ReturnType<typeof leafFinder>;
  private readonly leaves: Int32Array;

  constructor(
    private readonly forest: IsolationForest,
    blockRows: number,
    private readonly kernel: Kernel
  ) {
    this.layOut = treeLayouts(forest);
    this.findLeaves = forest.planeTerms === 1 ? undefined : leafFinder(forest);
    this.leaves = new Int32Array(blockRows);
  }

  /** @param tree of more than one row */
  measure(tree: number, block: RowBlock, lengths: Float64Array): void {
    this.kernel.measure(this.layOut(tree), block, lengths, this.leavesOf(tree, block));
  }

  /** Leaves counted from the tree's root, where the kernel can't find them. */
  private leavesOf(tree: number, block: RowBlock): Int32Array | undefined {
    const { findLeaves, leaves } = this;
    if (!findLeaves) {
      return undefined;
    }
    findLeaves(tree, block, leaves);
    const root = this.forest.treeStarts[tree];
    for (let i = 0; i < block.count; i++) {
      leaves[i] -= root;
    }
    return leaves;
  }
}
