import { numbersBelow } from '../../sampling';
import type { Pauses } from './pauses';

/** Rows in a slice. */
const SLICE = 1 << 15;

/** Each of the two words of a key's bits is sorted by in three digits, the least first. */
const WORD_BITS = 32;
const DIGIT_BITS = 11;
const DIGIT_VALUES = 1 << DIGIT_BITS;

const SIGN = 0x8000_0000;

/** Where in the eight bytes of a key its words begin. */
const UPPER = 0;
const LOWER = 4;

/**
 * Rows in the ascending order of their keys; rows of equal keys keep their order. A radix sort of the keys' bits: it takes a
 * time that grows with the rows alone.
 *
 * @param keys one a row, no NaN at the given rows
 */
export function* sortedRows(keys: Float64Array, rows: Uint32Array): Pauses<Uint32Array> {
  const high = orderedWords(keys, rows, UPPER);
  yield;
  const sorted = yield* sortedByWords(rows, [high]);
  // Keys whose upper words are the same are not in order yet: where they are few, it is soon made good.
  return settle(keys, sorted) ? sorted : yield* sortedByWords(rows, [orderedWords(keys, rows, LOWER), high]);
}

/** Rows in the ascending order of words, the last one counting most. */
function* sortedByWords(rows: Uint32Array, words: Uint32Array[]): Pauses<Uint32Array> {
  const count = rows.length;
  let places = numbersBelow(count);
  let moved: Uint32Array = new Uint32Array(count);
  const next = new Uint32Array(DIGIT_VALUES);
  for (const word of words) {
    for (let shift = 0; shift < WORD_BITS; shift += DIGIT_BITS) {
      countDigits(word, shift, next);
      // All rows have the same digit, as in whole numbers.
      if (next.includes(count)) {
        continue;
      }
      toFirstPlaces(next);
      for (let from = 0; from < count; from += SLICE) {
        moveByDigit(word, shift, places.subarray(from, from + SLICE), next, moved);
        yield;
      }
      [places, moved] = [moved, places];
    }
  }
  for (let i = 0; i < count; i++) {
    moved[i] = rows[places[i]];
  }
  return moved;
}

/** Insertion sort of rows that are nearly in order; false where it gave up, as they aren't. */
function settle(keys: Float64Array, sorted: Uint32Array): boolean {
  let moves = 0;
  for (let i = 1; i < sorted.length && moves <= sorted.length; i++) {
    const row = sorted[i];
    let place = i;
    for (; place > 0 && keys[sorted[place - 1]] > keys[row]; place--) {
      sorted[place] = sorted[place - 1];
      moves++;
    }
    sorted[place] = row;
  }
  return moves <= sorted.length;
}

function moveByDigit(
  word: Uint32Array,
  shift: number,
  places: Uint32Array,
  next: Uint32Array,
  moved: Uint32Array
): void {
  for (let i = 0; i < places.length; i++) {
    moved[next[digitOf(word[places[i]], shift)]++] = places[i];
  }
}

/** Half of the keys' bits: both halves together are whole numbers that have the keys' order. */
function orderedWords(keys: Float64Array, rows: Uint32Array, half: typeof UPPER | typeof LOWER): Uint32Array {
  const words = new Uint32Array(rows.length);
  const bits = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < rows.length; i++) {
    // −0 and 0 are the same key.
    bits.setFloat64(0, keys[rows[i]] + 0);
    const word = bits.getUint32(half);
    const isNegative = bits.getUint32(UPPER) >= SIGN;
    // Of negative numbers the larger bits are the lesser number.
    words[i] = isNegative ? ~word : half === UPPER ? word ^ SIGN : word;
  }
  return words;
}

function digitOf(word: number, shift: number): number {
  return (word >>> shift) & (DIGIT_VALUES - 1);
}

/** Counts the rows of each value of a digit. */
function countDigits(word: Uint32Array, shift: number, counts: Uint32Array): void {
  counts.fill(0);
  for (let i = 0; i < word.length; i++) {
    counts[digitOf(word[i], shift)]++;
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
