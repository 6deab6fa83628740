import { useLayoutEffect, useRef, type MutableRefObject } from 'react';

/** A ref that always holds the value of the last render: for callbacks that are captured once. */
export function useLatest<T>(value: T): MutableRefObject<T> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}

/** The first value that had this key: stays the same object until the key changes. */
export function useStable<T>(value: T, key: string): T {
  const held = useRef({ key, value });
  if (held.current.key !== key) {
    held.current = { key, value };
  }
  return held.current.value;
}
