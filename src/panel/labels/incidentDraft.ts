import type { LabelDraft } from '../../annotations';
import type { JudgedIncident } from '../../detection';
import { whySentence, type WhyFormats } from '../why/whyText';

/** What a label of an incident starts as: its time, how bad it is, and why it is one. */
export function incidentDraft(incident: JudgedIncident, formats: WhyFormats): LabelDraft {
  const { start, end, severity } = incident;
  return { ...stretchDraft({ from: start, to: end }), text: whySentence(incident, formats), severity };
}

/** What a label of any stretch starts as. */
export function stretchDraft({ from, to }: { from: number; to: number }): LabelDraft {
  return { kind: 'incident', from, to, text: '', severity: null, tags: [], link: '' };
}
