import { toSignalKind, type FieldRole } from '../src/data/fieldMeaning';
import type { Signal } from '../src/detection';
import { UsageError } from '../workbench/server/UsageError.mjs';
import { fetchRange, type PrometheusSeries } from '../workbench/src/data/prometheusRange';
import type { PrometheusSource } from './arguments';
import type { Dataset } from './dataset';
import { isoOf } from './trainingRange';

/** More rows than this are a mistaken step rather than a wish. */
const MOST_ROWS = 20_000_000;

/**
 * Asks a Prometheus for each query's values, a row a step from --from to --to. A step without a sample is a missing value, and
 * so is an infinite one, which the notes say.
 *
 * @throws UsageError where it can't be reached, refuses a query, or answers with other than one series
 */
export async function readPrometheus(source: PrometheusSource, onProgress?: (share: number) => void): Promise<Dataset> {
  const { url, queries, from, to, stepMs } = source;
  const first = Math.ceil(from / stepMs) * stepMs;
  const rows = Math.floor((to - first) / stepMs) + 1;
  if (rows < 1 || rows > MOST_ROWS) {
    throw new UsageError(
      `--step of ${stepMs / 1_000} s gives ${Math.max(0, rows)} rows from ${isoOf(from)} to ${isoOf(to)}; expected 1 to ${MOST_ROWS}.`
    );
  }
  const grid = { first, stepMs, rows };
  const notes: string[] = [];
  const signals: Signal[] = [];
  for (const [index, query] of queries.entries()) {
    const kind = toSignalKind(query.meaning);
    if (kind) {
      const where = `${url}, query ${index + 1} (${query.expression})`;
      const series = await fetchOneSeries(url, query.expression, grid, where);
      const name = nameOf(source, index);
      const values = finiteValues({ name, role: query.meaning.role, where }, valuesAtSteps(series, grid), grid, notes);
      signals.push({ id: name, name, entity: '', ...kind, values });
    }
    onProgress?.((index + 1) / queries.length);
  }
  if (signals.length === 0) {
    throw new UsageError('Every --query has the role ignore; expected at least one signal.');
  }
  const truth = source.label === undefined ? null : await truthAtSteps(url, source.label, grid, notes);
  const times = Float64Array.from({ length: rows }, (_, row) => timeOf(grid, row));
  return { source: url, table: { times, signals }, truth, inputRows: rows, rowOfInput: null, notes };
}

/** The steps that are asked for. */
interface Grid {
  /** Unix milliseconds. */
  first: number;
  stepMs: number;
  rows: number;
}

function timeOf({ first, stepMs }: Grid, row: number): number {
  return first + row * stepMs;
}

/**
 * 1 where any of the query's series is 1. A step without a sample is no incident: alerts have series only while they fire.
 *
 * @throws UsageError for a value other than 0 and 1
 */
async function truthAtSteps(url: string, expression: string, grid: Grid, notes: string[]): Promise<Uint8Array> {
  const where = `${url}, --label (${expression})`;
  const truth = new Uint8Array(grid.rows);
  const found = await fetchSeries(url, expression, grid, where);
  for (const series of found) {
    valuesAtSteps(series, grid).forEach((value, row) => {
      if (value !== 0 && value !== 1 && !Number.isNaN(value)) {
        throw new UsageError(
          `${where} gives ${value} at ${isoOf(timeOf(grid, row))}; expected 1 for an incident and 0 for none, such as (${expression}) > bool 0.`
        );
      }
      truth[row] ||= value === 1 ? 1 : 0;
    });
  }
  if (found.length === 0) {
    notes.push(`--label (${expression}) gives no series: no row is an incident.`);
  }
  return truth;
}

async function fetchOneSeries(url: string, expression: string, grid: Grid, where: string): Promise<PrometheusSeries> {
  const [series, ...others] = await fetchSeries(url, expression, grid, where);
  if (!series || others.length > 0) {
    const count = series ? others.length + 1 : 'no';
    const advice = series ? ': add them up with sum(...), or select one by its labels' : '';
    throw new UsageError(
      `${where} gives ${count} series from ${isoOf(grid.first)} to ${isoOf(timeOf(grid, grid.rows - 1))}; expected one${advice}.`
    );
  }
  return series;
}

/** The values without infinite ones; what is missing is noted, a negative count refused. */
function finiteValues(
  { name, role, where }: { name: string; role: FieldRole; where: string },
  values: Float64Array,
  grid: Grid,
  notes: string[]
): Float64Array {
  const negative = role === 'other' ? -1 : values.findIndex((value) => value < 0);
  if (negative >= 0) {
    throw new UsageError(
      `${where} gives ${values[negative]} at ${isoOf(timeOf(grid, negative))}; expected 0 or more for ${role}. The role other takes any number.`
    );
  }
  const count = (isCounted: (value: number) => boolean) =>
    values.reduce((sum, value) => sum + (isCounted(value) ? 1 : 0), 0);
  const missing = count((value) => !Number.isFinite(value));
  const infinite = count((value) => Math.abs(value) === Infinity);
  if (missing > 0) {
    const ofThem = infinite > 0 ? `, ${infinite} of them infinite` : '';
    notes.push(`"${name}" is missing in ${missing} of ${grid.rows} rows${ofThem}.`);
  }
  return values.map((value) => (Number.isFinite(value) ? value : NaN));
}

async function fetchSeries(url: string, expression: string, grid: Grid, where: string): Promise<PrometheusSeries[]> {
  const range = { from: grid.first, to: timeOf(grid, grid.rows - 1), stepMs: grid.stepMs };
  try {
    return await fetchRange(expression, range, `${url}/api/v1/query_range`);
  } catch (error) {
    const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
    throw new UsageError(`${where}: ${cause ? `${message} (${cause.code ?? cause.message})` : message}.`);
  }
}

function valuesAtSteps({ values }: PrometheusSeries, { first, stepMs, rows }: Grid): Float64Array {
  const atSteps = new Float64Array(rows).fill(NaN);
  for (const [seconds, text] of values) {
    const row = Math.round((seconds * 1_000 - first) / stepMs);
    // Prometheus writes +Inf where JavaScript reads Infinity.
    atSteps[row] = Number(text.replace('Inf', 'Infinity'));
  }
  return atSteps;
}

/** The role and status class, and which one it is where several queries have them. */
function nameOf({ queries }: PrometheusSource, index: number): string {
  const nameAt = ({ meaning }: PrometheusSource['queries'][number]) =>
    meaning.role === 'clientErrors'
      ? 'errors_4xx'
      : [meaning.role === 'errorRatio' ? 'error_ratio' : meaning.role, meaning.statusClass].filter(Boolean).join('_');
  const name = nameAt(queries[index]);
  const same = queries.flatMap((query, i) => (nameAt(query) === name ? [i] : []));
  return same.length > 1 ? `${name}_${same.indexOf(index) + 1}` : name;
}
