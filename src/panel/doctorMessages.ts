import { dateTimeFormat, formattedValueToString, getValueFormat, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Finding } from '../detection';
import type { Message } from './messages';
import { PLAIN_TEXT } from './plainText';
import type { Choice } from './window/history';
import type { Remedy, RemedyKind } from './window/remedies';

/** Half of the loaded rows is what a new panel learns from; up to about there it needs no word. */
const USUAL_IN_SAMPLE_SHARE = 0.6;

/** A finding in words; `short` says what it is about where there is no room for more. */
export interface DoctorMessage extends Message {
  short: string;
  severity: Finding['severity'];
}

interface Options {
  timeZone: TimeZone;
  /** The choice that one click on a way out makes. */
  remedyOf: (finding: Finding) => Remedy | null;
  onChoose: (choice: Choice) => void;
}

/** What the doctor found about the training window, a line each with a way out, in the findings' order. */
export function doctorMessages(findings: readonly Finding[], options: Options): DoctorMessage[] {
  return findings
    .filter(({ code, details }) => code !== 'in-sample' || Number(details.share) > USUAL_IN_SAMPLE_SHARE)
    .map((finding) => {
      const remedy = options.remedyOf(finding);
      const way = remedy && { label: wayLabel(remedy.kind), go: () => options.onChoose(remedy.choice) };
      const { severity, code } = finding;
      return { ...messageOf(finding, options.timeZone), short: shortOf(code), severity, ...(way && { way }) };
    });
}

function wayLabel(kind: RemedyKind): string {
  switch (kind) {
    case 'exclude':
      return t('doctor.exclude', 'Exclude these');
    case 'extend':
      return t('doctor.extend', 'Extend the window');
    case 'retrain':
      return t('doctor.retrain', 'Retrain on the newest');
    case 'before':
      return t('doctor.before', 'Train on the time before');
  }
}

function shortOf(code: Finding['code']): string {
  switch (code) {
    case 'likely-incidents':
      return t('doctor.incidents-short', 'Likely incidents learned');
    case 'too-short-for-season':
      return t('doctor.short-short', 'Window too short');
    case 'gaps':
      return t('doctor.gaps-short', 'Gaps in the window');
    case 'flat-lines':
      return t('doctor.flat-short', 'Flat lines learned');
    case 'drift':
      return t('doctor.drift-short', 'Traffic has drifted');
    case 'missing-times-of-day':
      return t('doctor.hours-short', 'Hours not learned');
    case 'missing-weekday':
      return t('doctor.weekdays-short', 'Weekdays not learned');
    case 'in-sample':
      return t('doctor.in-sample-short', 'Judged by its own rows');
  }
}

function messageOf(finding: Finding, timeZone: TimeZone): Message {
  const { details } = finding;
  switch (finding.code) {
    case 'likely-incidents':
      return {
        title: t('doctor.incidents', '{{share}} of the training rows look like incidents: {{when}}.', {
          share: percent(details.share),
          when: longestStretch(finding, timeZone),
          ...PLAIN_TEXT,
        }),
        advice: t('doctor.incidents-advice', 'Exclude them, or the model takes them for normal.'),
      };
    case 'too-short-for-season':
      return {
        title:
          details.season === 'day'
            ? t('doctor.short-day', 'Traffic repeats itself daily; the training window covers {{covered}}.', {
                covered: duration(details.coveredMs),
                ...PLAIN_TEXT,
              })
            : t('doctor.short-week', 'Traffic repeats itself weekly; the training window covers {{covered}}.', {
                covered: duration(details.coveredMs),
                ...PLAIN_TEXT,
              }),
        advice:
          details.season === 'day'
            ? t('doctor.short-day-advice', 'Pick a day or more.')
            : t('doctor.short-week-advice', 'Pick a week or more.'),
      };
    case 'gaps':
      return {
        title: t('doctor.gaps', '{{share}} of the training window misses values, {{longest}} in a row at most.', {
          share: percent(details.share),
          longest: duration(details.longestMs),
          ...PLAIN_TEXT,
        }),
        advice: t('doctor.gaps-advice', 'Pick a window with fewer gaps, or leave out the signal that has them.'),
      };
    case 'flat-lines':
      return {
        title: t(
          'doctor.flat',
          'A flat line in {{signals}}: up to {{rows}} training rows in a row have the same value.',
          {
            signals: details.signals,
            rows: details.rows.toLocaleString(),
            ...PLAIN_TEXT,
          }
        ),
        advice: t('doctor.flat-advice', 'Exclude the stretch where its exporter was stuck, or pick another window.'),
      };
    case 'drift':
      return {
        title: t('doctor.drift', 'The shown rows differ from the training window in {{features}}.', {
          features: details.features,
          ...PLAIN_TEXT,
        }),
        advice: t('doctor.drift-advice', 'Where that is the new normal, train on a later window.'),
      };
    case 'missing-times-of-day':
      return {
        title: t('doctor.hours', 'Nothing was learned of these times of day: {{which}}.', {
          which: details.which,
          ...PLAIN_TEXT,
        }),
        advice: t('doctor.hours-advice', 'Where traffic follows the clock, pick a window that has them.'),
      };
    case 'missing-weekday':
      return {
        title: t('doctor.weekdays', 'Nothing was learned of these days: {{which}}.', {
          which: String(details.which).split(', ').map(weekdayName).join(', '),
          ...PLAIN_TEXT,
        }),
        advice: t('doctor.weekdays-advice', 'Where these days have traffic of their own, pick a window that has them.'),
      };
    case 'in-sample':
      return {
        title: t('doctor.in-sample', 'The model has learned from {{share}} of the shown rows.', {
          share: percent(details.share),
          ...PLAIN_TEXT,
        }),
        advice: t(
          'doctor.in-sample-advice',
          'An incident among them would count as normal. Train on other rows to be sure.'
        ),
      };
  }
}

function percent(share: number | string): string {
  return Number(share).toLocaleString(undefined, { style: 'percent', maximumFractionDigits: 1 });
}

function duration(milliseconds: number | string): string {
  return formattedValueToString(getValueFormat('dtdurationms')(Number(milliseconds), 1));
}

function weekdayName(day: string): string {
  // 4 January 1970 was a Sunday.
  return new Date(Date.UTC(1970, 0, 4 + Number(day))).toLocaleDateString(undefined, {
    weekday: 'long',
    timeZone: 'UTC',
  });
}

/** The longest stretch in words, and how many others there are. */
function longestStretch({ stretches = [] }: Finding, timeZone: TimeZone): string {
  const [longest, ...others] = [...stretches].sort((a, b) => b.to - b.from - (a.to - a.from));
  const when = {
    from: dateTimeFormat(longest.from, { timeZone }),
    to: dateTimeFormat(longest.to, { timeZone }),
    ...PLAIN_TEXT,
  };
  return others.length === 0
    ? t('doctor.stretch', '{{from}} to {{to}}', when)
    : t('doctor.stretches', '{{from}} to {{to}} and {{count}} shorter stretches', {
        ...when,
        count: others.length,
        defaultValue_one: '{{from}} to {{to}} and {{count}} shorter stretch',
      });
}
