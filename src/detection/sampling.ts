import { DetectionError } from './errors';
import type { Random } from './random';

/** Draws samples from 0 … n − 1; one sampler serves many draws and allocates once. */
export interface Sampler {
  /** `count` different numbers, every such set equally likely, ascending. */
  withoutReplacement(random: Random, count: number): Uint32Array;
  /** `count` numbers, each independent of the others, ascending. */
  withReplacement(random: Random, count: number): Uint32Array;
}

/**
 * Makes a sampler of the numbers 0 … n − 1.
 *
 * Without replacement it is a partial Fisher–Yates shuffle that is undone afterwards, so a draw costs O(count), not O(n),
 * and depends on the generator alone, not on the draws before it.
 *
 * @throws DetectionError 'bad-parameter' where more is drawn without replacement than there is
 */
export function createSampler(n: number): Sampler {
  const pool = numbersBelow(n);

  const withoutReplacement = (random: Random, count: number) => {
    if (count > n) {
      throw new DetectionError(
        'bad-parameter',
        `${count} different rows were to be drawn from ${n}; draw at most ${n}, or draw with replacement.`,
        { parameter: 'count', value: count, maximum: n }
      );
    }
    const partners = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const partner = i + random.nextBelow(n - i);
      partners[i] = partner;
      swap(pool, i, partner);
    }
    const drawn = pool.slice(0, count);
    for (let i = count - 1; i >= 0; i--) {
      swap(pool, i, partners[i]);
    }
    return drawn.sort();
  };

  const withReplacement = (random: Random, count: number) => {
    const drawn = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      drawn[i] = random.nextBelow(n);
    }
    return drawn.sort();
  };

  return { withoutReplacement, withReplacement };
}

/** 0 … n − 1, ascending. */
export function numbersBelow(n: number): Uint32Array {
  const numbers = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    numbers[i] = i;
  }
  return numbers;
}

function swap(values: Uint32Array, i: number, j: number): void {
  const value = values[i];
  values[i] = values[j];
  values[j] = value;
}
