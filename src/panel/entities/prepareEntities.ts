import {
  fingerprint,
  signalsByEntity,
  trainingRowsProblem,
  type EntitySignals,
  type ResolvedWindow,
  type Signals,
  type WindowCuts,
} from '../../data';
import { entitiesStandAlone, splitByEntity } from '../../detection';
import type { ModelOptions, ModelsChoice } from '../../options';
import { buildDetectionInput } from '../detectionInput';
import type { Prepared } from '../useFit';
import type { ReadyRows, TrainingProblem } from '../useModelRows';

/** What is to be detected of one entity; '' where all are in one model. */
export interface EntityWork {
  entity: string;
  prepared: Prepared;
  /** The request's fingerprint. */
  key: string;
}

/** Whether each entity of the loaded signals is to have a model of its own. */
export function areEntitiesApart({ table }: Signals, models: ModelsChoice): boolean {
  const entities = new Set(table.signals.map(({ entity }) => entity));
  return entities.size > 1 && (models === 'each' || (models === 'auto' && entitiesStandAlone(table.signals)));
}

/** What is to be detected of each entity, or of all in one; a problem where none has a row to learn from. */
export function prepareEntities(options: {
  parts: EntityPart[];
  window: ResolvedWindow;
  cuts: WindowCuts;
  model: ModelOptions;
}): { work: EntityWork[]; problem: null } | { problem: TrainingProblem } {
  const { parts, window, cuts, model } = options;
  const problems: Array<TrainingProblem | null> = [];
  const work = parts.map(({ entity, signals, table, shownRows }): EntityWork => {
    const input = buildDetectionInput({ table, window, shownRows }, cuts.all, model);
    problems.push(trainingRowsProblem(table.times, window, cuts.all));
    return { entity, prepared: { input, window, cuts, signals }, key: fingerprint(input.request) };
  });
  const [problem] = problems;
  return problem && problems.every(Boolean) ? { problem } : { work, problem: null };
}

/** One entity's rows and signals. */
export type EntityPart = EntitySignals & Pick<ReadyRows, 'table' | 'shownRows'>;

/** Each entity's rows and signals, as if it had been queried alone; one part with the entity '' where they are together. */
export function entityParts({ table, shown, shownRows }: ReadyRows, entitiesApart: boolean): EntityPart[] {
  if (!entitiesApart) {
    return [{ entity: '', signals: shown, table, shownRows }];
  }
  const parts = new Map(splitByEntity(table).map((part) => [part.entity, part]));
  const isShown = new Uint8Array(table.times.length);
  shownRows.forEach((row) => (isShown[row] = 1));
  return signalsByEntity(shown).flatMap(({ entity, signals }) => {
    const part = parts.get(entity);
    // An entity without a row in the shown range has nothing to be judged.
    if (!part || signals.table.times.length === 0) {
      return [];
    }
    const names = new Map(signals.table.signals.map(({ id, name }) => [id, name]));
    const named = part.table.signals.map((signal) => ({ ...signal, name: names.get(signal.id) ?? signal.name }));
    const own = Int32Array.from(part.rows, (_, row) => row).filter((row) => isShown[part.rows[row]] === 1);
    return [{ entity, signals, table: { times: part.table.times, signals: named }, shownRows: own }];
  });
}
