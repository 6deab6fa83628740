import { SLICE_ROWS, type Pauses } from './pauses';
import { quantileOfRows, QuantilesWithoutFolds, type Folds } from './quantileOfRows';
import { SLOT_COUNT, slotOf } from './timeOfDay';

/** Slots to either side whose values count for a slot: ± 10 minutes. */
const POOLED_SLOTS = 2;

/** Weights of a slot and its neighbours: the median's steps are smoothed over ± 10 minutes. */
const KERNEL = [1, 2, 3, 2, 1];
const KERNEL_SUM = KERNEL.reduce((sum, weight) => sum + weight);

/** Steps through pools of values, in a slice. */
const SLICE_WORK = 1 << 18;

/** A quantile by five-minute slot of the day. */
export interface SlotQuantiles {
  /** From all rows; one a slot, NaN everywhere where there is no value at all. */
  all: Float64Array;
  /** One a fold, from the rows that don't lie in it. */
  without: Float64Array[];
}

/** Values by the slot that they count for, ascending. */
interface Pools {
  /** Where each slot's values begin; one more at the end. */
  starts: Uint32Array;
  rows: Uint32Array;
  /** How many values the largest slot has. */
  largest: number;
}

const NO_FOLDS: Folds = { count: 0, of: new Uint16Array() };

/**
 * A quantile by time of day: of each five-minute slot, values within ± 10 minutes pooled over days, circularly smoothed.
 * Slots without any value lie on the line between their neighbours.
 *
 * @param sorted rows to learn from, in the ascending order of their values; none is missing
 * @param share the quantile in [0, 1]
 * @param folds to leave out one after the other
 */
export function* slotQuantiles(
  times: Float64Array,
  values: Float64Array,
  sorted: Uint32Array,
  share: number,
  folds: Folds = NO_FOLDS
): Pauses<SlotQuantiles> {
  const pools = yield* poolsOf(times, sorted);
  const all = new Float64Array(SLOT_COUNT);
  const without = Array.from({ length: folds.count }, () => new Float64Array(SLOT_COUNT));
  const withoutFolds = new QuantilesWithoutFolds(folds, pools.largest);
  let work = 0;
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    const [from, to] = [pools.starts[slot], pools.starts[slot + 1]];
    all[slot] = quantileOfRows(values, pools.rows, share, from, to);
    const others = withoutFolds.of(values, pools.rows, share, from, to);
    for (let fold = 0; fold < folds.count; fold++) {
      without[fold][slot] = others[fold];
    }
    work += to - from + folds.count;
    if (work >= SLICE_WORK) {
      work = 0;
      yield;
    }
  }
  return { all: smoothed(bridged(all)), without: without.map((slots) => smoothed(bridged(slots))) };
}

/** A counting sort by slot; rows come in the order of their values, and keep it. */
function* poolsOf(times: Float64Array, sorted: Uint32Array): Pauses<Pools> {
  const slots = new Uint16Array(sorted.length);
  const own = new Uint32Array(SLOT_COUNT);
  for (let i = 0; i < sorted.length; i++) {
    slots[i] = slotOf(times[sorted[i]]);
    own[slots[i]]++;
    if (i % SLICE_ROWS === 0) {
      yield;
    }
  }
  const starts = new Uint32Array(SLOT_COUNT + 1);
  let largest = 0;
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    let pooled = 0;
    for (let offset = -POOLED_SLOTS; offset <= POOLED_SLOTS; offset++) {
      pooled += own[circular(slot + offset)];
    }
    starts[slot + 1] = starts[slot] + pooled;
    largest = Math.max(largest, pooled);
  }
  const rows = new Uint32Array(starts[SLOT_COUNT]);
  const next = starts.slice();
  for (let i = 0; i < sorted.length; i++) {
    for (let offset = -POOLED_SLOTS; offset <= POOLED_SLOTS; offset++) {
      rows[next[circular(slots[i] + offset)]++] = sorted[i];
    }
    if (i % SLICE_ROWS === 0) {
      yield;
    }
  }
  return { starts, rows, largest };
}

function circular(slot: number): number {
  return (slot + SLOT_COUNT) % SLOT_COUNT;
}

/** Missing slots, from the line between the nearest present ones, round midnight too. In place. */
function bridged(slots: Float64Array): Float64Array {
  const first = slots.findIndex((value) => !Number.isNaN(value));
  let from = first;
  for (let to = first + 1; first >= 0 && to <= first + SLOT_COUNT; to++) {
    const end = slots[to % SLOT_COUNT];
    if (!Number.isNaN(end)) {
      const start = slots[from % SLOT_COUNT];
      for (let slot = from + 1; slot < to; slot++) {
        slots[slot % SLOT_COUNT] = start + ((slot - from) / (to - from)) * (end - start);
      }
      from = to;
    }
  }
  return slots;
}

function smoothed(slots: Float64Array): Float64Array {
  const smooth = new Float64Array(SLOT_COUNT);
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    let sum = 0;
    for (let offset = -POOLED_SLOTS; offset <= POOLED_SLOTS; offset++) {
      sum += KERNEL[offset + POOLED_SLOTS] * slots[circular(slot + offset)];
    }
    smooth[slot] = sum / KERNEL_SUM;
  }
  return smooth;
}
