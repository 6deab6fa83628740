import { type StatusClass } from '../detection/types';
import { type FieldRole } from './fieldMeaning';
import { statusClassOfName } from './statusClass';
import { type UnitKind } from './units';
import { hasPhrase, wordsOf } from './words';

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

/** True for names such as `is_incident`, `outage` or `label`: flags under such a name are the truth, not a signal. */
export function isTruthName(name: string): boolean {
  return includesAny(wordsOf(name), TRUTH_WORDS);
}

/** What a name says of a series' numbers; `other` where it resembles no golden signal. */
export function roleOfName(name: string, unit: UnitKind): FieldRole {
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

/** What a count of one status class is; its words and unit may say that it is no count after all. */
export function roleOfStatus(status: StatusClass, unit: UnitKind, words: readonly string[]): FieldRole {
  if ((unit !== 'none' && unit !== 'rate') || includesAny(words, NOT_COUNT_WORDS)) {
    return roleOfUnit(unit, words);
  }
  return status === '4xx' ? 'clientErrors' : status === '5xx' ? 'errors' : 'requests';
}

/** What a unit says where the name says nothing. */
export function roleOfUnit(unit: UnitKind, words: readonly string[]): FieldRole {
  if (unit === 'time') {
    return includesAny(words, NOT_LATENCY_WORDS) || words.at(-1) === 'sum' ? 'other' : 'latency';
  }
  return unit === 'rate' && !includesAny(words, NOT_COUNT_WORDS) ? 'requests' : 'other';
}
