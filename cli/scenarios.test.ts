/** @jest-environment node */
import { toCsv } from '../simulator/csv';
import { DEFAULT_START, scenarioById } from '../simulator/scenarios';
import { GOLDEN_SEEDS, readGolden, type GoldenScenario } from '../src/detection/testing/golden';
import { readArguments, type BacktestOptions, type CsvSource } from './arguments';
import { readCsv } from './csv/readCsv';
import { runBacktest, type Run } from './runBacktest';
import { temporaryFolder } from './testing/backtest';

const folder = temporaryFolder();
afterAll(() => folder.remove());
jest.setTimeout(120_000);

const MINUTE = 60_000;

/** The rows that scikit-learn saw, as a file. */
function goldenFile(name: string): GoldenScenario {
  const golden = readGolden<GoldenScenario>(name);
  const columns = Object.entries(golden.signals);
  const truth = new Set(golden.truth);
  const lines = columns[0][1].map((_, row) => {
    const time = new Date(DEFAULT_START + row * MINUTE).toISOString();
    return [time, ...columns.map(([, values]) => values[row]), truth.has(row) ? 1 : 0].join(',');
  });
  const header = ['time', ...columns.map(([column]) => column), 'is_incident'].join(',');
  folder.write(`${name}.csv`, `${[header, ...lines].join('\n')}\n`);
  return golden;
}

/** One run a seed of one command line. */
async function runs(file: string, args: string[]): Promise<Run[]> {
  const { source, ...options } = readArguments([file, ...args], 0) as BacktestOptions;
  const dataset = await readCsv(source as CsvSource, folder.file(file));
  return GOLDEN_SEEDS.map((seed) => runBacktest(dataset, { ...options, seed }).run);
}

/** Mean F1 over all rows, and its variance over the seeds. */
function f1Of(counts: Array<[number, number, number]>): { mean: number; variance: number } {
  const values = counts.map(([hits, falseAlarms, misses]) => (2 * hits) / (2 * hits + falseAlarms + misses));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}

function countsOf({ report }: Run): [number, number, number] {
  const parts = [report?.inSample, report?.outOfSample].flatMap((part) => (part ? [part.confusion] : []));
  const sum = (pick: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + pick(part), 0);
  return [sum((part) => part.truePositives), sum((part) => part.falsePositives), sum((part) => part.falseNegatives)];
}

describe("the specification's settings, on the rows of the golden files", () => {
  it.each([
    [
      'scenario1',
      ['--train', '#0..#1000', '--threshold', 'contamination:auto'],
      ['requests', '4xx ratio', '5xx ratio'],
    ],
    ['scenario2', ['--train', '0%..100%', '--threshold', 'contamination:0.03'], ['RPM', 'response time']],
  ])('give the F1 of scikit-learn: %s', async (name, args, features) => {
    const golden = goldenFile(name);
    const ours = await runs(`${name}.csv`, [...args, '--features', 'raw', '--scoring', 'paper']);
    expect([...ours[0].detection.featureNames].sort()).toEqual([...features].sort());
    const [mine, theirs] = [f1Of(ours.map(countsOf)), f1Of(golden.perSeed)];
    const bound = 5 * Math.sqrt((mine.variance + theirs.variance) / GOLDEN_SEEDS.length);
    expect(Math.abs(mine.mean - theirs.mean)).toBeLessThanOrEqual(bound + 1e-12);
  });
});

describe('by default, on simulated rows', () => {
  it.each([
    ['load-balancer', ['--train', '#0..#1000'], 1],
    ['api-gateway', ['--train', '0%..100%'], 3],
  ])('every incident is caught, and nothing else is said: %s', async (id, args, incidents) => {
    const scenario = scenarioById(id);
    folder.write(`${id}.csv`, toCsv(scenario.make({ start: DEFAULT_START, seed: 42 })));
    const bands = scenario.incidents.map(({ firstRow, lastRow }) => [firstRow - 5, lastRow + 5]);
    for (const { decision, report } of await runs(`${id}.csv`, args)) {
      expect((report?.outOfSample ?? report?.inSample)?.events).toMatchObject({ events: incidents, caught: incidents });
      const outside = [...decision.verdicts.keys()].filter(
        (row) => decision.verdicts[row] === 1 && !bands.some(([from, to]) => row >= from && row <= to)
      );
      expect(outside).toEqual([]);
    }
  });
});
