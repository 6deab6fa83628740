import { type Labels } from '@grafana/data';
import { type StatusClass } from '../detection/types';
import { wordsOf } from './words';

/** Label keys that hold a response status, without separators and in lower case. */
const STATUS_KEYS = new Set([
  'status',
  'code',
  'statuscode',
  'statusclass',
  'httpstatus',
  'httpcode',
  'httpstatuscode',
  'httpresponsecode',
  'httpresponsestatuscode',
  'responsecode',
  'responsecodeclass',
  'responsestatus',
]);

const STATUS_WORDS = new Set(['status', 'code', 'http', 'response']);

/** True for label keys such as `code`, `status_code` and `http.response.status_code`, whatever their separators. */
export function isStatusKey(key: string): boolean {
  return STATUS_KEYS.has(key.toLowerCase().replace(/[^a-z]/g, ''));
}

/** The class of `"200"`, `"2xx"` or `"5XX"`; undefined for anything that is no HTTP status. */
export function parseStatusClass(value: string): StatusClass | undefined {
  const match = /^\s*([1-5])(?:\d\d|xx)\s*$/i.exec(value);
  return match ? (`${match[1]}xx` as StatusClass) : undefined;
}

/** The status label of a series and the class that it names; undefined where there is none that can be read. */
export function statusOfLabels(
  labels: Labels | undefined
): { key: string; value: string; statusClass: StatusClass } | undefined {
  for (const [key, value] of Object.entries(labels ?? {})) {
    const statusClass = isStatusKey(key) ? parseStatusClass(value) : undefined;
    if (statusClass) {
      return { key, value, statusClass };
    }
  }
  return undefined;
}

/**
 * The class that a name speaks of: `errors_5xx`, `HTTPCode_Target_4XX_Count`, `http_503`, `404`.
 * A bare number counts only where it is the whole name or follows status, code, http or response.
 */
export function statusClassOfName(name: string): StatusClass | undefined {
  const words = wordsOf(name);
  for (const [index, word] of words.entries()) {
    const statusClass = parseStatusClass(word);
    if (statusClass && (word.endsWith('xx') || words.length === 1 || STATUS_WORDS.has(words[index - 1]))) {
      return statusClass;
    }
  }
  return undefined;
}
