import { Button, RadioButtonGroup, Stack, Text } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import type { IncidentKind } from '../../../simulator/liveIncident';
import { liveIncidents } from '../data/liveSeries';

const KINDS: Array<{ value: IncidentKind; label: string; description: string }> = [
  { value: 'errors', label: 'Errors', description: 'Backends answer with 5xx' },
  { value: 'latency', label: 'Latency', description: 'Responses take six times as long' },
  { value: 'drop', label: 'Drop', description: 'Nearly no requests arrive' },
  { value: 'surge', label: 'Surge', description: 'Three times as many requests arrive' },
];
const MINUTES = '2';
const LOOK_AGAIN_MS = 1000;

/** Injects an incident into the live traffic, and ends it. */
export function IncidentSwitch({ onChange }: { onChange: () => void }) {
  const [kind, setKind] = useState<IncidentKind>('errors');
  const [active, setActive] = useState(liveIncidents.active());
  useEffect(() => {
    const timer = window.setInterval(() => setActive(liveIncidents.active()), LOOK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, []);
  const change = (act: () => void) => () => {
    act();
    setActive(liveIncidents.active());
    onChange();
  };
  const start = change(() => liveIncidents.start({ kind, minutes: MINUTES, loadBalancer: null }));
  const end = change(() => liveIncidents.endAll());
  return (
    <Stack gap={1} alignItems="center" wrap="wrap">
      <RadioButtonGroup aria-label="Kind of incident" options={KINDS} value={kind} onChange={setKind} />
      <Button icon="bolt" variant="destructive" onClick={start}>
        Inject incident
      </Button>
      {active.length > 0 && (
        <Button variant="secondary" onClick={end}>
          End incident
        </Button>
      )}
      <Text color="secondary" variant="bodySmall">
        <span role="status">
          {active.length > 0
            ? `Under way: ${active.map((incident) => incident.kind).join(', ')}; it shows with the next refresh.`
            : `An incident lasts ${MINUTES} minutes, on all load balancers.`}
        </span>
      </Text>
    </Stack>
  );
}
