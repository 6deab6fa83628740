import { quantileSorted } from '../../quantile';
import { SLOT_COUNT, slotOf } from './timeOfDay';

/** Slots to either side whose values count for a slot: ± 10 minutes. */
const POOLED_SLOTS = 2;

/** Weights of a slot and its neighbours: the median's steps are smoothed over ± 10 minutes. */
const KERNEL = [1, 2, 3, 2, 1];
const KERNEL_SUM = KERNEL.reduce((sum, weight) => sum + weight);

/**
 * A quantile by time of day: of each five-minute slot, values within ± 10 minutes pooled over days, circularly smoothed.
 * Slots without any value lie on the line between their neighbours.
 *
 * @param rows rows to learn from; missing values are left out
 * @param share the quantile in [0, 1]; default the median
 * @returns one value a slot; NaN everywhere where there is no value at all
 */
export function slotQuantiles(times: Float64Array, values: Float64Array, rows: Uint32Array, share = 0.5): Float64Array {
  const bySlot = Array.from({ length: SLOT_COUNT }, (): number[] => []);
  for (const row of rows) {
    if (!Number.isNaN(values[row])) {
      bySlot[slotOf(times[row])].push(values[row]);
    }
  }
  const quantiles = new Float64Array(SLOT_COUNT);
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    const pooled: number[] = [];
    for (let offset = -POOLED_SLOTS; offset <= POOLED_SLOTS; offset++) {
      pooled.push(...bySlot[circular(slot + offset)]);
    }
    quantiles[slot] = quantileSorted(Float64Array.from(pooled).sort(), share);
  }
  return smoothed(bridged(quantiles));
}

function circular(slot: number): number {
  return (slot + SLOT_COUNT) % SLOT_COUNT;
}

/** Missing slots, from the line between the nearest present ones, round midnight too. */
function bridged(slots: Float64Array): Float64Array {
  const present = [...slots.keys()].filter((slot) => !Number.isNaN(slots[slot]));
  const bridge = slots.slice();
  present.forEach((from, i) => {
    const last = i + 1 === present.length;
    const to = last ? present[0] + SLOT_COUNT : present[i + 1];
    for (let slot = from + 1; slot < to; slot++) {
      const weight = (slot - from) / (to - from);
      bridge[slot % SLOT_COUNT] = slots[from] + weight * (slots[to % SLOT_COUNT] - slots[from]);
    }
  });
  return bridge;
}

function smoothed(slots: Float64Array): Float64Array {
  return slots.map(
    (_, slot) => KERNEL.reduce((sum, weight, i) => sum + weight * slots[circular(slot + i - 2)], 0) / KERNEL_SUM
  );
}
