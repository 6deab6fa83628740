/** @jest-environment node */
import { DEFAULT_START, scenarioById, type Scenario } from '../simulator/scenarios';
import { decide, defaultIncidentRules, detect, type Signal, type StatusClass } from '../src/detection';
import { firstRows, requestOf, signalOf } from '../src/detection/testing/matrix';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** Rows around an incident in which an alarm is still about it: five minutes. */
const NEAR = 5;

/** What the query's fields would be taken for. */
function signalFor(name: string, values: Float64Array): Signal {
  switch (name) {
    case 'latency':
      return signalOf(name, values, { role: 'latency' });
    case '4xx':
    case '5xx':
      return signalOf(name, values, { role: 'errors', measure: 'count', statusClass: name as StatusClass });
    case '2xx':
      return signalOf(name, values, { role: 'requests', measure: 'count', statusClass: name });
    default:
      return signalOf(name, values, { role: 'requests', measure: 'count' });
  }
}

function outcomeOf(scenario: Scenario, seed: number, trainingRows: number) {
  const { times, columns } = scenario.make({ start: DEFAULT_START, seed });
  const signals = columns.map(({ name, values }) =>
    signalFor(
      name,
      Float64Array.from(values, (value) => value ?? NaN)
    )
  );
  const table = { times: Float64Array.from(times), signals };
  const training = firstRows(trainingRows, times.length);
  const detection = detect(requestOf(table, training, { features: { set: 'traffic' } }));
  const threshold = { kind: 'outOfBag' } as const;
  const { verdicts } = decide({ times: table.times, training, detection, threshold, incidents: defaultIncidentRules });
  const flagged = [...verdicts.keys()].filter((row) => verdicts[row] === 1);
  const isAt = (row: number, near: number) =>
    scenario.incidents.some(({ firstRow, lastRow }) => row >= firstRow - near && row <= lastRow + near);
  return {
    caught: scenario.incidents.filter(({ firstRow, lastRow }) =>
      flagged.some((row) => row >= firstRow && row <= lastRow)
    ).length,
    elsewhere: flagged.filter((row) => !isAt(row, NEAR)),
  };
}

it.each([
  ['load-balancer', 1000, 1],
  ['api-gateway', 1000, 3],
  ['api-gateway', 250, 3],
] as const)(
  'with features of traffic every incident is caught, and nothing else is said: %s, learnt from %p minutes',
  (id, trainingRows, incidents) => {
    const outcomes = SEEDS.map((seed) => outcomeOf(scenarioById(id), seed, trainingRows));
    expect(outcomes).toEqual(SEEDS.map(() => ({ caught: incidents, elsewhere: [] })));
  },
  60_000
);
