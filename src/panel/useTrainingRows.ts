import type { PanelData, TimeZone } from '@grafana/data';
import { useMemo } from 'react';
import {
  fetchTrainingFrames,
  framesToSignals,
  requestKey,
  resolveTrainingWindow,
  sameShape,
  type ResolvedWindow,
  type Signals,
} from '../data';
import type { TrainingWindow } from '../detection';
import { useTask } from './useTask';

/** Why there are no training rows: a code, plain English, and the figures. */
export interface TrainingProblem {
  code: string;
  message: string;
  details: Record<string, unknown>;
}

export type TrainingRows =
  | { status: 'waiting' }
  | { status: 'fetching'; window: ResolvedWindow }
  /** `fetched` is null where the window lies inside of what is loaded. */
  | { status: 'ready'; window: ResolvedWindow; fetched: Signals | null }
  | { status: 'failed'; window?: ResolvedWindow; problem: TrainingProblem };
