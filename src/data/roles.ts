import { type DataFrame, type Field, FieldType, TIME_SERIES_VALUE_FIELD_NAME } from '@grafana/data';
import { type StatusClass } from '../detection/types';
import { FIELD_ROLES, type FieldRole } from './fieldMeaning';
import { isTruthName, roleOfName, roleOfStatus, roleOfUnit } from './roleOfName';
import { isStatusKey, statusClassOfName, statusOfLabels } from './statusClass';
import { unitKind } from './units';
import { wordsOf } from './words';

/** The role that a person gave the field in the panel's field overrides; undefined where it is left to the guess. */
export function chosenRole(field: Field): FieldRole | undefined {
  const role: unknown = field.config.custom?.role;
  return FIELD_ROLES.find((known) => known === role);
}

/** The field's role: the person's choice first, then the guess. */
export function fieldRole(field: Field, frame?: DataFrame): FieldRole {
  return chosenRole(field) ?? guessFieldRole(field, frame);
}

/**
 * Guesses from name, display name, labels and unit what a field is. Fields that are neither numbers nor booleans are
 * `ignore`; numbers that resemble no golden signal are `other`.
 */
export function guessFieldRole(field: Field, frame?: DataFrame): FieldRole {
  if (field.type === FieldType.boolean) {
    return 'label';
  }
  if (field.type !== FieldType.number) {
    return 'ignore';
  }
  const names = namesOf(field, frame);
  if (names.some(isTruthName) && holdsOnlyFlags(field.values)) {
    return 'label';
  }
  const unit = unitKind(field.config.unit);
  const named = names.map((name) => roleOfName(name, unit)).find((role) => role !== 'other');
  const status = statusOfLabels(field.labels)?.statusClass;
  if (status && (named === undefined || named === 'requests' || named === 'errors' || named === 'clientErrors')) {
    return roleOfStatus(status, unit, names.flatMap(wordsOf));
  }
  return named ?? roleOfUnit(unit, names.flatMap(wordsOf));
}

/** The status class that the field counts, from its labels first and its names second; undefined for any other field. */
export function fieldStatusClass(field: Field, role: FieldRole, frame?: DataFrame): StatusClass | undefined {
  if (role === 'clientErrors') {
    return '4xx';
  }
  if (role !== 'requests' && role !== 'errors' && role !== 'errorRatio') {
    return undefined;
  }
  const fromLabels = statusOfLabels(field.labels)?.statusClass;
  if (fromLabels) {
    return fromLabels;
  }
  return namesOf(field, frame)
    .map(statusClassOfName)
    .find((statusClass) => statusClass !== undefined);
}

/** The names to judge by, most telling first: what a person called it, then the data source's own names. */
function namesOf(field: Field, frame?: DataFrame): string[] {
  const own = field.name === TIME_SERIES_VALUE_FIELD_NAME ? '' : field.name;
  const states = Object.entries(field.labels ?? {}).flatMap(([key, value]) => (isStatusKey(key) ? [value] : []));
  const names = [
    field.config.displayName,
    field.config.displayNameFromDS,
    own,
    field.labels?.__name__,
    frame?.name,
    ...states,
  ];
  return [...new Set(names.filter((name): name is string => Boolean(name)))];
}

function holdsOnlyFlags(values: readonly unknown[]): boolean {
  let flags = 0;
  for (const value of values) {
    if (value === 0 || value === 1) {
      flags++;
    } else if (value !== null && value !== undefined) {
      return false;
    }
  }
  return flags > 0;
}
