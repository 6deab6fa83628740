import { locationService } from '@grafana/runtime';
import { Button } from '@grafana/ui';
import React from 'react';
import { useAddress } from './urlState';

/** The buttons in a panel's header: its options, and the panel alone. Both states are in the address. */
export function PanelActions({ panelId }: { panelId: number }) {
  const { parameters } = useAddress();
  const id = String(panelId);
  const isConfigured = parameters.get('editPanel') === id;
  const isViewed = parameters.get('viewPanel') === id;
  return (
    <>
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        icon="cog"
        aria-pressed={isConfigured}
        onClick={() => locationService.partial({ editPanel: isConfigured ? null : id })}
      >
        {isConfigured ? 'Close options' : 'Configure panel'}
      </Button>
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        icon={isViewed ? 'compress-arrows' : 'expand-arrows'}
        aria-label={isViewed ? 'Leave full screen' : 'View panel in full screen'}
        onClick={() => locationService.partial({ viewPanel: isViewed ? null : id })}
      />
    </>
  );
}
