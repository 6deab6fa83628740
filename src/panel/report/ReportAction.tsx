import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import React, { useRef, useState } from 'react';
import { ReportDrawer, type ReportProps } from './ReportDrawer';

interface Props extends Omit<ReportProps, 'onClose'> {
  /** Too narrow for words on the button. */
  compact: boolean;
}

/** The toolbar's way to the report. */
export function ReportAction({ compact, ...report }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = t('report.title', 'Report');
  return (
    <>
      <Button
        ref={button}
        size="sm"
        variant="secondary"
        icon="table"
        aria-label={name}
        aria-haspopup="dialog"
        tooltip={t('report.open', 'How good it is by the labels, and every incident in a list')}
        onClick={() => setIsOpen(true)}
      >
        {compact ? undefined : name}
      </Button>
      {isOpen && (
        <ReportDrawer
          {...report}
          onClose={() => {
            setIsOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
