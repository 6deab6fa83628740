const FIRST_CAPACITY = 4_096;

/** Numbers of which nobody knows how many will come: 8 bytes each, no object a row. */
export class GrowingArray {
  private values = new Float64Array(FIRST_CAPACITY);
  private count = 0;

  push(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(2 * this.count);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = value;
  }

  /** What was pushed; what is pushed later may change it. */
  toArray(): Float64Array {
    return this.values.subarray(0, this.count);
  }
}
