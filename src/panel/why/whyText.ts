import { dateTimeFormat, systemDateFormats, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { JudgedIncident, SignalReason } from '../../detection';
import type { ValueFormat } from '../chart/fieldFormat';
import { PLAIN_TEXT } from '../plainText';

/** A second signal is named where it contributes at least this share of what the leading one does. */
const WORTH_NAMING = 0.3;

/** How signals and times are written. */
export interface WhyFormats {
  /** By the signal's id. */
  readings: ReadonlyMap<string, ValueFormat>;
  timeZone: TimeZone;
  /** What the incidents are of, where that isn't said beside them. */
  subject?: string;
}

/** Why an incident is one, in a sentence: "5xx ratio 41 % (typical 0.5 %), from 20:00". */
export function whySentence({ why, start }: JudgedIncident, formats: WhyFormats): string {
  const [leading, second] = why.signals;
  if (!leading) {
    return '';
  }
  const named = second && second.contribution > WORTH_NAMING * leading.contribution ? [leading, second] : [leading];
  const sentence = t('why.sentence', '{{signals}}, from {{time}}', {
    signals: named.map((reason) => reasonText(reason, formats)).join(', '),
    time: dateTimeFormat(start, { format: systemDateFormats.interval.minute, timeZone: formats.timeZone }),
    ...PLAIN_TEXT,
  });
  return formats.subject ? `${formats.subject}: ${sentence}` : sentence;
}

/** One signal's part: what it was, and what it typically is. */
export function reasonText(reason: SignalReason, { readings }: WhyFormats): string {
  const format = readings.get(reason.id) ?? ((value: number) => Number(value.toPrecision(3)).toLocaleString());
  const write = (value: number) => (Number.isFinite(value) ? format(value) : t('why.unknown', 'unknown'));
  return t('why.reason', '{{signal}} {{actual}} (typical {{typical}})', {
    signal: signalName(reason),
    actual: write(reason.actual),
    typical: write(reason.typical),
    ...PLAIN_TEXT,
  });
}

/** The signal's name; errors as a share of the requests are called so. */
export function signalName({ name, role, measure }: Pick<SignalReason, 'name' | 'role' | 'measure'>): string {
  return role === 'errors' && measure === 'ratio' && !/ratio|rate|share|%/i.test(name)
    ? t('why.ratio', '{{name}} ratio', { name, ...PLAIN_TEXT })
    : name;
}
