import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import React from 'react';
import { editorOf } from './editorOf';

/** Opens the panel's editor with what the page's address says; nothing for those who could not save it there. */
export function SaveToPanel({ panelId }: { panelId: number }) {
  const onSave = editorOf(panelId);
  return onSave ? (
    <Button
      size="sm"
      variant="secondary"
      icon="save"
      tooltip={t('save-to-panel.why', 'Opens the editor of the panel with it, to be saved with the dashboard')}
      onClick={onSave}
    >
      {t('save-to-panel.name', 'Save to the panel')}
    </Button>
  ) : null;
}
