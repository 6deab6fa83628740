import type { Notice } from './notices';
import type { ResolvedWindow } from './windowResult';

/** Less than this share of the window at either end is no news: data sources round, and write late. */
const SHARE = 0.05;
const STEPS = 3;

/**
 * What a person should know of a window that reaches beyond its rows: the data source keeps none for so long, or there are
 * none yet. `times` ascend strictly.
 */
export function windowNotices(times: Float64Array, { from, to }: ResolvedWindow, stepMs: number): Notice[] {
  const inside = times.filter((time) => time >= from && time < to);
  const allowed = Math.max(STEPS * stepMs, SHARE * (to - from));
  const [first, last] = [inside[0], inside[inside.length - 1]];
  if (inside.length === 0 || (first - from <= allowed && to - (last + stepMs) <= allowed)) {
    return [];
  }
  const message = `The training window has rows from ${first} to ${last} only, in Unix milliseconds: the data source keeps none before, or has none yet.`;
  return [{ code: 'window-cut-short', message, details: { from, to, first, last } }];
}
