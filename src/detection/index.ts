/* The public surface of detection: everything outside this folder imports from here. */

export * from './types';
export { DetectionError, type DetectionErrorCode, type DetectionErrorDetails } from './errors';
export { detect, detectSteps, MIN_TRAINING_ROWS } from './detect';
export { coolDownEnd, warmUpStart } from './warmUp';
export { asPart, runToEnd, type Steps } from './steps';
export { stepOf } from './stepOf';
export { stretchesOf, type Stretch } from './stretches';
export { lowerBound } from './lowerBound';
export { createRandom, type Random } from './random';
export { errorRatios } from './features/errorRatios';
export { rawFeatures } from './features/rawFeatures';
export { ordinaryRows } from './features/traffic/ordinaryRows';
export { trafficFeatures, type TrafficFeatures } from './features/traffic/trafficFeatures';
export { type ProfileKind } from './features/traffic/profile';
export { detectors, detectorNamed } from './detectors/registry';
export { type Detector, type FittedDetector, type ParameterSpec } from './detectors/Detector';
export { findTotals } from './features/totals';
export { fitScaler, transform, type ColumnScale, type FittedScaler } from './scaling/scaler';
export { defaultForestParams, MAX_ESTIMATORS, validateForestParams } from './forest/params';
export { fitForest, fitForestSteps } from './forest/fit';
export {
  anomalyScores,
  anomalyScoreSteps,
  decisionFunction,
  predict,
  scoreSamples,
  type ScoringOptions,
} from './forest/score';
export { contaminationOffset } from './forest/offset';
export { averagePathLength } from './forest/averagePathLength';
export { deserializeForest, FOREST_FORMAT_VERSION, serializeForest } from './forest/serialise';
export { type FittedForest, type IsolationForest, type SampledRows } from './forest/isolationForest';
export {
  decide,
  decideOn,
  prepareDecision,
  type DecisionBasis,
  type DecisionRows,
  type DecisionRules,
} from './threshold/decide';
export { defaultIncidentRules } from './incidents/incidentRules';
export { findIncidents } from './incidents/findIncidents';
export { diagnose, type Finding, type FindingCode } from './doctor';
export { classificationReport, type ClassificationReport, type ReportLine } from './evaluation/classificationReport';
export { evaluate, type EvaluatedRows, type Evaluation, type EvaluationReport } from './evaluation/evaluate';
export { eventReport, type EventReport, type EventRows } from './evaluation/eventReport';
export { type ConfusionMatrix } from './evaluation/confusionMatrix';
export { formatReport } from './evaluation/formatReport';
export { recallAtAlarmRate } from './evaluation/recallAtAlarmRate';
export { averagePrecision, rocAuc } from './evaluation/ranking';
export { overlap, type LabelledStretch } from './labels/labels';
export { proposeThreshold, type ThresholdProposal } from './labels/proposeThreshold';
export {
  suppressAlike,
  type SuppressedDecision,
  type SuppressedIncident,
  type SuppressionLabels,
} from './labels/suppressAlike';
export { worthLabelling } from './labels/worthLabelling';
export { splitByEntity, type EntityPart } from './entities/splitByEntity';
export { entitiesStandAlone } from './entities/standAlone';
export { rankEntities, worstIncident } from './entities/rankEntities';
