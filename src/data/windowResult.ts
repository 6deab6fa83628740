import type { Exclusion } from '../detection/types';
import { type Details } from './notices';

/** Unix milliseconds; `from` is in the window, `to` is not. */
export interface ResolvedWindow {
  from: number;
  to: number;
}

export type WindowProblemCode =
  | 'window-bad-percent'
  | 'window-bad-weeks'
  | 'window-unparsable'
  | 'window-without-variable'
  | 'window-without-annotation'
  | 'window-reversed'
  | 'window-empty'
  | 'window-in-future';

export interface WindowProblem {
  code: WindowProblemCode;
  message: string;
  details: Details;
}

/** `cuts` belong to the window itself: the other weekdays, what isn't annotated. `moving`: an end goes with `now`. */
export type WindowResult =
  | ({ kind: 'window'; cuts: Exclusion[]; moving: boolean } & ResolvedWindow)
  | { kind: 'problem'; problem: WindowProblem };

export function windowProblem(code: WindowProblemCode, message: string, details: Details): WindowResult {
  return { kind: 'problem', problem: { code, message, details } };
}
