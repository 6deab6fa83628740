import { useEffect, useId, useMemo, useState } from 'react';
import type { Label } from '../../annotations';
import { fingerprint } from '../../data';
import { evaluate, type DetectionRequest, type EvaluationReport, type IncidentRules } from '../../detection';
import { modelChoice, thresholdRule, type ModelOptions } from '../../options';
import { DetectionRunner } from '../../worker';
import { detectionCache } from '../detectionCache';
import { suppressionLabels } from '../labels/labelsAct';
import type { Detection } from '../useFit';
import { useTask } from '../useTask';
import { decideVerdicts, type Verdicts } from '../verdicts';
import type { Suppression } from '../labels/useSuppression';
import type { ThresholdControl } from './ThresholdBar';
import { truthRows } from './truthRows';
import { evaluatedRows } from './useReport';

/** What of the options the rival is judged by as well. */
export interface DuelRules {
  model: ModelOptions;
  incidents: IncidentRules;
}

interface Options extends DuelRules {
  detection: Detection;
  verdicts: Verdicts;
  labels: readonly Label[];
  threshold: ThresholdControl;
  suppression: Suppression;
}

export interface DuelState {
  rivalName: DetectionRequest['detector']['name'];
  /** Null until it has run. */
  rival: { verdicts: Verdicts; evaluation: EvaluationReport | null } | null;
  ownEvaluation: EvaluationReport | null;
  error: unknown;
}

/** Runs the other detector on the same request, once it is asked for, and decides by the same rules. */
export function useDuel(options: Options, isOn: boolean): DuelState {
  const { detection, verdicts, labels, threshold, suppression, model, incidents } = options;
  const owner = useId();
  const [runner] = useState(() => new DetectionRunner());
  useEffect(() => () => runner.dispose(), [runner]);
  const request = useMemo(() => {
    const rival = detection.input.request.detector.name === 'robust-baseline' ? 'isolation-forest' : 'robust-baseline';
    return { ...detection.input.request, ...modelChoice({ ...model, detector: rival }) };
  }, [detection, model]);
  const key = useMemo(() => (isOn ? fingerprint(request) : ''), [isOn, request]);
  const run = useTask(
    isOn
      ? {
          key,
          run: async (signal) => {
            const known = await detectionCache.recall(key);
            if (known) {
              return known;
            }
            const start = performance.now();
            const done = await runner.run(request, signal);
            return detectionCache.remember(key, done, { owner, tookMs: performance.now() - start });
          },
        }
      : null
  );
  const scores = run.status === 'done' ? run.value.scores : null;
  const truth = useMemo(
    () => truthRows(detection.signals.table.times, labels, detection.signals.truth?.values),
    [detection, labels]
  );
  const judge = (of: Verdicts) => truth && evaluate({ ...evaluatedRows(detection, of), truth });
  const rivalVerdicts = useMemo(() => {
    // A score of one detector says nothing of another's.
    const rule = thresholdRule({ threshold: threshold.threshold });
    return (
      scores &&
      decideVerdicts({
        input: { ...detection.input, request },
        detection: scores,
        rule: rule.kind === 'fixed' ? { kind: 'outOfBag' } : rule,
        rules: incidents,
        labels: suppressionLabels(labels, suppression.options),
      })
    );
  }, [scores, detection, request, threshold.threshold, incidents, labels, suppression.options]);
  return {
    rivalName: request.detector.name,
    rival: rivalVerdicts && { verdicts: rivalVerdicts, evaluation: judge(rivalVerdicts) },
    ownEvaluation: isOn ? judge(verdicts) : null,
    error: run.status === 'failed' ? run.error : null,
  };
}
