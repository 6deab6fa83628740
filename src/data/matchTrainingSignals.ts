import { type Signal, type SignalTable } from '../detection/types';
import { type Details, type Notice } from './notices';
import { type Signals } from './signalsResult';

export type MatchResult =
  | { kind: 'match'; table: SignalTable; notices: Notice[] }
  | { kind: 'problem'; problem: { code: 'shape-differs'; message: string; details: Details } };

/** The loaded range's signals, and those of the training range from the same queries. */
export interface MatchOptions {
  loaded: Pick<Signals, 'table' | 'statusFamilies'>;
  fetched: Pick<Signals, 'table' | 'statusFamilies'>;
}

/**
 * Brings fetched signals into the loaded ones' order, with the loaded ones' names, roles and entities. Both must have the
 * same ids, or the panel's transformations change the shape in a way that a query for another range can't repeat:
 * `shape-differs`.
 *
 * Status classes alone may come and go, for a counter appears with its first response: a class that the training range
 * lacks counts 0 wherever its query and entity counted anything; one that the loaded range lacks is not used.
 */
export function matchTrainingSignals({ loaded, fetched }: MatchOptions): MatchResult {
  const fetchedById = new Map(fetched.table.signals.map((signal) => [signal.id, signal]));
  const loadedIds = new Set(loaded.table.signals.map((signal) => signal.id));
  const loadedFamilies = new Set(loaded.statusFamilies.values());
  const fetchedFamilies = new Set(fetched.statusFamilies.values());

  const lacking = loaded.table.signals.filter(({ id }) => !fetchedById.has(id));
  const missing = lacking.filter(({ id }) => !fetchedFamilies.has(loaded.statusFamilies.get(id) ?? ''));
  const extra = fetched.table.signals.filter(({ id }) => !loadedIds.has(id));
  const foreign = extra.filter(({ id }) => !loadedFamilies.has(fetched.statusFamilies.get(id) ?? ''));
  if (missing.length > 0 || foreign.length > 0) {
    return shapeDiffers(missing, foreign);
  }

  const signals = loaded.table.signals.map((signal) => {
    const family = loaded.statusFamilies.get(signal.id);
    const values = fetchedById.get(signal.id)?.values ?? zerosOf({ family, fetched });
    return { ...signal, values };
  });
  return {
    kind: 'match',
    table: { times: fetched.table.times, signals },
    notices: [
      ...lacking.map(({ id, name }): Notice => {
        const message = `"${name}" does not occur in the training range; it counts as 0 there.`;
        return { code: 'status-class-filled', message, details: { id, name } };
      }),
      ...extra.map(({ id, name }): Notice => {
        const message = `"${name}" occurs in the training range only; it is not used.`;
        return { code: 'status-class-unused', message, details: { id, name } };
      }),
    ],
  };
}

/** 0 where any signal of the family has a value, NaN elsewhere. */
function zerosOf({ family, fetched }: { family?: string; fetched: MatchOptions['fetched'] }): Float64Array {
  const siblings = fetched.table.signals.filter(({ id }) => fetched.statusFamilies.get(id) === family);
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
        `The training range has other series than the loaded range: ${parts.join('; ')}. ` +
        `Panel transformations don't apply there; move them into the query, or train on the loaded rows.`,
      details: { missing: listed(missing), added: listed(foreign) },
    },
  };
}
