// Taken out of the loops' way: a lookup of a global is slow where the realm intercepts it, as jsdom's does.
const multiply = Math.imul;

/**
 * Two MurmurHash3-like 32-bit streams with different constants over the same words: a quick, stable 64-bit hash for cache
 * keys. Every part is preceded by its length, so parts don't run into each other. Not for secrets.
 */
export class Hash64 {
  private high = 0x9747b28c | 0;
  private low = 0x1b873593;
  private words = 0;

  /** Hashes a number by its bits; all NaNs are one, 0 and −0 are two. */
  number(value: number): void {
    this.numbers(Float64Array.of(value));
  }

  /** Hashes numbers by their bits, preceded by how many there are. */
  numbers(values: Float64Array): void {
    const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
    let high = mixHigh(this.high, values.length);
    let low = mixLow(this.low, values.length);
    for (let i = 0; i < words.length; i += 2) {
      let first = words[i];
      let second = words[i + 1];
      const exponentIsFull = (second & 0x7ff00000) === 0x7ff00000;
      if (exponentIsFull && ((second & 0xfffff) | first) !== 0) {
        first = 0;
        second = 0x7ff80000;
      }
      high = mixHigh(mixHigh(high, first), second);
      low = mixLow(mixLow(low, first), second);
    }
    this.advance(high, low, words.length + 1);
  }

  /** Hashes bytes, preceded by how many there are. */
  bytes(bytes: Uint8Array): void {
    let high = mixHigh(this.high, bytes.length);
    let low = mixLow(this.low, bytes.length);
    const whole = bytes.length & ~3;
    for (let i = 0; i < whole; i += 4) {
      const word = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
      high = mixHigh(high, word);
      low = mixLow(low, word);
    }
    for (let i = whole; i < bytes.length; i++) {
      high = mixHigh(high, bytes[i]);
      low = mixLow(low, bytes[i]);
    }
    this.advance(high, low, whole / 4 + (bytes.length - whole) + 1);
  }

  /** Hashes a text by its UTF-16 units, preceded by how many there are. */
  text(text: string): void {
    let high = mixHigh(this.high, text.length);
    let low = mixLow(this.low, text.length);
    for (let i = 0; i < text.length; i++) {
      high = mixHigh(high, text.charCodeAt(i));
      low = mixLow(low, text.charCodeAt(i));
    }
    this.advance(high, low, text.length + 1);
  }

  /** 16 hexadecimal digits. The hash may be continued afterwards. */
  hex(): string {
    const high = finish(this.high ^ this.words);
    const low = finish(this.low ^ this.words);
    return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
  }

  private advance(high: number, low: number, words: number): void {
    this.high = high;
    this.low = low;
    this.words = (this.words + words) | 0;
  }
}

function mixHigh(state: number, word: number): number {
  const scrambled = multiply(word, 0xcc9e2d51);
  const mixed = state ^ multiply((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (multiply((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function mixLow(state: number, word: number): number {
  const scrambled = multiply(word, 0x239b961b);
  const mixed = state ^ multiply((scrambled << 16) | (scrambled >>> 16), 0xab0e9789);
  return (multiply((mixed << 17) | (mixed >>> 15), 5) + 0x561ccd1b) | 0;
}

/** MurmurHash3's finaliser: every bit of the state reaches every bit of the result. */
function finish(state: number): number {
  let mixed = state ^ (state >>> 16);
  mixed = multiply(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = multiply(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
