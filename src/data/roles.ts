import { type DataFrame, type Field, FieldType, TIME_SERIES_VALUE_FIELD_NAME } from '@grafana/data';
import { type Signal, type StatusClass } from '../detection/types';
import { isStatusKey, statusClassOfName, statusOfLabels } from './statusClass';
import { type UnitKind, unitKind } from './units';
import { hasPhrase, wordsOf } from './words';

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

const ERROR_WORDS = [
  ...['error', 'errors', 'err', 'errs', 'errored', 'fail', 'fails', 'failed', 'failure', 'failures'],
  ...['fault', 'faults', 'exception', 'exceptions', 'errorrate', 'errorratio'],
];
const RATIO_WORDS = ['ratio', 'ratios', 'percent', 'percentage', 'pct', 'share', 'fraction', '%', 'errorratio'];
const RATE_WORDS = ['rate', 'rates', 'errorrate'];
const LATENCY_WORDS = ['latency', 'latencies', 'duration', 'durations', 'rt', 'rtt', 'ttfb', 'responsetime', 'elapsed'];
const LATENCY_PHRASES = ['response time', 'response times', 'request time', 'time taken'];
const NOT_LATENCY_WORDS = ['uptime', 'cpu', 'age', 'timestamp'];
const REQUEST_WORDS = [
  ...['request', 'requests', 'req', 'reqs', 'rps', 'rpm', 'qps', 'tps', 'hits', 'throughput', 'requestcount'],
];
/** Words that make a number of requests a level (how many are waiting), a size or a share instead of a count per step. */
const NOT_COUNT_WORDS = [
  ...['active', 'inflight', 'flight', 'pending', 'queued', 'queue', 'concurrent', 'size', 'bytes', 'limit'],
  ...RATIO_WORDS,
];
const TRUTH_WORDS = [
  ...['incident', 'incidents', 'label', 'labels', 'anomaly', 'anomalies', 'anomalous', 'truth', 'outage', 'outages'],
  ...['isincident', 'isanomaly', 'isoutage', 'outlier', 'isoutlier'],
];

const includesAny = (words: readonly string[], wanted: readonly string[]) =>
  wanted.some((word) => words.includes(word));

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
  if (names.some((name) => includesAny(wordsOf(name), TRUTH_WORDS)) && holdsOnlyFlags(field.values)) {
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

function roleOfName(name: string, unit: UnitKind): FieldRole {
  const words = wordsOf(name);
  const statusClass = statusClassOfName(name);
  const failed = statusClass === '4xx' || statusClass === '5xx' || includesAny(words, ERROR_WORDS);
  const rateOfErrors = unit === 'none' && includesAny(words, RATE_WORDS) && includesAny(words, ERROR_WORDS);
  const timed = includesAny(words, LATENCY_WORDS) || LATENCY_PHRASES.some((phrase) => hasPhrase(words, phrase));
  const percentile = words.some((word) => /^p\d{2,3}$/.test(word));

  if ((timed || percentile) && (unit === 'none' || unit === 'time')) {
    return latencyOrItsCounter(words);
  }
  if (failed && (unit === 'ratio' || includesAny(words, RATIO_WORDS) || rateOfErrors)) {
    return 'errorRatio';
  }
  if (words.length === 1 && RATIO_WORDS.includes(words[0]) && (unit === 'none' || unit === 'ratio')) {
    return 'errorRatio';
  }
  if (unit !== 'none' && unit !== 'rate') {
    return 'other';
  }
  if (failed) {
    return statusClass === '4xx' || words.includes('client') ? 'clientErrors' : 'errors';
  }
  if (statusClass) {
    return 'requests';
  }
  return includesAny(words, REQUEST_WORDS) && !includesAny(words, NOT_COUNT_WORDS) ? 'requests' : 'other';
}

/** Prometheus hangs `_count`, `_sum` and `_bucket` on a latency's name: the first counts requests, the rest are neither. */
function latencyOrItsCounter(words: readonly string[]): FieldRole {
  switch (words.at(-1)) {
    case 'count':
      return 'requests';
    case 'sum':
    case 'bucket':
      return 'other';
    default:
      return 'latency';
  }
}

function roleOfStatus(status: StatusClass, unit: UnitKind, words: readonly string[]): FieldRole {
  if ((unit !== 'none' && unit !== 'rate') || includesAny(words, NOT_COUNT_WORDS)) {
    return roleOfUnit(unit, words);
  }
  return status === '4xx' ? 'clientErrors' : status === '5xx' ? 'errors' : 'requests';
}

function roleOfUnit(unit: UnitKind, words: readonly string[]): FieldRole {
  if (unit === 'time') {
    return includesAny(words, NOT_LATENCY_WORDS) || words.at(-1) === 'sum' ? 'other' : 'latency';
  }
  return unit === 'rate' && !includesAny(words, NOT_COUNT_WORDS) ? 'requests' : 'other';
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
