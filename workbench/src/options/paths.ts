type Tree = Record<string, unknown>;

/** The value at a dotted path of an options object. */
export function readPath(source: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => (isTree(value) ? value[part] : undefined), source);
}

/** A copy with another value at the path; undefined removes it, so that the default counts again. */
export function writePath<T extends object>(source: T, path: string, value: unknown): T {
  const [first, ...rest] = path.split('.');
  const copy: Tree = { ...(source as Tree) };
  if (rest.length > 0) {
    copy[first] = writePath(isTree(copy[first]) ? (copy[first] as Tree) : {}, rest.join('.'), value);
  } else if (value === undefined) {
    delete copy[first];
  } else {
    copy[first] = value;
  }
  return copy as T;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
