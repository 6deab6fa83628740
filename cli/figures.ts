const DAY = 86_400_000;

/** Three significant digits at least, no exponent, and no digits that nobody reads: 12345, 41.3, 0.00512. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const size = Math.abs(value);
  const digits = size >= 100 || size === 0 ? 0 : Math.min(6, 2 - Math.floor(Math.log10(size)));
  return String(Number(value.toFixed(digits)));
}

/** `98 %`, `0.5 %`; a dash where there is none. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${figure(100 * share)} %` : '–';
}

/** `1,440`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** `90 s`, `59 min`, `3.5 h`, `14 days`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 120_000) {
    return `${figure(milliseconds / 1_000)} s`;
  }
  if (milliseconds < 7_200_000) {
    return `${figure(milliseconds / 60_000)} min`;
  }
  return milliseconds < 2 * DAY ? `${figure(milliseconds / 3_600_000)} h` : `${figure(milliseconds / DAY)} days`;
}
