/** What a deviation to the good side counts: an incident that ends is no incident, but a sudden silence is worth a little. */
const GOOD_SIDE = 0.1;

/** Where more is worse (errors, latency): what lies below 0 counts a tenth. */
export function dampedGoodSide(value: number): number {
  return value < 0 ? GOOD_SIDE * value : value;
}
