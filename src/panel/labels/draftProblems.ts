import { t } from '@grafana/i18n';
import { isLossyTag, MOST_TAG_BYTES, safeLink, tagBytes, writeTags, type LabelDraft } from '../../annotations';
import { PLAIN_TEXT } from '../plainText';

/** What keeps a draft from being saved, by field. */
export type DraftProblems = Partial<Record<'text' | 'tags' | 'link' | 'to', string>>;

export function draftProblems({ text, tags, link, kind, severity, from, to }: LabelDraft): DraftProblems {
  const problems: DraftProblems = {};
  if (text.trim() === '') {
    problems.text = t('labels.problem.text', 'Say in a word what it was: Grafana keeps no annotation without a text.');
  }
  if (to < from) {
    problems.to = t('labels.problem.end', 'The end lies before the start.');
  }
  const lossy = tags.find(isLossyTag);
  const bytes = tagBytes(writeTags({ kind, severity, tags }));
  if (lossy !== undefined) {
    problems.tags = t('labels.problem.tag', 'Grafana keeps of "{{tag}}" only what stands before the second colon.', {
      tag: lossy,
      ...PLAIN_TEXT,
    });
  } else if (bytes > MOST_TAG_BYTES) {
    problems.tags = t('labels.problem.tags', 'The tags take {{bytes}} bytes; Grafana keeps {{most}}.', {
      bytes,
      most: MOST_TAG_BYTES,
    });
  }
  if (link.trim() !== '' && safeLink(link) === null) {
    problems.link = t('labels.problem.link', 'An address that starts with https:// or http:// is expected.');
  }
  return problems;
}
