import { parseArgs } from 'node:util';
import { BadInput } from './badInput';
import { DEFAULT_START, scenarios, type Scenario } from './scenarios';

export type SimulatorCommand =
  | { command: 'help' }
  | { command: 'csv'; scenario: Scenario; seed: number; start: number; out?: string }
  | { command: 'openmetrics'; scenario: Scenario; seed: number; start: number; out?: string }
  | {
      command: 'openmetrics-live';
      seed: number;
      start: number;
      end: number;
      stepMs: number;
      dayMs: number;
      loadBalancers: number;
      labels: Record<string, string>;
      out?: string;
    }
  | {
      command: 'serve';
      seed: number;
      host: string;
      port: number;
      stepMs: number;
      dayMs: number;
      loadBalancers: number;
    };

export const usage = `Load balancer traffic with known incidents.

  tsx simulator/cli.ts csv --scenario ID [--seed 42] [--start TIME] [--out FILE]
  tsx simulator/cli.ts openmetrics --scenario ID [--seed 42] [--start TIME] [--out FILE]
  tsx simulator/cli.ts openmetrics --live [--days 3] [--end TIME] [--step-seconds 15] [--day-minutes 1440] [--seed 42]
                                     [--load-balancers 2] [--label NAME=VALUE]... [--out FILE]
  tsx simulator/cli.ts serve [--host 127.0.0.1] [--port 9300] [--step-seconds 15] [--day-minutes 1440] [--seed 42]
                         [--load-balancers 2]

ID is one of: ${scenarios.map(({ id }) => id).join(', ')}.
TIME is ISO 8601, e.g. 2026-01-05T00:00:00Z: scenarios start then without --start, live history ends now without --end.
--day-minutes shortens the daily profile of live traffic. --label adds what a scrape would add, such as job=simulator. Output goes to the standard output without --out.
openmetrics is for: promtool tsdb create-blocks-from openmetrics FILE DIRECTORY
`;

const text = { type: 'string' } as const;
const options = {
  scenario: text,
  seed: text,
  start: text,
  end: text,
  out: text,
  live: { type: 'boolean' },
  days: text,
  label: { type: 'string', multiple: true },
  host: text,
  port: text,
  'step-seconds': text,
  'day-minutes': text,
  'load-balancers': text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options each command takes; another one is a mistake that would otherwise go unnoticed. */
const accepted: Record<Exclude<SimulatorCommand['command'], 'help'>, readonly string[]> = {
  csv: ['scenario', 'seed', 'start', 'out'],
  openmetrics: ['scenario', 'seed', 'start', 'out'],
  'openmetrics-live': ['live', 'seed', 'days', 'end', 'step-seconds', 'day-minutes', 'load-balancers', 'label', 'out'],
  serve: ['seed', 'host', 'port', 'step-seconds', 'day-minutes', 'load-balancers'],
};

interface NumberOption {
  name: string;
  given: string | undefined;
  otherwise: number;
  min: number;
  max: number;
  whole?: boolean;
}

function numberOf({ name, given, otherwise, min, max, whole = false }: NumberOption): number {
  const value = given === undefined ? otherwise : given.trim() === '' ? NaN : Number(given);
  if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
    throw new BadInput(`--${name} is "${given}"; expected a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`);
  }
  return value;
}

function timeOf(name: string, given: string | undefined, otherwise: number): number {
  const time = given === undefined ? otherwise : Date.parse(given);
  if (Number.isNaN(time)) {
    throw new BadInput(`--${name} is "${given}"; expected a time such as 2026-01-05T00:00:00Z.`);
  }
  return time;
}

function labelsOf(given: readonly string[]): Record<string, string> {
  const pairs = given.map((text): [string, string] => {
    const [, name, value] = /^([a-zA-Z_]\w*)=(.+)$/s.exec(text) ?? [];
    if (name === undefined) {
      throw new BadInput(`--label is "${text}"; expected a label's name and value, such as job=simulator.`);
    }
    return [name, value];
  });
  return Object.fromEntries(pairs);
}

function scenarioOf(given: string | undefined): Scenario {
  const scenario = scenarios.find(({ id }) => id === given);
  if (!scenario) {
    const received = given === undefined ? 'missing' : `"${given}"`;
    throw new BadInput(`--scenario is ${received}; expected one of: ${scenarios.map(({ id }) => id).join(', ')}.`);
  }
  return scenario;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new BadInput((error as Error).message);
  }
}

/** Reads the command line, without the two words of Node. `now` is in milliseconds since 1970. Throws BadInput. */
export function readArguments(args: string[], now: number): SimulatorCommand {
  const { values, positionals } = parse(args);
  if (values.help) {
    return { command: 'help' };
  }
  const word = positionals.join(' ');
  if (word !== 'csv' && word !== 'openmetrics' && word !== 'serve') {
    throw new BadInput(`The command is "${word}"; expected one of: csv, openmetrics, serve. --help shows the usage.`);
  }
  const command = word === 'openmetrics' && values.live ? 'openmetrics-live' : word;
  const stray = Object.keys(values).find((name) => !accepted[command].includes(name));
  if (stray !== undefined) {
    throw new BadInput(`${word} does not take --${stray} here; expected: --${accepted[command].join(', --')}.`);
  }

  const { out } = values;
  const safe = Number.MAX_SAFE_INTEGER;
  const seed = numberOf({ name: 'seed', given: values.seed, otherwise: 42, min: 0, max: safe, whole: true });
  if (command === 'csv' || command === 'openmetrics') {
    const start = timeOf('start', values.start, DEFAULT_START);
    return { command, scenario: scenarioOf(values.scenario), seed, start, out };
  }
  const seconds = numberOf({
    name: 'step-seconds',
    given: values['step-seconds'],
    otherwise: 15,
    min: 0.1,
    max: 3_600,
  });
  const minutes = numberOf({ name: 'day-minutes', given: values['day-minutes'], otherwise: 1_440, min: 1, max: 1_440 });
  const loadBalancers = numberOf({
    name: 'load-balancers',
    given: values['load-balancers'],
    otherwise: 2,
    min: 1,
    max: 500,
    whole: true,
  });
  const live = { seed, stepMs: Math.round(seconds * 1_000), dayMs: minutes * 60_000, loadBalancers };
  if (command === 'serve') {
    return {
      command,
      ...live,
      host: values.host ?? '127.0.0.1',
      port: numberOf({ name: 'port', given: values.port, otherwise: 9_300, min: 0, max: 65_535, whole: true }),
    };
  }
  const end = timeOf('end', values.end, now);
  const days = numberOf({ name: 'days', given: values.days, otherwise: 3, min: 0.001, max: 366 });
  return { command, ...live, start: end - days * 24 * 60 * 60_000, end, labels: labelsOf(values.label ?? []), out };
}
