import type { StepRange } from './sampleAtSteps';

export interface PrometheusSeries {
  metric: Record<string, string>;
  values: Array<[number, string]>;
}

interface RangeAnswer {
  status: 'success' | 'error';
  error?: string;
  data?: { resultType: string; result: PrometheusSeries[] };
}

/** Prometheus refuses more points a series in one query. */
const MAX_POINTS = 11_000;

/** Where the page's own server passes range queries on to Prometheus. */
const ENDPOINT = '/prometheus/api/v1/query_range';

/** A range query, in as many parts as Prometheus' limit needs, with the parts of each series joined. */
export async function fetchRange(
  expression: string,
  range: StepRange,
  endpoint = ENDPOINT
): Promise<PrometheusSeries[]> {
  const joined = new Map<string, PrometheusSeries>();
  for (const part of split(range)) {
    for (const series of await fetchPart(expression, part, endpoint)) {
      const key = JSON.stringify(Object.entries(series.metric).sort());
      const known = joined.get(key);
      joined.set(key, known ? { ...known, values: [...known.values, ...series.values] } : series);
    }
  }
  return [...joined.values()];
}

/** Parts begin and end on steps, and none repeats an instant of the one before. */
export function split({ from, to, stepMs }: StepRange): StepRange[] {
  const first = Math.ceil(from / stepMs) * stepMs;
  const parts: StepRange[] = [];
  for (let start = first; start <= to; start += MAX_POINTS * stepMs) {
    parts.push({ from: start, to: Math.min(to, start + (MAX_POINTS - 1) * stepMs), stepMs });
  }
  return parts;
}

async function fetchPart(
  expression: string,
  { from, to, stepMs }: StepRange,
  endpoint: string
): Promise<PrometheusSeries[]> {
  const body = new URLSearchParams({
    query: expression,
    start: String(from / 1000),
    end: String(to / 1000),
    step: String(stepMs / 1000),
  });
  const response = await fetch(endpoint, { method: 'POST', body });
  const text = await response.text();
  const answer = parseAnswer(text);
  if (answer?.status !== 'success' || !answer.data) {
    const reason = answer?.error ?? `it answered ${response.status} ${response.statusText}: ${text.slice(0, 200)}`;
    throw new Error(`Prometheus refused "${expression}": ${reason}`);
  }
  return answer.data.result;
}

function parseAnswer(text: string): RangeAnswer | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
