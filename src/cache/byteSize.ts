/** Per object, key or number: about what a browser needs for one. */
const SMALL = 16;

/** About how many bytes a plain result takes: typed arrays by their length, texts by two bytes a character. */
export function byteSize(value: unknown): number {
  if (ArrayBuffer.isView(value)) {
    return value.byteLength + SMALL;
  }
  if (typeof value === 'string') {
    return 2 * value.length + SMALL;
  }
  if (value === null || typeof value !== 'object') {
    return SMALL;
  }
  return Object.values(value).reduce((sum: number, part) => sum + byteSize(part), SMALL);
}
