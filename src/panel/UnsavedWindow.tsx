import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { ClipboardButton, IconButton } from '@grafana/ui';
import React from 'react';
import { editorOf } from './editorOf';

interface Props {
  panelId: number;
  onReset: () => void;
}

/** What can be done with a choice of normal traffic that only the page's address has. */
export function UnsavedWindow({ panelId, onReset }: Props) {
  const copy = t('unsaved.copy', 'Copy a link to this training window');
  const reset = t('unsaved.reset', 'Reset to the saved training window');
  const save = t(
    'unsaved.save',
    'Save to the panel: opens its editor with this training window, to be saved with the dashboard'
  );
  const onSave = editorOf(panelId);
  return (
    <>
      <ClipboardButton
        size="sm"
        fill="text"
        variant="secondary"
        icon="link"
        tooltip={copy}
        aria-label={copy}
        getText={addressOfPage}
      />
      <IconButton name="history" size="md" tooltip={reset} onClick={onReset} />
      {onSave && <IconButton name="save" size="md" tooltip={save} onClick={onSave} />}
    </>
  );
}

function addressOfPage(): string {
  const { pathname, search } = locationService.getLocation();
  return window.location.origin + locationUtil.assureBaseUrl(pathname + search);
}
