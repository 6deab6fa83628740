import { parseArgs } from 'node:util';
import {
  detectors,
  type DetectorName,
  type FeatureSet,
  type ScoringMethod,
  type ThresholdRule,
} from '../src/detection';
import { UsageError } from '../workbench/server/UsageError.mjs';
import { parseSignalRole, type SignalMeaning } from './signalRole';
import { parseThreshold } from './thresholdArgument';
import { parseStep, parseTimeArgument } from './timeArguments';
import { parseTrainingRange, type TrainingRange } from './trainingRange';
import { DEFAULT_TRAIN } from './usage';

/** Where the rows come from. */
export type BacktestSource = CsvSource | PrometheusSource;

export interface CsvSource {
  kind: 'csv';
  file: string;
  /** Columns; what is not given is guessed. */
  time?: string;
  label?: string;
  signals: Array<{ column: string; meaning: SignalMeaning }>;
}

export interface PrometheusSource {
  kind: 'prometheus';
  url: string;
  queries: Array<{ meaning: SignalMeaning; expression: string }>;
  /** PromQL of the truth. */
  label?: string;
  /** Unix milliseconds; both ends are asked for. */
  from: number;
  to: number;
  stepMs: number;
}

/** A feature set, or features of either set by name. */
export type FeaturesArgument = { set: FeatureSet } | { names: string[] };

export interface BacktestOptions {
  source: BacktestSource;
  train: TrainingRange;
  features: FeaturesArgument;
  scoring: ScoringMethod;
  detector: DetectorName;
  threshold: ThresholdRule;
  seed: number;
  json: boolean;
  compare: boolean;
  scores?: string;
  plot?: string;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ time: text, signal: texts, label: text },
  ...{ prometheus: text, query: texts, from: text, to: text, step: text },
  ...{ train: text, features: text, detector: text, scoring: text, threshold: text, seed: text, compare: flag },
  ...{ json: flag, scores: text, plot: text },
  help: { type: 'boolean', short: 'h' },
} as const;

const ONLY_OF_FILES = ['time', 'signal'] as const;
const ONLY_OF_PROMETHEUS = ['query', 'from', 'to', 'step'] as const;
const DETECTORS = Object.fromEntries(Object.values(detectors).map(({ name }): [string, DetectorName] => [name, name]));
const SCORINGS: Record<string, ScoringMethod> = { 'range-aware': 'rangeAware', paper: 'paper' };

/**
 * Reads the command line, without the two words of Node.
 *
 * @param now Unix milliseconds
 * @throws UsageError
 */
export function readArguments(args: string[], now: number): BacktestOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) {
    return 'help';
  }
  return {
    source:
      values.prometheus === undefined ? csvSource(values, positionals) : prometheusSource(values, positionals, now),
    train: parseTrainingRange(values.train ?? DEFAULT_TRAIN),
    features: parseFeatures(values.features ?? 'traffic'),
    detector: oneOf('detector', DETECTORS, values.detector ?? 'isolation-forest'),
    scoring: oneOf('scoring', SCORINGS, values.scoring ?? 'range-aware'),
    threshold: parseThreshold(values.threshold ?? 'auto'),
    seed: parseSeed(values.seed ?? '42'),
    json: values.json ?? false,
    compare: values.compare ?? false,
    scores: values.scores,
    plot: values.plot,
  };
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [firstSentence] = (error as Error).message.split(/\.\s/);
    throw new UsageError(`${firstSentence}. --help shows the usage.`);
  }
}

function csvSource(values: Values, positionals: string[]): CsvSource {
  refuse(values, ONLY_OF_PROMETHEUS, 'goes with --prometheus URL, not with a file');
  if (positionals.length !== 1) {
    const received = positionals.length === 0 ? 'no file' : `${positionals.length} files (${positionals.join(', ')})`;
    throw new UsageError(`${received} given; expected one CSV file, or --prometheus URL. --help shows the usage.`);
  }
  const signals = (values.signal ?? []).map((given) => {
    // The column's name may hold a "=", a role never does.
    const at = given.lastIndexOf('=');
    if (at < 1) {
      throw new UsageError(`--signal is "${given}"; expected COLUMN=ROLE, such as rpm=requests.`);
    }
    const column = given.slice(0, at);
    return { column, meaning: parseSignalRole(`--signal ${given}`, given.slice(at + 1), column) };
  });
  const twice = signals.find(({ column }, i) => signals.findIndex((other) => other.column === column) !== i);
  if (twice) {
    throw new UsageError(`--signal names column "${twice.column}" twice; give it one role.`);
  }
  return { kind: 'csv', file: positionals[0], time: values.time, label: values.label, signals };
}

function prometheusSource(values: Values, positionals: string[], now: number): PrometheusSource {
  refuse(values, ONLY_OF_FILES, 'goes with a file, not with --prometheus');
  if (positionals.length > 0) {
    throw new UsageError(`Both --prometheus and the file ${positionals[0]} are given; expected one of the two.`);
  }
  const url = URL.canParse(values.prometheus ?? '') ? new URL(values.prometheus ?? '') : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--prometheus is "${values.prometheus}"; expected an address such as http://localhost:9090.`);
  }
  const queries = (values.query ?? []).map((given) => {
    // The role never holds a "=", PromQL may.
    const at = given.indexOf('=');
    if (at < 1 || given.slice(at + 1).trim() === '') {
      throw new UsageError(`--query is "${given}"; expected ROLE=PROMQL, such as requests=sum(rate(hits[1m]))*60.`);
    }
    return { meaning: parseSignalRole(`--query ${given}`, given.slice(0, at)), expression: given.slice(at + 1) };
  });
  if (queries.length === 0) {
    throw new UsageError('--prometheus has no --query; expected at least one ROLE=PROMQL.');
  }
  const from = parseTimeArgument('from', required(values, 'from'), now);
  const to = parseTimeArgument('to', required(values, 'to'), now);
  if (from >= to) {
    throw new UsageError(`--from is ${values.from} and --to is ${values.to}; expected --from before --to.`);
  }
  const stepMs = parseStep(required(values, 'step'));
  return { kind: 'prometheus', url: url.href.replace(/\/$/, ''), queries, label: values.label, from, to, stepMs };
}

function required(values: Values, name: 'from' | 'to' | 'step'): string {
  const value = values[name];
  if (value === undefined) {
    throw new UsageError(`--${name} is missing; --prometheus needs --from, --to and --step.`);
  }
  return value;
}

function refuse(values: Values, names: readonly (keyof Values)[], why: string): void {
  const given = names.find((name) => values[name] !== undefined);
  if (given !== undefined) {
    throw new UsageError(`--${given} ${why}. --help shows the usage.`);
  }
}

function oneOf<Value>(name: string, values: Record<string, Value>, given: string): Value {
  if (!Object.hasOwn(values, given)) {
    throw new UsageError(`--${name} is "${given}"; expected one of: ${Object.keys(values).join(', ')}.`);
  }
  return values[given];
}

function parseFeatures(given: string): FeaturesArgument {
  if (given === 'traffic' || given === 'raw') {
    return { set: given };
  }
  const names = given.split(',').map((name) => name.trim());
  if (names.some((name) => name === '')) {
    throw new UsageError(`--features is "${given}"; expected traffic, raw, or names of features, separated by commas.`);
  }
  return { names };
}

function parseSeed(given: string): number {
  const seed = /^\d+$/.test(given) ? Number(given) : NaN;
  if (!(seed < 2 ** 32)) {
    throw new UsageError(`--seed is "${given}"; expected a whole number from 0 to ${2 ** 32 - 1}.`);
  }
  return seed;
}
