import { scenarioMetrics } from '../../../simulator/metricNames';
import { DEFAULT_START, scenarios, type Scenario } from '../../../simulator/scenarios';
import { TRUTH_COLUMN, type SimulatedTable } from '../../../simulator/table';
import type { SimulatedSeries } from './SimulatedDataSource';

const SEED = 42;

/** Every scenario's columns under the metric names of the provisioned dashboards. */
export function scenarioSeries(): SimulatedSeries[] {
  return scenarios.flatMap(seriesOf);
}

function seriesOf(scenario: Scenario): SimulatedSeries[] {
  let made: SimulatedTable | undefined;
  const table = () => (made ??= scenario.make({ start: DEFAULT_START, seed: SEED }));
  return scenarioMetrics[scenario.id].map(({ metric, labels, column }) => ({
    metric,
    labels,
    form: 'plain',
    samples: () => ({ times: table().times, values: valuesOf(table(), column, metric) }),
  }));
}

function valuesOf(table: SimulatedTable, column: string, metric: string): Array<number | null> {
  if (column === TRUTH_COLUMN) {
    return table.truth;
  }
  const found = table.columns.find(({ name }) => name === column);
  if (!found) {
    const names = table.columns.map(({ name }) => name).join(', ');
    throw new Error(`The metric ${metric} stands for the column "${column}", but the scenario's columns are ${names}.`);
  }
  return found.values;
}
