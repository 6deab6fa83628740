import { useEffect, useMemo, useState } from 'react';
import {
  rankEntities,
  type IncidentRules,
  type JudgedIncident,
  type Steps,
  type SuppressionLabels,
  type ThresholdRule,
} from '../../detection';
import { runInSlices } from '../../worker';
import { decideVerdicts, type Verdicts } from '../verdicts';
import type { EntityDetection } from './runEntities';

/** An entity's detection with its verdicts. */
export interface EntityVerdicts extends EntityDetection {
  verdicts: Verdicts | null;
  /** The verdicts'; none where there are no verdicts. */
  incidents: readonly JudgedIncident[];
}

interface Options {
  entities: readonly EntityDetection[];
  rule: ThresholdRule;
  rules: IncidentRules;
  labels: SuppressionLabels;
}

/**
 * The entities with their verdicts, the worst first, those without a model last. One is decided on at once; several in slices,
 * for fifty decisions take a third of a second, and until they are made the ranking of before stays.
 */
export function useEntityVerdicts(options: Options): readonly EntityVerdicts[] {
  const { entities, rule, rules, labels } = options;
  const decided = useMemo(
    () => entities.map((entity) => (entities.length > 1 ? null : decide(entity, { rule, rules, labels }))),
    [entities, rule, rules, labels]
  );
  const [ranked, setRanked] = useState<readonly EntityVerdicts[]>(NONE);
  useEffect(() => {
    if (entities.length <= 1) {
      return;
    }
    const abort = new AbortController();
    runInSlices(rankSteps({ entities, rule, rules, labels }), { signal: abort.signal }).then(
      setRanked,
      (error: unknown) => {
        if (!abort.signal.aborted) {
          // Thrown while rendering, as a decision on a single entity is: the host then says what is wrong.
          setRanked(() => {
            throw error;
          });
        }
      }
    );
    return () => abort.abort();
  }, [entities, rule, rules, labels]);
  return useMemo(
    () => (entities.length > 1 ? ranked : decided.flatMap((entity) => entity ?? [])),
    [entities, ranked, decided]
  );
}

const NONE: readonly EntityVerdicts[] = [];

/** Decides on one entity after the other, and ranks them. */
function* rankSteps({ entities, ...choice }: Options): Steps<EntityVerdicts[]> {
  const decided: EntityVerdicts[] = [];
  for (const entity of entities) {
    decided.push(decide(entity, choice));
    yield decided.length / entities.length;
  }
  const failed = decided.filter(({ verdicts }) => !verdicts);
  return [...rankEntities(decided.filter(({ verdicts }) => verdicts)), ...failed];
}

function decide(entity: EntityDetection, { rule, rules, labels }: Omit<Options, 'entities'>): EntityVerdicts {
  const { detection } = entity;
  const verdicts =
    detection && decideVerdicts({ input: detection.input, detection: detection.scores, rule, rules, labels });
  return { ...entity, verdicts, incidents: verdicts?.incidents ?? [] };
}
