import type { RowBlock } from '../rowBlock';
import { KERNEL_CODE } from './kernelCode';
import type { TreeLayout } from './treeLayout';

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

/** The rows that lie in the memory, and where everything lies. */
interface Held {
  block: RowBlock;
  features: Uint32Array;
  values: number;
  measured: number;
  leaves: number;
  lengths: number;
  queue: number;
  follows: number;
  saved: number;
  steps: number;
  tree: number;
}

/**
 * The range-aware path lengths of a block of rows in one tree, in WebAssembly (assembly/walks.ts). What a call needs and
 * doesn't find in the memory it copies in, so one kernel serves any number of forests, in turns.
 */
export class Kernel {
  private readonly exports: KernelExports;
  private held?: Held;
  private doubles: Float64Array;
  private words: Int32Array;
  private bytes: Uint8Array;

  /** @throws where the page's policy forbids WebAssembly, or where there is none that knows vectors */
  constructor() {
    const code = Uint8Array.from(atob(KERNEL_CODE), (letter) => letter.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
    this.exports = exports as unknown as KernelExports;
    this.doubles = new Float64Array(this.exports.memory.buffer);
    this.words = new Int32Array(this.exports.memory.buffer);
    this.bytes = new Uint8Array(this.exports.memory.buffer);
  }

  /**
   * @param lengths where each row's path length is written to
   * @param leaves each row's leaf, counted from the tree's root, if it is known already
   */
  measure(tree: TreeLayout, block: RowBlock, lengths: Float64Array, leaves?: Int32Array): void {
    const held = this.hold(tree, block);
    const { pairs, depth, downs, ups } = tree;
    const { count } = block;
    if (leaves) {
      this.words.set(leaves.subarray(0, count), held.leaves / 4);
    } else {
      this.doubles.set(downs, held.tree / 8);
      this.exports.descend(held.tree, depth, held.values, pairs, count, held.leaves);
    }
    this.doubles.set(ups, held.tree / 8);
    this.exports.walkUp(held.tree, held.measured, pairs, count, held.leaves, held.lengths, held.queue);
    lengths.set(this.doubles.subarray(held.lengths / 8, held.lengths / 8 + count));
  }

  /** Follows the rows that have a 1 in `follows` down the tree, and adds to their credits. */
  credit(tree: TreeLayout, block: RowBlock, follows: Uint8Array, { saved, steps, lengths }: KernelCredits): void {
    const held = this.hold(tree, block);
    const { pairs, depth, downs, ups } = tree;
    const { doubles } = this;
    const path = held.tree + ups.byteLength;
    doubles.set(downs, held.tree / 8);
    this.exports.descend(held.tree, depth, held.values, pairs, block.count, held.leaves);
    doubles.set(ups, held.tree / 8);
    this.bytes.set(follows, held.follows);
    const places: Array<[Float64Array, number]> = [
      [saved, held.saved / 8],
      [steps, held.steps / 8],
      [lengths, held.lengths / 8],
    ];
    places.forEach(([values, at]) => doubles.set(values, at));
    const { measured, leaves } = held;
    const into = [held.saved, held.steps, held.lengths] as const;
    this.exports.credit(held.tree, measured, pairs, block.count, leaves, held.follows, ...into, path);
    places.forEach(([values, at]) => values.set(doubles.subarray(at, at + values.length)));
  }

  /** Makes room, and brings in the rows where others lie there. */
  private hold(tree: TreeLayout, block: RowBlock): Held {
    let { held } = this;
    if (held?.block !== block || held.features !== tree.features) {
      held = placesFor(tree, block);
    }
    this.makeRoom(held.tree + Math.max(tree.downs.byteLength, tree.ups.byteLength + STEP_BYTES * (tree.depth + 1)));
    if (held !== this.held) {
      this.putRows(tree, block, block.values, held.values);
      if (held.measured !== held.values) {
        this.putRows(tree, block, block.measured, held.measured);
      }
      this.held = held;
    }
    return held;
  }

  private makeRoom(bytes: number): void {
    const { memory } = this.exports;
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE_BYTES));
      this.doubles = new Float64Array(memory.buffer);
      this.words = new Int32Array(memory.buffer);
      this.bytes = new Uint8Array(memory.buffer);
    }
  }

  private putRows({ pairs, features }: TreeLayout, block: RowBlock, values: Float64Array, place: number): void {
    const { doubles } = this;
    const { count, featureCount } = block;
    const width = Math.min(features.length, featureCount);
    for (let slot = 0; slot < 2 * pairs; slot++) {
      const feature = features[slot];
      for (let i = 0, at = place / 8 + slot; i < count; i++, at += 2 * pairs) {
        doubles[at] = slot < width ? values[i * featureCount + feature] : 0;
      }
    }
  }
}

function placesFor({ pairs, features }: TreeLayout, block: RowBlock): Held {
  const rows = Math.ceil(block.count / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  let end = 0;
  const take = (bytes: number) => {
    const start = end;
    end += Math.ceil(bytes / 16) * 16;
    return start;
  };
  const values = take(16 * pairs * rows);
  return {
    ...{ block, features, values },
    measured: block.measured === block.values ? values : take(16 * pairs * rows),
    leaves: take(4 * rows),
    lengths: take(8 * rows),
    queue: take(WALK_BYTES * (rows + 1)),
    follows: take(rows),
    saved: take(16 * pairs * rows),
    steps: take(16 * pairs * rows),
    tree: end,
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
