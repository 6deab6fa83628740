import { usePanelContext } from '@grafana/ui';
import { useRef, useState } from 'react';
import { AnnotationError, createOnce, readLabel, writeLabel, type LabelKind, type TimeSpan } from '../../annotations';
import type { JudgedIncident } from '../../detection';
import { runLayersAgain } from '../labels/dashboardLayers';
import { incidentDraft } from '../labels/incidentDraft';
import { labelMessage } from '../labels/labelMessages';
import { newToken } from '../labels/newToken';
import type { Labelling } from '../labels/useLabelling';
import type { Message } from '../messages';
import { PLAIN_TEXT } from '../plainText';
import { t } from '@grafana/i18n';
import type { WhyFormats } from '../why/whyText';

export interface QuickLabel {
  /** Null where the person may not label. */
  label: ((incident: JudgedIncident, kind: LabelKind) => Promise<boolean>) | null;
  busy: boolean;
  problem: Message | null;
}

/** Labels an incident by one click: its time, and why it is one. What may have gone through already isn't created twice. */
export function useQuickLabel({ access, change }: Labelling, formats: WhyFormats): QuickLabel {
  const context = usePanelContext();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Message | null>(null);
  const tokens = useRef(new Map<string, { token: string; attempted: TimeSpan | null }>());
  const label = async (incident: JudgedIncident, kind: LabelKind): Promise<boolean> => {
    if (access.kind !== 'allowed') {
      return false;
    }
    const draft = incidentDraft(incident, formats);
    const key = `${kind} ${draft.from}`;
    const attempt = tokens.current.get(key) ?? { token: newToken(), attempted: null };
    tokens.current.set(key, attempt);
    setBusy(true);
    try {
      const text = draft.text || t('report.labelled', 'Labelled in the report', PLAIN_TEXT);
      const body = writeLabel({ ...draft, text, kind }, access.place, attempt.token);
      const id = await createOnce(body, attempt.token, attempt.attempted);
      change(id, readLabel({ id, ...body }));
      setProblem(null);
      await runLayersAgain(context, access, id, body);
      return true;
    } catch (error) {
      if (error instanceof AnnotationError && error.mayBeDone) {
        tokens.current.set(key, { ...attempt, attempted: draft });
      }
      setProblem(labelMessage(error, 'create'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { label: access.kind === 'allowed' ? label : null, busy, problem };
}
