import type { TypedQueries } from '../dashboards/prometheusDashboard';

const DEFAULT_MIN_STEP = '15s';

/** What is typed lives in the address: ?expr=…&legend=…, repeated for each query, and &step=…. */
export function readTypedQueries(parameters: URLSearchParams): TypedQueries {
  const legends = parameters.getAll('legend');
  return {
    queries: parameters.getAll('expr').map((expr, index) => ({ expr, legendFormat: legends[index] ?? '' })),
    minStep: parameters.get('step') ?? DEFAULT_MIN_STEP,
  };
}

export function typedQueriesAddress({ queries, minStep }: TypedQueries): Record<string, unknown> {
  return {
    expr: queries.map(({ expr }) => expr),
    legend: queries.map(({ legendFormat }) => legendFormat ?? ''),
    step: minStep,
  };
}
