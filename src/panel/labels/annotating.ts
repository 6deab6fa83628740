import type { Label, LabelDraft, TimeSpan } from '../../annotations';
import type { Message } from '../messages';

/** A label that is being written. */
export interface FormState {
  mode: 'form';
  draft: LabelDraft;
  /** What it was; null = a new one. */
  original: Label | null;
  /** The mark by which an attempt whose answer was lost is found again. */
  token: string;
  /** The stretches of attempts that may have gone through; null = there was none. */
  attempted: TimeSpan | null;
  busy: 'saving' | 'deleting' | null;
  touched: boolean;
  confirmsDelete: boolean;
  problem: Message | null;
}

/** All shown incidents at once. */
export interface BatchState {
  mode: 'batch';
  drafts: LabelDraft[];
  status: 'asking' | 'running' | 'stopped' | 'done';
  created: number;
  /** How many had a label already. */
  skipped: number;
  /** Marks of drafts whose creation may have gone through. */
  attempted: ReadonlySet<string>;
  problem: Message | null;
}

export type AnnotatingState = { mode: 'closed' } | FormState | BatchState;

export type AnnotatingAction =
  | { type: 'opened'; draft: LabelDraft; original: Label | null; token: string }
  | { type: 'edited'; fields: Partial<LabelDraft> }
  | { type: 'started'; busy: 'saving' | 'deleting' }
  | { type: 'failed'; problem: Message; mayBeDone: boolean; isGone: boolean }
  | { type: 'askedToDelete'; confirms: boolean }
  | { type: 'closed' }
  | { type: 'batchOpened'; drafts: LabelDraft[] }
  | { type: 'batchStarted' }
  | { type: 'batchAttempted'; token: string }
  | { type: 'batchCreated' }
  | { type: 'batchSkipped' }
  | { type: 'batchFailed'; problem: Message }
  | { type: 'batchStopped' }
  | { type: 'batchDone' };

export const CLOSED: AnnotatingState = { mode: 'closed' };

export function annotatingReducer(state: AnnotatingState, action: AnnotatingAction): AnnotatingState {
  switch (action.type) {
    case 'closed':
      return CLOSED;
    case 'opened': {
      const { draft, original, token } = action;
      const fresh = { attempted: null, busy: null, touched: false, confirmsDelete: false, problem: null };
      return holdsWork(state) ? state : { mode: 'form', draft, original, token, ...fresh };
    }
    case 'batchOpened': {
      const { drafts } = action;
      const fresh = { status: 'asking', created: 0, skipped: 0, attempted: new Set<string>(), problem: null } as const;
      return holdsWork(state) ? state : { mode: 'batch', drafts, ...fresh };
    }
    default:
      return state.mode === 'form' ? ofForm(state, action) : state.mode === 'batch' ? ofBatch(state, action) : state;
  }
}

/** Something would be lost if the form showed something else. */
export function holdsWork(state: AnnotatingState): boolean {
  return state.mode === 'form'
    ? state.touched || state.busy !== null
    : state.mode === 'batch' && state.status === 'running';
}

function ofForm(state: FormState, action: AnnotatingAction): FormState {
  switch (action.type) {
    case 'edited':
      return { ...state, draft: { ...state.draft, ...action.fields }, touched: true };
    case 'started':
      return { ...state, busy: action.busy, problem: null, confirmsDelete: false };
    case 'askedToDelete':
      return { ...state, confirmsDelete: action.confirms };
    case 'failed': {
      const { problem, mayBeDone, isGone } = action;
      const { draft, attempted } = state;
      const both = {
        from: Math.min(draft.from, attempted?.from ?? draft.from),
        to: Math.max(draft.to, attempted?.to ?? draft.to),
      };
      return {
        ...state,
        busy: null,
        problem,
        touched: true,
        attempted: mayBeDone ? both : attempted,
        original: isGone ? null : state.original,
      };
    }
    default:
      return state;
  }
}

function ofBatch(state: BatchState, action: AnnotatingAction): BatchState {
  switch (action.type) {
    case 'batchStarted':
      return { ...state, status: 'running', created: 0, skipped: 0, problem: null };
    case 'batchAttempted':
      return { ...state, attempted: new Set(state.attempted).add(action.token) };
    case 'batchCreated':
      return { ...state, created: state.created + 1 };
    case 'batchSkipped':
      return { ...state, skipped: state.skipped + 1 };
    case 'batchFailed':
      return { ...state, status: 'stopped', problem: action.problem };
    case 'batchStopped':
      return { ...state, status: 'stopped' };
    case 'batchDone':
      return { ...state, status: 'done' };
    default:
      return state;
  }
}
