export const incidentKinds = ['errors', 'latency', 'drop', 'surge'] as const;

/**
 * What goes wrong: `errors` – backends answer 5xx; `latency` – responses take six times as long;
 * `drop` – nearly no requests arrive; `surge` – three times as many arrive, and responses slow down.
 */
export type IncidentKind = (typeof incidentKinds)[number];

/** An incident injected into live traffic. */
export interface LiveIncident {
  kind: IncidentKind;
  /** Milliseconds since 1970; the incident lasts from `start` up to, but not including, `end`. */
  start: number;
  end: number;
  /** The only load balancer that it strikes; every one without it. */
  loadBalancer?: string;
}

export function isIncidentKind(text: string): text is IncidentKind {
  return (incidentKinds as readonly string[]).includes(text);
}

/** Whether the incident strikes this load balancer at this time (milliseconds since 1970). */
export function strikes(incident: LiveIncident, loadBalancer: string, time: number): boolean {
  return (
    incident.start <= time &&
    time < incident.end &&
    (incident.loadBalancer === undefined || incident.loadBalancer === loadBalancer)
  );
}
