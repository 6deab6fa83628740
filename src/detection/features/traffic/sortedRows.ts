import { numbersBelow } from '../../sampling';
import type { Pauses } from './pauses';

/** Rows in a slice. */
const SLICE = 1 << 15;

/** A key's 64 bits are sorted by in six digits, the least first. */
const DIGITS = 6;
const DIGIT_BITS = 11;
const DIGIT_VALUES = 1 << DIGIT_BITS;

const SIGN = 0x8000_0000;

/**
 * Rows in the ascending order of their keys; rows of equal keys keep their order. A radix sort of the keys' bits: it takes a
 * time that grows with the rows alone.
 *
 * @param keys one a row, no NaN at the given rows
 */
export function* sortedRows(keys: Float64Array, rows: Uint32Array): Pauses<Uint32Array> {
  const count = rows.length;
  const bits = orderedBits(keys, rows);
  let places = numbersBelow(count);
  let moved: Uint32Array = new Uint32Array(count);
  const next = new Uint32Array(DIGIT_VALUES);
  yield;
  for (let digit = 0; digit < DIGITS; digit++) {
    countDigits(bits, digit, next);
    // All rows have the same digit, as in whole numbers.
    if (next.includes(count)) {
      continue;
    }
    toFirstPlaces(next);
    for (let from = 0; from < count; from += SLICE) {
      moveByDigit(bits, digit, places.subarray(from, from + SLICE), next, moved);
      yield;
    }
    [places, moved] = [moved, places];
  }
  for (let i = 0; i < count; i++) {
    moved[i] = rows[places[i]];
  }
  return moved;
}

/** Keys as whole numbers of 64 bits that have the same order. */
interface OrderedBits {
  high: Uint32Array;
  low: Uint32Array;
}

function moveByDigit(
  { high, low }: OrderedBits,
  digit: number,
  places: Uint32Array,
  next: Uint32Array,
  moved: Uint32Array
) {
  for (let i = 0; i < places.length; i++) {
    const place = places[i];
    moved[next[digitOf(high[place], low[place], digit)]++] = place;
  }
}

function orderedBits(keys: Float64Array, rows: Uint32Array): OrderedBits {
  const high = new Uint32Array(rows.length);
  const low = new Uint32Array(rows.length);
  const key = new Float64Array(1);
  const bits = new DataView(key.buffer);
  for (let i = 0; i < rows.length; i++) {
    // −0 and 0 are the same key.
    bits.setFloat64(0, keys[rows[i]] + 0);
    const top = bits.getUint32(0);
    const bottom = bits.getUint32(4);
    // Of negative numbers the larger bits are the lesser number.
    high[i] = top >= SIGN ? ~top : top ^ SIGN;
    low[i] = top >= SIGN ? ~bottom : bottom;
  }
  return { high, low };
}

/** The digits' bits, counted from the least: 0–10, 11–21, 22–32, 33–43, 44–54, 55–63. */
function digitOf(high: number, low: number, digit: number): number {
  const from = digit * DIGIT_BITS;
  const bits =
    from >= 32 ? high >>> (from - 32) : from + DIGIT_BITS <= 32 ? low >>> from : (low >>> from) | (high << (32 - from));
  return bits & (DIGIT_VALUES - 1);
}

/** Counts the rows of each value of a digit. */
function countDigits({ high, low }: OrderedBits, digit: number, counts: Uint32Array): void {
  counts.fill(0);
  for (let i = 0; i < high.length; i++) {
    counts[digitOf(high[i], low[i], digit)]++;
  }
}

/** From how many rows each value of a digit has to where they begin. */
function toFirstPlaces(counts: Uint32Array): void {
  let sum = 0;
  for (let value = 0; value < DIGIT_VALUES; value++) {
    const own = counts[value];
    counts[value] = sum;
    sum += own;
  }
}
