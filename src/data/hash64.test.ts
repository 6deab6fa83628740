import fc from 'fast-check';
import { Hash64 } from './hash64';

const hashOf = (fill: (hash: Hash64) => void) => {
  const hash = new Hash64();
  fill(hash);
  return hash.hex();
};

test('16 hexadecimal digits, the same on every machine and in every version', () => {
  expect(hashOf(() => undefined)).toMatch(/^[0-9a-f]{16}$/);
  expect(hashOf((hash) => hash.numbers(Float64Array.of(1, -0.5, NaN)))).toBe('235302841e4dc17b');
  expect(hashOf((hash) => hash.text('golden'))).toBe('26d37576688c48a7');
});

test('all NaNs are one', () => {
  const other = new Float64Array(Uint32Array.of(1, 0xfff80000).buffer);
  expect(Number.isNaN(other[0])).toBe(true);
  expect(hashOf((hash) => hash.numbers(other))).toBe(hashOf((hash) => hash.number(NaN)));
});

test('parts do not run into each other', () => {
  const parts = (...texts: string[]) => hashOf((hash) => texts.forEach((text) => hash.text(text)));
  expect(parts('ab', 'c')).not.toBe(parts('a', 'bc'));
  expect(parts('a')).not.toBe(parts('a', ''));
  expect(hashOf((hash) => hash.bytes(Uint8Array.of(1)))).not.toBe(hashOf((hash) => hash.bytes(Uint8Array.of(1, 0))));
});

test('a view hashes like its copy', () => {
  const view = Float64Array.of(9, 1, 2).subarray(1);
  expect(hashOf((hash) => hash.numbers(view))).toBe(hashOf((hash) => hash.numbers(Float64Array.of(1, 2))));
});

test('half of the bits change with one bit of the input, on average', () => {
  const bits = (hex: string) => BigInt(`0x${hex}`).toString(2).replaceAll('0', '').length;
  let changed = 0;
  const pairs = 2000;
  for (let i = 0; i < pairs; i++) {
    const [a, b] = [i, i + 1].map((value) => BigInt(`0x${hashOf((hash) => hash.number(value))}`));
    changed += bits((a ^ b).toString(16));
  }
  expect(changed / pairs).toBeGreaterThan(31);
  expect(changed / pairs).toBeLessThan(33);
});

test('different bytes differ', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      const same = a.length === b.length && a.every((byte, i) => byte === b[i]);
      expect(hashOf((hash) => hash.bytes(a)) === hashOf((hash) => hash.bytes(b))).toBe(same);
    })
  );
});
