/** A source of repeatable numbers: the same seeds give the same sequence on every machine. */
export interface Random {
  /** A number in [low, high); [0, 1) when called without bounds. */
  uniform(low?: number, high?: number): number;
  /** A whole number in [low, high): `high` itself is never drawn. */
  integer(low: number, high: number): number;
  /** A number from the normal distribution with this mean and standard deviation (≥ 0). */
  normal(mean: number, deviation: number): number;
}

/** Mixes one 32-bit word into a hash so that neighbouring seeds give unrelated sequences (murmur3's steps). */
function mix(hash: number, word: number): number {
  let mixed = Math.imul(hash ^ word, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Makes a generator (sfc32) from one or more whole numbers. Several numbers name a stream of their own,
 * e.g. `createRandom(seed, minute)`: that lets traffic of any minute be drawn without drawing all minutes before it.
 */
export function createRandom(...seeds: number[]): Random {
  let hash = 0x9e3779b9;
  for (const seed of seeds) {
    if (!Number.isSafeInteger(seed)) {
      throw new Error(`createRandom: received the seed ${seed}, expected a whole number; round it first.`);
    }
    // Indices of steps outgrow 32 bits, so that both halves have to count.
    hash = mix(mix(hash, seed >>> 0), Math.floor(seed / 0x100000000) >>> 0);
  }
  let a = hash;
  let b = mix(a, 1);
  let c = mix(b, 2);
  let counter = 1;

  const next = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum / 0x100000000;
  };
  // sfc32's first numbers still show their seeds.
  for (let i = 0; i < 12; i++) {
    next();
  }

  return {
    uniform: (low = 0, high = 1) => low + next() * (high - low),
    integer: (low, high) => Math.floor(low + next() * (high - low)),
    // Box–Muller; 1 − u keeps the logarithm away from zero.
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** A whole number that stands for a text, for seeding a stream by name. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = mix(hash, text.charCodeAt(i));
  }
  return hash;
}
