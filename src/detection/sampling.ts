import { DetectionError } from './errors';
import type { Random } from './random';

/**
 * Draws samples from 0 … n − 1; one sampler serves many draws and allocates once.
 *
 * Without replacement it is a partial Fisher–Yates shuffle that is undone afterwards, so a draw costs O(count), not O(n),
 * and depends on the generator alone, not on the draws before it.
 */
export class Sampler {
  private readonly pool: Uint32Array;
  private partners = new Uint32Array(0);

  constructor(private readonly n: number) {
    this.pool = numbersBelow(n);
  }

  /**
   * `count` different numbers, every such set equally likely, ascending.
   *
   * @throws DetectionError 'bad-parameter' where more is drawn than there is
   */
  withoutReplacement(random: Random, count: number): Uint32Array {
    const { n, pool } = this;
    if (count > n) {
      throw new DetectionError(
        'bad-parameter',
        `${count} different rows were to be drawn from ${n}; draw at most ${n}, or draw with replacement.`,
        { parameter: 'count', value: count, maximum: n }
      );
    }
    if (this.partners.length < count) {
      this.partners = new Uint32Array(count);
    }
    const { partners } = this;
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
  }

  /** `count` numbers, each independent of the others, ascending. */
  withReplacement(random: Random, count: number): Uint32Array {
    const drawn = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      drawn[i] = random.nextBelow(this.n);
    }
    return drawn.sort();
  }
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
