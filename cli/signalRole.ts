import type { StatusClass } from '../src/detection';
import { FIELD_ROLES, type FieldMeaning, type FieldRole } from '../src/data/fieldMeaning';
import { roleOfName } from '../src/data/roleOfName';
import { statusClassOfName } from '../src/data/statusClass';
import { UsageError } from '../workbench/server/UsageError.mjs';

/** What a column or a query is taken for. */
export type SignalMeaning = FieldMeaning;

const plain = (word: string) => word.toLowerCase().replace(/[-_ ]/g, '');

/**
 * The role that a word names: one of the panel's roles, or a usual name of such a signal (`errors_5xx`, `rpm`, `latency_ms`).
 *
 * @param where what it was given as, for the message
 * @param column its name may say which status class is counted, where the word doesn't
 */
export function parseSignalRole(where: string, word: string, column = ''): SignalMeaning {
  const role = FIELD_ROLES.find((known) => known !== 'label' && plain(known) === plain(word)) ?? namedBy(word);
  if (!role) {
    throw new UsageError(
      `${where}: the role is "${word}"; expected requests, latency, errors, errors_5xx, errors_4xx, error-ratio, other or ignore.`
    );
  }
  return meaningOf(role, word, column);
}

/** What a column's name says it is. */
export function guessMeaning(column: string): SignalMeaning {
  return meaningOf(roleOfName(column, 'none'), column);
}

function namedBy(word: string): FieldRole | undefined {
  const role = roleOfName(word, 'none');
  return role === 'other' ? undefined : role;
}

function meaningOf(role: FieldRole, ...names: string[]): SignalMeaning {
  const counts = role === 'requests' || role === 'errors' || role === 'errorRatio';
  const statusClass: StatusClass | undefined = names.map(statusClassOfName).find((found) => found !== undefined);
  if (role === 'errors' && statusClass === '4xx') {
    return { role: 'clientErrors', statusClass };
  }
  return counts && statusClass ? { role, statusClass } : { role };
}
