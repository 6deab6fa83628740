import { type Signal, type StatusClass } from '../detection/types';

/** What a person may say a field is; also what the guess gives. */
export const FIELD_ROLES = [
  'requests',
  'latency',
  'errors',
  'clientErrors',
  'errorRatio',
  'other',
  'label',
  'ignore',
] as const;

export type FieldRole = (typeof FIELD_ROLES)[number];

/** What a field is taken for, and the status class that it counts, where it names one. */
export interface FieldMeaning {
  role: FieldRole;
  statusClass?: StatusClass;
}

/** The words of detection for a field's role; undefined for fields that are no signals (labels and ignored fields). */
export function toSignalKind({
  role,
  statusClass,
}: FieldMeaning): Pick<Signal, 'role' | 'measure' | 'statusClass'> | undefined {
  const withClass = statusClass ? { statusClass } : {};
  switch (role) {
    case 'requests':
      return { role: 'requests', measure: 'count', ...withClass };
    case 'latency':
      return { role: 'latency', measure: 'level' };
    case 'errors':
      return { role: 'errors', measure: 'count', ...withClass };
    case 'clientErrors':
      return { role: 'errors', measure: 'count', statusClass: '4xx' };
    case 'errorRatio':
      return { role: 'errors', measure: 'ratio', ...withClass };
    case 'other':
      return { role: 'other', measure: 'level' };
    case 'label':
    case 'ignore':
      return undefined;
  }
}
