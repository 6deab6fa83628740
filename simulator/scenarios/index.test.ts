import { DEFAULT_START, scenarioById, scenarios } from '.';

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('scenario %s', (id, scenario) => {
  const table = scenario.make({ start: DEFAULT_START, seed: 42 });

  it('is the same for the same seed and another for another', () => {
    expect(scenario.make({ start: DEFAULT_START, seed: 42 })).toEqual(table);
    expect(scenario.make({ start: DEFAULT_START, seed: 43 }).columns).not.toEqual(table.columns);
  });

  it('has as many times, truths and values as it says it has rows', () => {
    expect(table.times).toHaveLength(scenario.rows);
    expect(table.truth).toHaveLength(scenario.rows);
    table.columns.forEach((column) => expect(column.values).toHaveLength(scenario.rows));
    expect(table.times[0]).toBe(DEFAULT_START);
    expect(table.times[1] - table.times[0]).toBe(scenario.stepMs);
  });

  it('marks exactly the rows of its incidents', () => {
    table.truth.forEach((isIncident, row) => {
      const expected = scenario.incidents.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
      expect(isIncident).toBe(expected ? 1 : 0);
    });
  });

  it('does not depend on when it starts, but for the times', () => {
    expect(scenario.make({ start: 0, seed: 42 }).columns).toEqual(table.columns);
  });

  it('is found by its id', () => {
    expect(scenarioById(id)).toBe(scenario);
  });
});

it('names the known scenarios when asked for an unknown one', () => {
  expect(() => scenarioById('nothing')).toThrow(
    'expected one of: load-balancer, api-gateway, elb-request-count, load-balancer-fleet'
  );
});
