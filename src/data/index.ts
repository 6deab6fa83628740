export { fetchRange, type FetchedRange, type FetchRangeOptions } from './trainingQuery';
export { fingerprint } from './fingerprint';
export { framesToSignals, type FramesToSignalsOptions } from './framesToSignals';
export { matchTrainingSignals, type MatchOptions, type MatchResult } from './matchTrainingSignals';
export { MAX_TRAINING_ROWS } from './trainingRequest';
export { mergeTables, type MergedTables } from './mergeTables';
export type { Details, Notice, NoticeCode } from './notices';
export { FIELD_ROLES, fieldRole, guessFieldRole, type FieldRole } from './roles';
export {
  resolveTrainingWindow,
  trainingMask,
  type ResolvedWindow,
  type ResolveTrainingWindowOptions,
  type WindowProblemCode,
  type WindowResult,
} from './trainingWindow';
export type { SignalDisplay, Signals, SignalsProblem, SignalsProblemCode, SignalsResult, Truth } from './signalsResult';
export { TrainingQueryError, type TrainingQueryErrorCode } from './trainingQueryError';
