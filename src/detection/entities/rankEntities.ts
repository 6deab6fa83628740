import type { JudgedIncident, Severity } from '../types';

const ORDER: Record<Severity, number> = { minor: 1, major: 2, critical: 3 };

/** The worst incident: by severity, then by area; of equals the first. Null where there is none. */
export function worstIncident(incidents: readonly JudgedIncident[]): JudgedIncident | null {
  return incidents.reduce<JudgedIncident | null>(
    (worst, incident) => (worst === null || compareIncidents(incident, worst) < 0 ? incident : worst),
    null
  );
}

/**
 * Entities by how badly they need somebody: by their worst incident's severity, then by the area of all their incidents.
 * Equals, such as those without an incident, keep the order given.
 */
export function rankEntities<Entity extends { incidents: readonly JudgedIncident[] }>(
  entities: readonly Entity[]
): Entity[] {
  const badness = new Map(entities.map((entity) => [entity, badnessOf(entity.incidents)]));
  return [...entities].sort((one, other) => {
    const [a, b] = [badness.get(one)!, badness.get(other)!];
    return b.severity - a.severity || b.area - a.area;
  });
}

function badnessOf(incidents: readonly JudgedIncident[]): { severity: number; area: number } {
  const worst = worstIncident(incidents);
  return {
    severity: worst ? ORDER[worst.severity] : 0,
    area: incidents.reduce((sum, { area }) => sum + area, 0),
  };
}

function compareIncidents(a: JudgedIncident, b: JudgedIncident): number {
  return ORDER[b.severity] - ORDER[a.severity] || b.area - a.area;
}
