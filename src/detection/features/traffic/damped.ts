/** What a deviation to the good side counts: an incident that ends is no incident, but a sudden silence is worth a little. */
const GOOD_SIDE = 0.1;

/** Where more is worse (errors, latency): what lies below 0 counts a tenth. In place. */
export function dampGoodSide(deviations: Float64Array): void {
  for (let row = 0; row < deviations.length; row++) {
    const deviation = deviations[row];
    deviations[row] = deviation < 0 ? GOOD_SIDE * deviation : deviation;
  }
}
