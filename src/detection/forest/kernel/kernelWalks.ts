import { leafFinder } from '../findLeaves';
import type { IsolationForest } from '../isolationForest';
import type { RowBlock } from '../rowBlock';
import type { Kernel } from './kernel';

/** Range-aware path lengths (see rangeAwarePathLengths) by the kernel. Ways down across hyperplanes stay in TypeScript. */
export class KernelWalks {
  private readonly findLeaves?: ReturnType<typeof leafFinder>;
  private readonly leaves: Int32Array;

  constructor(
    private readonly forest: IsolationForest,
    blockRows: number,
    private readonly kernel: Kernel
  ) {
    this.findLeaves = forest.planeTerms === 1 ? undefined : leafFinder(forest);
    this.leaves = new Int32Array(this.findLeaves ? blockRows : 0);
  }

  /** @param tree of more than one row */
  measure(tree: number, block: RowBlock, lengths: Float64Array): void {
    this.kernel.measure(this.forest, tree, block, lengths, this.leavesOf(tree, block));
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
