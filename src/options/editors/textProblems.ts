import { dateMath, dateTimeForTimeZone, ISO_8601 } from '@grafana/data';
import { t } from '@grafana/i18n';

/** What is wrong with a text, in a reader's words; null where nothing is. */
type Problem = string | null;

/** More than 0 and at most 100. */
export function percentProblem(text: string): Problem {
  const percent = Number(text);
  const valid = text !== '' && percent > 0 && percent <= 100;
  return valid ? null : t('training-editor.percent-invalid', 'More than 0 and at most 100.');
}

/** A whole number, 1–12. */
export function weeksProblem(text: string): Problem {
  return /^([1-9]|1[0-2])$/.test(text) ? null : t('training-editor.weeks-invalid', 'A whole number from 1 to 12.');
}

/** Date math (`now-7d/d`) or ISO 8601. */
export function timeProblem(text: string): Problem {
  const valid = text.startsWith('now')
    ? dateMath.isValid(text)
    : text !== '' && dateTimeForTimeZone('utc', text, ISO_8601).isValid();
  return valid ? null : t('training-editor.time-invalid', 'A time such as now-7d or 2025-01-31 08:00.');
}

/** Text with a dashboard variable in it, in any of Grafana's notations. */
export function variableProblem(text: string): Problem {
  const valid = /\$\w+|\$\{\w+(:\w+)?\}|\[\[\w+\]\]/.test(text);
  return valid ? null : t('training-editor.variable-invalid', 'A dashboard variable such as $train_from.');
}

/** `HH:mm`, 00:00–23:59. */
export function clockProblem(text: string): Problem {
  const valid = /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
  return valid ? null : t('exclusions-editor.clock-invalid', 'A time from 00:00 to 23:59.');
}

export function tagProblem(text: string): Problem {
  return text !== '' ? null : t('training-editor.tag-invalid', 'The tag of an annotation.');
}

/** A length of time in one unit, at least a millisecond; empty is automatic. */
export function stepProblem(text: string): Problem {
  const valid = text === '' || /^0*[1-9]\d{0,8}(ms|s|m|h|d|w)$/.test(text);
  return valid ? null : t('model-step-editor.invalid', 'A length such as 30s, 1m or 5m; empty for automatic.');
}
