import type { IsolationForest } from '../forest/isolationForest';
import type { Kernel } from '../forest/kernel/kernel';
import { fitsKernel } from '../forest/kernel/kernelWalks';
import { treeLayouts, type TreeLayout } from '../forest/kernel/treeLayout';
import type { RowBlock } from '../forest/rowBlock';
import type { ScoringMethod } from '../types';
import type { Credits } from './pathCredit';

/** Whether the kernel gives credit in this forest: along axes, beyond boxes, all trees on all features. */
export function creditsByKernel(forest: IsolationForest, method: ScoringMethod): boolean {
  const { planeTerms, featuresPerTree, featureCount } = forest;
  return method === 'rangeAware' && planeTerms === 1 && featuresPerTree === featureCount && fitsKernel(forest);
}

/** What PathCredit gives, by the kernel, to the same last bit. */
export class KernelCredit {
  private readonly layOut: (tree: number) => TreeLayout;

  constructor(
    forest: IsolationForest,
    private readonly kernel: Kernel
  ) {
    this.layOut = treeLayouts(forest);
  }

  /** See PathCredit.add. */
  add(tree: number, block: RowBlock, follows: Uint8Array, credits: Credits): void {
    this.kernel.credit(this.layOut(tree), block, follows, credits);
  }
}
