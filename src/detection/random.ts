import { DetectionError } from './errors';

/** A repeatable source of random numbers. */
export interface Random {
  /** A whole number, uniform in [0, 2³²). */
  nextUint32(): number;
  /** A double, uniform in [0, 1), with 53 random bits. */
  nextDouble(): number;
  /** A whole number, uniform in [0, n), without modulo bias. `n` is a whole number, 1 ≤ n ≤ 2³². */
  nextBelow(n: number): number;
}

const TWO_POW_32 = 2 ** 32;

/** Steele, Lea and Flood 2014 (splittable generators), in its 32-bit form: spreads a seed over a generator's state. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}

/**
 * Makes a generator of random numbers that are the same on every machine.
 *
 * The generator is Blackman and Vigna's xoshiro128** (2018), seeded by splitmix32. Streams of one seed are apart from
 * each other, so that each tree has its own and doesn't depend on the trees before it.
 *
 * @param seed a whole number, 0 ≤ seed < 2³²
 * @param stream a whole number, 0 ≤ stream < 2³²
 * @throws DetectionError 'bad-parameter' for any other seed or stream
 * @example createRandom(42).nextDouble()
 */
export function createRandom(seed: number, stream = 0): Random {
  requireUint32('seed', seed);
  requireUint32('stream', stream);
  const fromSeed = splitmix32(seed);
  const fromStream = splitmix32(stream ^ 0x5bd1e995);
  // The first word is never 0 together with all others: the one state that xoshiro can't leave.
  const first = (fromSeed() ^ fromStream()) | 1;
  return new Xoshiro128(
    Int32Array.of(first, fromSeed() ^ fromStream(), fromSeed() ^ fromStream(), fromSeed() ^ fromStream())
  );
}

class Xoshiro128 implements Random {
  constructor(private readonly state: Int32Array) {}

  nextUint32(): number {
    const { state } = this;
    const a = state[0];
    const b = state[1];
    const c = state[2];
    const d = state[3];
    const product = Math.imul(b, 5);
    state[0] = a ^ d ^ b;
    state[1] = b ^ c ^ a;
    state[2] = c ^ a ^ (b << 9);
    state[3] = ((d ^ b) << 11) | ((d ^ b) >>> 21);
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  }

  nextDouble(): number {
    const high = this.nextUint32() >>> 5;
    const low = this.nextUint32() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  nextBelow(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > TWO_POW_32) {
      throw new DetectionError(
        'bad-parameter',
        `nextBelow got n = ${n}; it needs a whole number from 1 to 2^32. Pass how many values there are to choose from.`,
        { parameter: 'n', value: n }
      );
    }
    // Values at or above the last whole multiple of n would favour small results: draw again.
    const surplus = TWO_POW_32 % n;
    let value = this.nextUint32();
    while (value >= TWO_POW_32 - surplus) {
      value = this.nextUint32();
    }
    return value % n;
  }
}

function requireUint32(parameter: string, value: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= TWO_POW_32) {
    throw new DetectionError(
      'bad-parameter',
      `${parameter} is ${value}; it must be a whole number from 0 to 4294967295. Choose another ${parameter}.`,
      { parameter, value, minimum: 0, maximum: TWO_POW_32 - 1 }
    );
  }
}
