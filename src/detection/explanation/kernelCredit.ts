import type { IsolationForest } from '../forest/isolationForest';
import type { Kernel } from '../forest/kernel/kernel';
import type { RowBlock } from '../forest/rowBlock';
import type { ScoringMethod } from '../types';
import type { Credits } from './pathCredit';

/** Whether a kernel can give credit in this forest: along axes, beyond boxes, all trees on all features. */
export function creditsByKernel(forest: IsolationForest, method: ScoringMethod): boolean {
  const { planeTerms, featuresPerTree, featureCount } = forest;
  return method === 'rangeAware' && planeTerms === 1 && featuresPerTree === featureCount;
}

/** What PathCredit gives, by the kernel, to the same last bit. */
export class KernelCredit {
  constructor(
    private readonly forest: IsolationForest,
    private readonly kernel: Kernel
  ) {}

  /** See PathCredit.add. */
  add(trees: [number, number], block: RowBlock, follows: Uint8Array, credits: Credits): void {
    this.kernel.credit(this.forest, trees, block, follows, credits);
  }
}
