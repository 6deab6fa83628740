// Taken out of the loops' way: a lookup of a global is slow where the realm intercepts it, as jsdom's does.
const isFiniteNumber = Number.isFinite;

/** The rows of one frame in time order. */
export interface TimeAxis {
  /** Unix milliseconds, strictly ascending. */
  times: Float64Array;
  /** For each time the frame's row; undefined where row n is simply the frame's row n. */
  rows?: Int32Array;
  /** Rows without a time, or with one that can't be read. */
  unreadable: number;
  /** Rows whose time occurs again further down; the last one is kept. */
  duplicates: number;
}

/**
 * One time value as Unix milliseconds; NaN where it can't be read. Takes numbers, dates, moments, numbers in text and
 * ISO 8601 text. Text without an offset is read as UTC, so that every browser reads the same.
 */
export function toMillis(value: unknown): number {
  if (typeof value === 'number') {
    return isFiniteNumber(value) ? value : NaN;
  }
  if (typeof value === 'string') {
    return textToMillis(value.trim());
  }
  // Dates and Grafana's DateTime (a moment).
  return value !== null && typeof value === 'object'
    ? toMillis(value.valueOf() === value ? NaN : value.valueOf())
    : NaN;
}

/** Orders a time field's values; the last of several rows with the same time wins. Never changes `values`. */
export function readTimeAxis(values: readonly unknown[]): TimeAxis {
  const millis = new Float64Array(values.length);
  let unreadable = 0;
  let inOrder = true;
  let previous = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const time = toMillis(values[row]);
    millis[row] = time;
    if (time > previous) {
      previous = time;
    } else {
      inOrder = false;
      unreadable += Number.isNaN(time) ? 1 : 0;
    }
  }
  return inOrder ? { times: millis, unreadable: 0, duplicates: 0 } : sortedAxis(millis, unreadable);
}

function sortedAxis(millis: Float64Array, unreadable: number): TimeAxis {
  const order = new Int32Array(millis.length - unreadable);
  let count = 0;
  for (let row = 0; row < millis.length; row++) {
    if (!Number.isNaN(millis[row])) {
      order[count++] = row;
    }
  }
  order.sort((a, b) => millis[a] - millis[b] || a - b);

  let kept = 0;
  for (let i = 0; i < order.length; i++) {
    const lastOfItsTime = i + 1 === order.length || millis[order[i + 1]] !== millis[order[i]];
    if (lastOfItsTime) {
      order[kept++] = order[i];
    }
  }
  const rows = order.slice(0, kept);
  return { times: Float64Array.from(rows, (row) => millis[row]), rows, unreadable, duplicates: order.length - kept };
}

/** The median of the steps between ascending times, in milliseconds; 0 where there are fewer than two times. */
export function medianStep(times: Float64Array): number {
  if (times.length < 2) {
    return 0;
  }
  const steps = new Float64Array(times.length - 1);
  for (let i = 0; i < steps.length; i++) {
    steps[i] = times[i + 1] - times[i];
  }
  const first = steps[0];
  if (steps.every((step) => step === first)) {
    return first;
  }
  steps.sort();
  return steps[(steps.length - 1) >> 1];
}

/** True where there are three times or more and at least nine in ten steps are `step`. */
export function isRegular(times: Float64Array, step: number): boolean {
  let equal = 0;
  for (let i = 1; i < times.length; i++) {
    equal += times[i] - times[i - 1] === step ? 1 : 0;
  }
  return times.length >= 3 && equal >= 0.9 * (times.length - 1);
}

function textToMillis(text: string): number {
  if (/^-?\d{5,}(\.\d+)?$/.test(text)) {
    return Number(text);
  }
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text
  );
  if (!match) {
    return NaN;
  }
  const [, date, time = '00:00', offset = 'Z'] = match;
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  return Date.parse(`${date}T${time.replace(',', '.')}${zone}`);
}
