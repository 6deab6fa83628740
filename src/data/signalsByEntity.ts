import { splitByEntity } from '../detection/entities/splitByEntity';
import { type Signals, type Truth } from './signalsResult';

/** The signals of one entity. */
export interface EntitySignals {
  /** As `Signal.entity` of all signals has it; '' for those that belong to none. */
  entity: string;
  /** As if the entity had been queried alone. Notices stay with the whole. */
  signals: Signals;
}

/** The signals apart by what they are about, each as if it had been queried alone: see splitByEntity. */
export function signalsByEntity(all: Signals): EntitySignals[] {
  return splitByEntity(all.table).map(({ entity, table, rows, signals }) => ({
    entity,
    signals: {
      ...all,
      table: {
        times: table.times,
        signals: table.signals.map((signal, index) => ({
          ...signal,
          name: nameWithoutEntity(signal.name, all.table.signals[signals[index]].entity),
        })),
      },
      display: signals.map((index) => all.display[index]),
      truth: all.truth && truthOf(all.truth, entity, rows),
      notices: [],
    },
  }));
}

/** Names that several entities have carry the entity behind them; alone, that says nothing. */
function nameWithoutEntity(name: string, entity: string): string {
  const suffix = ` (${entity})`;
  return entity !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

/** What is said of the entity, or else of all; another entity's incident is none of this one's. */
function truthOf({ name, byEntity }: Truth, entity: string, rows: Int32Array): Truth | undefined {
  const own = byEntity.get(entity) ?? byEntity.get('');
  if (!own) {
    return undefined;
  }
  const values = Float64Array.from(rows, (row) => own[row]);
  return { name, values, byEntity: new Map([['', values]]) };
}
