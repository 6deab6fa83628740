import { dateTimeFormat, systemDateFormats, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Label, LabelKind } from '../../annotations';
import { PLAIN_TEXT } from '../plainText';

export function kindName(kind: LabelKind): string {
  switch (kind) {
    case 'incident':
      return t('labels.kind.incident', 'Incident');
    case 'false-alarm':
      return t('labels.kind.false-alarm', 'False alarm');
    case 'maintenance':
      return t('labels.kind.maintenance', 'Maintenance');
    case 'deploy':
      return t('labels.kind.deploy', 'Deploy');
    case 'known-good':
      return t('labels.kind.known-good', 'Known good');
  }
}

/** What it is, in a word or two. */
export function labelName({ kind, source: { origin } }: Pick<Label, 'kind' | 'source'>): string {
  if (kind) {
    return kindName(kind);
  }
  return origin === 'alert' ? t('labels.kind.alert', 'Alert') : t('labels.kind.note', 'Annotation');
}

export function spanText({ from, to }: { from: number; to: number }, timeZone: TimeZone): string {
  const full = { format: systemDateFormats.fullDate, timeZone };
  if (from === to) {
    return dateTimeFormat(from, full);
  }
  return t('labels.span', '{{from}} to {{to}}', {
    from: dateTimeFormat(from, full),
    to: dateTimeFormat(to, full),
    ...PLAIN_TEXT,
  });
}

/** Characters that turn the direction of everything after them, or hide. */

const DIRECTION_CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Somebody's text in one line, shortened, and without what would turn the words around it. */
export function oneLine(text: string, most = 120): string {
  const line = text.replace(DIRECTION_CONTROLS, '').replace(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
}
