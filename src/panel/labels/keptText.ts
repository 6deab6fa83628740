import type { Stretch } from '../../detection';

/** More than this an address had better not carry, and nobody brings back by hand. */
const MOST = 100;
const STRETCH = /^(\d{1,15})-(\d{1,15})$/;

/** Stretches for the page's address: `from-to` in Unix milliseconds, with commas in between. Null for none. */
export function writeKept(stretches: readonly Stretch[]): string | null {
  return stretches.length === 0
    ? null
    : stretches
        .slice(-MOST)
        .map(({ from, to }) => `${from}-${to}`)
        .join(',');
}

/** What an address says was brought back; nothing where a part of it can't be meant. */
export function readKept(text: string | null): Stretch[] {
  const parts = text?.split(',') ?? [];
  const stretches = parts.flatMap((part) => {
    const [, from, to] = STRETCH.exec(part) ?? [];
    return Number(from) <= Number(to) ? [{ from: Number(from), to: Number(to) }] : [];
  });
  return parts.length <= MOST && stretches.length === parts.length ? stretches : [];
}
