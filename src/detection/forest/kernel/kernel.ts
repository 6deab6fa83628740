import type { IsolationForest } from '../isolationForest';
import { putRows, within, type RowBlock } from '../rowBlock';
import { fitsKernel, ForestLayout, type MemoryViews } from './forestLayout';
import { KERNEL_CODE } from './kernelCode';

const PAGE_BYTES = 65_536;
/** Rows go down by fours, so there is room for up to three more. */
const ROWS_AT_ONCE = 4;
/** Bytes of a walk in the queue, and of a node on a path. */
const WALK_BYTES = 12;
const STEP_BYTES = 16;

interface KernelExports {
  memory: WebAssembly.Memory;
  descend(downs: number, depth: number, rows: number, pairs: number, count: number, leaves: number): void;
  walkUp(ups: number, rows: number, pairs: number, count: number, leaves: number, lengths: number, queue: number): void;
  credit(
    ups: number,
    rows: number,
    pairs: number,
    count: number,
    leaves: number,
    follows: number,
    saved: number,
    steps: number,
    lengths: number,
    path: number
  ): void;
}

/** What the trees say of rows, in the layout of the memory: rows × pairs × 2. */
export interface KernelCredits {
  saved: Float64Array;
  steps: Float64Array;
  /** One a row. */
  lengths: Float64Array;
}

type Views = MemoryViews & { bytes: Uint8Array };

/** The rows that lie in the memory, and where everything lies that goes with them. */
interface HeldRows {
  block: RowBlock;
  /** The tree whose features the values are; undefined where all trees use all features. */
  tree: number | undefined;
  values: number;
  measured: number;
  leaves: number;
  lengths: number;
  queue: number;
  follows: number;
  saved: number;
  steps: number;
  path: number;
}

/**
 * The range-aware path lengths of a block of rows in one tree, in WebAssembly (assembly/walks.ts). What a call needs and
 * doesn't find in the memory it copies in, so one kernel serves any number of forests, in turns. The forest lies first, then
 * the rows.
 */
export class Kernel {
  private readonly exports: KernelExports;
  private layout?: ForestLayout;
  private held?: HeldRows;
  private views: Views;

  /** @throws where the page's policy forbids WebAssembly, or where there is none that knows vectors */
  constructor() {
    const code = Uint8Array.from(atob(KERNEL_CODE), (letter) => letter.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
    this.exports = exports as unknown as KernelExports;
    this.views = viewsOf(this.exports.memory);
  }

  /**
   * @param lengths where each row's path length is written to
   * @param leaves each row's leaf, counted from the tree's root, if it is known already
   */
  measure(forest: IsolationForest, tree: number, block: RowBlock, lengths: Float64Array, leaves?: Int32Array): void {
    const layout = this.holdForest(forest);
    const held = this.holdRows(layout, tree, block);
    const { downs, ups, depth } = layout.layOut(tree, this.views);
    const { pairs } = layout;
    const { count } = block;
    if (leaves) {
      this.views.words.set(leaves.subarray(0, count), held.leaves / 4);
    } else {
      this.exports.descend(downs, depth, held.values, pairs, count, held.leaves);
    }
    this.exports.walkUp(ups, held.measured, pairs, count, held.leaves, held.lengths, held.queue);
    lengths.set(this.views.doubles.subarray(held.lengths / 8, held.lengths / 8 + count));
  }

  /** Follows rows down the trees from … to − 1, each those that have a 1 in its part of `follows`, and adds to their credits. */
  credit(
    forest: IsolationForest,
    [from, to]: [number, number],
    block: RowBlock,
    follows: Uint8Array,
    { saved, steps, lengths }: KernelCredits
  ): void {
    const layout = this.holdForest(forest);
    const held = this.holdRows(layout, from, block);
    const { pairs } = layout;
    const { count } = block;
    this.makeRoom(held.path);
    const sums: Array<[Float64Array, number]> = [
      [saved, held.saved / 8],
      [steps, held.steps / 8],
      [lengths, held.lengths / 8],
    ];
    sums.forEach(([values, at]) => this.views.doubles.set(values, at));
    for (let tree = from; tree < to; tree++) {
      const { downs, ups, depth } = layout.layOut(tree, this.views);
      this.makeRoom(held.path + STEP_BYTES * (depth + 1));
      this.exports.descend(downs, depth, held.values, pairs, count, held.leaves);
      this.views.bytes.set(follows.subarray((tree - from) * count, (tree - from + 1) * count), held.follows);
      const into = [held.saved, held.steps, held.lengths] as const;
      this.exports.credit(ups, held.measured, pairs, count, held.leaves, held.follows, ...into, held.path);
    }
    sums.forEach(([values, at]) => values.set(this.views.doubles.subarray(at, at + values.length)));
  }

  private holdForest(forest: IsolationForest): ForestLayout {
    if (this.layout?.forest !== forest) {
      this.layout = new ForestLayout(forest);
      this.held = undefined;
      this.makeRoom(this.layout.bytes);
    }
    return this.layout;
  }

  private holdRows(layout: ForestLayout, tree: number, block: RowBlock): HeldRows {
    const { featuresPerTree, featureCount } = layout.forest;
    const key = featuresPerTree === featureCount ? undefined : tree;
    if (this.held?.block !== block || this.held.tree !== key) {
      this.held = placesFor(layout, block, key);
      this.makeRoom(this.held.follows);
      this.putRows(layout, tree, this.held);
    }
    return this.held;
  }

  private putRows(layout: ForestLayout, tree: number, { block, values, measured }: HeldRows): void {
    const { doubles } = this.views;
    const { matrix, rows, count } = block;
    const stride = 2 * layout.pairs;
    doubles.fill(0, values / 8, values / 8 + stride * count);
    layout.featuresOf(tree).forEach((feature, slot) => {
      putRows(matrix.columns[feature], rows, doubles, values / 8 + slot, stride);
    });
    if (measured !== values) {
      const from = values / 8;
      doubles.set(doubles.subarray(from, from + stride * count).map(within), measured / 8);
    }
  }

  private makeRoom(bytes: number): void {
    const { memory } = this.exports;
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE_BYTES));
      this.views = viewsOf(memory);
    }
  }
}

function viewsOf({ buffer }: WebAssembly.Memory): Views {
  return { doubles: new Float64Array(buffer), words: new Int32Array(buffer), bytes: new Uint8Array(buffer) };
}

function placesFor({ pairs, bytes }: ForestLayout, block: RowBlock, tree: number | undefined): HeldRows {
  const rows = Math.ceil(block.count / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  let end = Math.ceil(bytes / 16) * 16;
  const take = (length: number) => {
    const start = end;
    end += Math.ceil(length / 16) * 16;
    return start;
  };
  const values = take(16 * pairs * rows);
  return {
    ...{ block, tree, values },
    measured: block.isWithin() ? values : take(16 * pairs * rows),
    leaves: take(4 * rows),
    lengths: take(8 * rows),
    queue: take(WALK_BYTES * (rows + 1)),
    follows: take(rows),
    saved: take(16 * pairs * rows),
    steps: take(16 * pairs * rows),
    path: end,
  };
}

let loaded: Kernel | null | undefined;

/** The kernel, made once; null where it can't be: slower code gives the same results then. */
export function loadKernel(): Kernel | null {
  if (loaded === undefined) {
    try {
      loaded = new Kernel();
    } catch {
      loaded = null;
    }
  }
  return loaded;
}

/** The kernel, where there is one and the forest fits it. */
export function kernelFor(forest: IsolationForest): Kernel | null {
  return fitsKernel(forest) ? loadKernel() : null;
}
