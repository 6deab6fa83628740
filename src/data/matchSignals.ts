import { type Signal, type SignalTable } from '../detection/types';
import { type Details, type Notice } from './notices';
import { type Signals } from './signalsResult';

export type MatchResult =
  | { kind: 'match'; table: SignalTable; notices: Notice[] }
  | { kind: 'problem'; problem: { code: 'shape-differs'; message: string; details: Details } };

/** The loaded range's signals, and those of the training range from the same queries. */
export interface MatchOptions {
  /** Every entity has a model of its own: one that only one of the two has concerns no other. */
  entitiesApart?: boolean;
  loaded: Pick<Signals, 'table' | 'statusFamilies'>;
  fetched: Pick<Signals, 'table' | 'statusFamilies'>;
}

/**
 * Brings fetched signals into the order of their ids, whatever the order in which they came, with the loaded ones' names and
 * roles. Both must have the same ids, or the panel's transformations change the shape in a way that a query for another range
 * can't repeat: `shape-differs`.
 *
 * Status classes alone may come and go, for a counter appears with its first response: a class that the fetched rows lack
 * counts 0 wherever its query and entity counted anything; one that the loaded rows lack is used all the same. With entities
 * apart, so may whole entities: one that the fetched rows lack has no value in them.
 */
export function matchSignals({ entitiesApart = false, loaded, fetched }: MatchOptions): MatchResult {
  const fetchedById = new Map(fetched.table.signals.map((signal) => [signal.id, signal]));
  const loadedById = new Map(loaded.table.signals.map((signal) => [signal.id, signal]));
  const loadedFamilies = new Set(loaded.statusFamilies.values());
  const fetchedFamilies = new Set(fetched.statusFamilies.values());

  const lacking = loaded.table.signals.filter(({ id }) => !fetchedById.has(id));
  const extra = fetched.table.signals.filter(({ id }) => !loadedById.has(id));
  const absent = wholeEntities(loaded.table.signals, lacking, entitiesApart);
  const gone = wholeEntities(fetched.table.signals, extra, entitiesApart);
  const partly = lacking.filter(({ entity }) => !absent.has(entity));
  const missing = partly.filter(({ id }) => !fetchedFamilies.has(loaded.statusFamilies.get(id) ?? ''));
  const foreign = extra.filter(
    ({ id, entity }) => !gone.has(entity) && !loadedFamilies.has(fetched.statusFamilies.get(id) ?? '')
  );
  if (missing.length > 0 || foreign.length > 0) {
    return shapeDiffers(missing, foreign);
  }

  const filled = lacking.map((signal) => {
    const siblings = siblingsIn(fetched, loaded.statusFamilies.get(signal.id));
    const values = absent.has(signal.entity) ? nothingOf(fetched) : zerosOf(siblings, fetched);
    return { ...signal, entity: siblings.at(0)?.entity ?? signal.entity, values };
  });
  const known = fetched.table.signals.map((signal) => {
    const { name, role, measure, statusClass } = loadedById.get(signal.id) ?? signal;
    return { ...signal, name, role, measure, statusClass };
  });
  return {
    kind: 'match',
    table: { times: fetched.table.times, signals: [...known, ...filled].sort((a, b) => (a.id < b.id ? -1 : 1)) },
    notices: partly.map(({ id, name }): Notice => {
      const message = `"${name}" does not occur in the training range; it counts as 0 there.`;
      return { code: 'status-class-filled', message, details: { id, name } };
    }),
  };
}

/** The entities all of whose signals are among the given ones. */
function wholeEntities(all: readonly Signal[], some: readonly Signal[], entitiesApart: boolean): Set<string> {
  const others = new Set(all.filter((signal) => !some.includes(signal)).map(({ entity }) => entity));
  return new Set(entitiesApart ? some.map(({ entity }) => entity).filter((entity) => !others.has(entity)) : []);
}

function siblingsIn({ table, statusFamilies }: MatchOptions['fetched'], family: string | undefined): Signal[] {
  return family === undefined ? [] : table.signals.filter(({ id }) => statusFamilies.get(id) === family);
}

function nothingOf({ table }: MatchOptions['fetched']): Float64Array {
  return new Float64Array(table.times.length).fill(NaN);
}

/** 0 where any of the siblings has a value, NaN elsewhere. */
function zerosOf(siblings: readonly Signal[], fetched: MatchOptions['fetched']): Float64Array {
  return fetched.table.times.map((_, row) => (siblings.some(({ values }) => !Number.isNaN(values[row])) ? 0 : NaN));
}

function shapeDiffers(missing: readonly Signal[], foreign: readonly Signal[]): MatchResult {
  const listed = (signals: readonly Signal[]) => signals.map(({ name }) => name).join(', ');
  const parts = [
    ...(missing.length > 0 ? [`it lacks ${listed(missing)}`] : []),
    ...(foreign.length > 0 ? [`it adds ${listed(foreign)}`] : []),
  ];
  return {
    kind: 'problem',
    problem: {
      code: 'shape-differs',
      message:
        `The queries give other series for another range than they do for the loaded one: ${parts.join('; ')}. ` +
        `Panel transformations don't apply there; move them into the query.`,
      details: { missing: listed(missing), added: listed(foreign) },
    },
  };
}
