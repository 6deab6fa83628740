import { BadInput } from './badInput';
import { incidentKinds, isIncidentKind, type LiveIncident } from './liveIncident';

/** What a caller asks for, as text, the way it comes in a query string. */
export interface IncidentRequest {
  kind: string | null;
  /** How long from now; fractions are fine. 5 without it. */
  minutes: string | null;
  /** The only load balancer to strike; all without it. */
  loadBalancer: string | null;
}

/** Turns incidents of live traffic on and off. */
export interface IncidentSwitch {
  /** Every incident so far, the ended ones included: traffic of the past must not change. */
  all(): readonly LiveIncident[];
  active(): LiveIncident[];
  /** Starts an incident now; throws BadInput with what would have been right. */
  start(request: IncidentRequest): LiveIncident;
  /** Ends now whatever is active, and says what that was. */
  endAll(): LiveIncident[];
}

const MAX_MINUTES = 24 * 60;

export interface IncidentSwitchOptions {
  /** Milliseconds since 1970. */
  now: () => number;
  loadBalancerNames: readonly string[];
}

export function createIncidentSwitch({ now, loadBalancerNames }: IncidentSwitchOptions): IncidentSwitch {
  const incidents: LiveIncident[] = [];
  const active = () => incidents.filter((incident) => incident.start <= now() && now() < incident.end);

  return {
    all: () => incidents,
    active,
    start({ kind, minutes, loadBalancer }) {
      if (kind === null || !isIncidentKind(kind)) {
        throw new BadInput(`kind is ${JSON.stringify(kind)}; expected one of: ${incidentKinds.join(', ')}.`);
      }
      const length = Number(minutes ?? 5);
      if (!(length > 0 && length <= MAX_MINUTES)) {
        throw new BadInput(`minutes is "${minutes}"; expected a number above 0 and up to ${MAX_MINUTES}.`);
      }
      if (loadBalancer !== null && !loadBalancerNames.includes(loadBalancer)) {
        throw new BadInput(`load_balancer is "${loadBalancer}"; expected one of: ${loadBalancerNames.join(', ')}.`);
      }
      const start = now();
      const incident: LiveIncident = { kind, start, end: start + length * 60_000 };
      if (loadBalancer !== null) {
        incident.loadBalancer = loadBalancer;
      }
      incidents.push(incident);
      return incident;
    },
    endAll() {
      const ended = active();
      ended.forEach((incident) => (incident.end = now()));
      return ended;
    },
  };
}
