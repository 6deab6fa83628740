const TIME_UNITS = new Set([
  'ns',
  'µs',
  'us',
  'ms',
  's',
  'm',
  'h',
  'd',
  'clocks',
  'clockms',
  'dtdurations',
  'dtdurationms',
]);
const RATIO_UNITS = new Set(['percent', 'percentunit']);
const RATE_UNITS = new Set(['reqps', 'rps', 'cps', 'ops', 'reqpm', 'rpm', 'cpm', 'opm']);
const PLAIN_UNITS = new Set(['', 'none', 'short', 'locale', 'sishort', 'string']);

export type UnitKind = 'none' | 'time' | 'ratio' | 'rate' | 'unknown';

/** What a Grafana unit id measures; `unknown` for units such as bytes that no golden signal has. */
export function unitKind(unit: string | undefined): UnitKind {
  const id = (unit ?? '').trim();
  if (PLAIN_UNITS.has(id)) {
    return 'none';
  }
  if (TIME_UNITS.has(id) || id === 'μs') {
    return 'time';
  }
  if (RATIO_UNITS.has(id) || id === 'suffix:%' || id === '%') {
    return 'ratio';
  }
  if (RATE_UNITS.has(id) || /^(suffix:\s*)?(req|reqs|requests)\/(s|m|min|sec)$/.test(id)) {
    return 'rate';
  }
  return 'unknown';
}
