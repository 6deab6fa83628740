import * as fc from 'fast-check';
import { incidentOf } from '../testing/incidents';
import { rankEntities, worstIncident } from './rankEntities';

const incidents = fc.array(
  fc
    .record({
      severity: fc.constantFrom('minor' as const, 'major' as const, 'critical' as const),
      area: fc.integer({ min: 0, max: 5 }),
    })
    .map(incidentOf),
  { maxLength: 3 }
);
const entities = fc
  .array(incidents, { maxLength: 8 })
  .map((all) => all.map((own, index) => ({ name: index, incidents: own })));

it('ranks by the worst severity, then by area, and loses nobody', () => {
  fc.assert(
    fc.property(entities, (given) => {
      const ranked = rankEntities(given);
      expect(new Set(ranked)).toEqual(new Set(given));
      const severities = ranked.map((entity) =>
        ['minor', 'major', 'critical'].indexOf(worstIncident(entity.incidents)?.severity ?? '')
      );
      expect(severities).toEqual([...severities].sort((a, b) => b - a));
    })
  );
});

it('does not depend on the order but for equals, which keep theirs', () => {
  fc.assert(
    fc.property(entities, (given) => {
      const key = (list: typeof given) =>
        list.map((entity) => [worstIncident(entity.incidents)?.severity, areaOf(entity)]);
      const ranked = rankEntities(given);
      expect(key(rankEntities([...given].reverse()))).toEqual(key(ranked));
      expect(rankEntities(ranked)).toEqual(ranked);
    })
  );
});

function areaOf(entity: { incidents: Array<{ area: number }> }): number {
  return entity.incidents.reduce((sum, { area }) => sum + area, 0);
}

it('puts one critical incident above many minor ones, and quiet entities last in their order', () => {
  const many = { name: 'many', incidents: Array.from({ length: 9 }, () => incidentOf({ area: 50 })) };
  const one = { name: 'one', incidents: [incidentOf({ severity: 'critical', area: 1 })] };
  const quiet = ['a', 'b'].map((name) => ({ name, incidents: [] }));
  expect(rankEntities([quiet[0], many, quiet[1], one]).map(({ name }) => name)).toEqual(['one', 'many', 'a', 'b']);
});

it('finds the worst of several incidents, and none of none', () => {
  const worst = incidentOf({ severity: 'major', area: 3 });
  expect(worstIncident([incidentOf({ area: 99 }), incidentOf({ severity: 'major', area: 2 }), worst])).toBe(worst);
  expect(worstIncident([])).toBeNull();
});
