import { apiGateway } from './apiGateway';
import { elbRequestCount } from './elbRequestCount';
import { loadBalancer } from './loadBalancer';
import { loadBalancerFleet } from './loadBalancerFleet';
import type { Scenario } from './scenario';

export type { Scenario, ScenarioId, ScenarioIncident, ScenarioOptions } from './scenario';

export const scenarios: readonly Scenario[] = [loadBalancer, apiGateway, elbRequestCount, loadBalancerFleet];

/** The first instant of scenarios when nothing else is asked for: a Monday, midnight UTC. */
export const DEFAULT_START = Date.UTC(2026, 0, 5);

/** The scenario of this id; throws with the known ids when there is none. */
export function scenarioById(id: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) {
    const known = scenarios.map((candidate) => candidate.id).join(', ');
    throw new Error(`There is no scenario "${id}"; expected one of: ${known}.`);
  }
  return scenario;
}
