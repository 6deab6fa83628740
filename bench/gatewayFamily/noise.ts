import type { Random } from '../../src/detection/random';

/** A number from the standard normal distribution (Box–Muller). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
  return radius * Math.cos(2 * Math.PI * random.nextDouble());
}

/** A number between two bounds. */
export function uniform(random: Random, low: number, high: number): number {
  return low + (high - low) * random.nextDouble();
}

/** A whole number between two bounds, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + random.nextBelow(high - low + 1);
}

/**
 * Noise that stays for a while: a first-order autoregression with mean 0.
 *
 * @param deviation standard deviation of a row
 * @param persistence correlation of a row with the next, in [0, 1)
 */
export function persistentNoise(random: Random, rows: number, deviation: number, persistence: number): Float64Array {
  const innovation = deviation * Math.sqrt(1 - persistence ** 2);
  let value = deviation * normal(random);
  return Float64Array.from({ length: rows }, () => {
    value = persistence * value + innovation * normal(random);
    return value;
  });
}

/** Beyond it, a count is as good as normal. */
const LARGE_MEAN = 200;

/** A count of independent events; from a normal distribution where many are expected. */
export function poisson(random: Random, mean: number): number {
  if (mean > LARGE_MEAN) {
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  }
  const limit = Math.exp(-mean);
  let product = random.nextDouble();
  let count = 0;
  while (product > limit) {
    product *= random.nextDouble();
    count++;
  }
  return count;
}

/** Below it, successes are counted one by one. */
const FEW_TRIALS = 50;

/** How many of `trials` succeed; from a Poisson or a normal distribution where they are many. */
export function binomial(random: Random, trials: number, probability: number): number {
  const share = Math.min(1, Math.max(0, probability));
  if (trials <= FEW_TRIALS) {
    let count = 0;
    for (let i = 0; i < trials; i++) {
      count += random.nextDouble() < share ? 1 : 0;
    }
    return count;
  }
  const mean = trials * share;
  const variance = mean * (1 - share);
  const count = share < 0.1 ? poisson(random, mean) : Math.round(mean + Math.sqrt(variance) * normal(random));
  return Math.min(trials, Math.max(0, count));
}
