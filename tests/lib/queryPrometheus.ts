/** One series of an answer: its labels, and pairs of seconds since 1970 and the value as text. */
export interface PrometheusSeries {
  metric: Record<string, string>;
  values: Array<[number, string]>;
}

export interface RangeQuery {
  query: string;
  /** Milliseconds since 1970; both ends are included. */
  start: number;
  end: number;
  stepMs: number;
}

/** Asks a Prometheus's HTTP API; throws with its own message when it refuses. */
export async function queryRange(url: string, { query, start, end, stepMs }: RangeQuery): Promise<PrometheusSeries[]> {
  const parameters = new URLSearchParams({
    query,
    start: String(start / 1_000),
    end: String(end / 1_000),
    step: String(stepMs / 1_000),
  });
  const response = await fetch(`${url}/api/v1/query_range?${parameters}`);
  const answer = (await response.json()) as
    { status: 'success'; data: { result: PrometheusSeries[] } } | { status: 'error'; error: string };
  if (answer.status === 'error') {
    throw new Error(`Prometheus refused ${query}: ${answer.error}`);
  }
  return answer.data.result;
}

/** The value of an instant query that gives one number; null while there is none, or 0/0. */
export async function queryNumber(url: string, query: string): Promise<number | null> {
  const response = await fetch(`${url}/api/v1/query?${new URLSearchParams({ query })}`);
  const answer = (await response.json()) as { data?: { result: Array<{ value: [number, string] }> }; error?: string };
  if (!answer.data) {
    throw new Error(`Prometheus refused ${query}: ${answer.error}`);
  }
  const [only, ...others] = answer.data.result;
  const value = only && others.length === 0 ? Number(only.value[1]) : NaN;
  return Number.isNaN(value) ? null : value;
}
