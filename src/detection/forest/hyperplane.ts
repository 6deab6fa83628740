import { naturalLog } from '../portableMath';
import type { Random } from '../random';

/** A cut of a node's box along no axis: a row lies left where Σ weight × value of its features ≤ split. */
export interface Hyperplane {
  /** Places among the tree's features. */
  slots: Uint32Array;
  weights: Float64Array;
  split: number;
}

/** The box to cut, and what varies in it. */
export interface BoxToCut {
  minima: Float64Array;
  maxima: Float64Array;
  /** Places, among the tree's features, of those that aren't constant in the box. */
  varying: Uint32Array;
}

/**
 * Draws a hyperplane through the box: a normal in `terms` of the varying features, its components independently from a
 * normal distribution, through a point drawn uniformly from the box. Where fewer features vary, the other terms weigh 0.
 *
 * Source: Hariri, Carrasco Kind and Brunner 2019 (Extended isolation forest), algorithm 2; terms = extension level + 1.
 */
export function drawHyperplane({ minima, maxima, varying }: BoxToCut, terms: number, random: Random): Hyperplane {
  const drawn = varying.slice();
  const count = Math.min(terms, drawn.length);
  const slots = new Uint32Array(terms).fill(drawn[0]);
  const weights = new Float64Array(terms);
  let split = 0;
  for (let i = 0; i < count; i++) {
    const partner = i + random.nextBelow(drawn.length - i);
    [drawn[i], drawn[partner]] = [drawn[partner], drawn[i]];
    const slot = drawn[i];
    slots[i] = slot;
    weights[i] = normalNumber(random);
    const point = minima[slot] + random.nextDouble() * (maxima[slot] - minima[slot]);
    split += weights[i] * point;
  }
  return { slots, weights, split };
}

/** A number from the normal distribution (Marsaglia's polar method), the same to the last bit on every machine. */
function normalNumber(random: Random): number {
  for (;;) {
    const x = 2 * random.nextDouble() - 1;
    const y = 2 * random.nextDouble() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) {
      return x * Math.sqrt((-2 * naturalLog(square)) / square);
    }
  }
}
