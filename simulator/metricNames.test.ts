import { scenarioMetrics } from './metricNames';
import { scenarios } from './scenarios';
import { TRUTH_COLUMN } from './table';

it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'gives every column of %s and its truth exactly one series',
  (id, scenario) => {
    const table = scenario.make({ start: 0, seed: 1 });
    const columns = [...table.columns.map((column) => column.name), TRUTH_COLUMN];
    expect(scenarioMetrics[id].map((entry) => entry.column)).toEqual(columns);
  }
);

it('never gives two columns the same series', () => {
  const series = Object.values(scenarioMetrics)
    .flat()
    .map(({ metric, labels }) => metric + JSON.stringify(labels));
  expect(new Set(series).size).toBe(series.length);
});

it('uses names that Prometheus takes', () => {
  for (const { metric } of Object.values(scenarioMetrics).flat()) {
    expect(metric).toMatch(/^[a-z_]+$/);
  }
});
