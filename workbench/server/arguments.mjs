import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './UsageError.mjs';

export const DEFAULT_PORT = 3400;

export const HELP = `Open the panel in a real dashboard, without a Grafana server.

  npm start -- [options]

  --port N           listen on this port of 127.0.0.1 (default ${DEFAULT_PORT}, or the next free one)
  --csv FILE         a dashboard over a CSV file with a time column
  --prometheus URL   a dashboard over a Prometheus, e.g. http://localhost:9090
  --data FOLDER      where annotations are kept (default: this system's folder for program state)
  --dev              reload the page when sources change, instead of building
  --help             show this`;

/**
 * @param {string[]} argv
 * @param {string} cwd where a relative --csv path starts
 */
export function parseArguments(argv, cwd) {
  const { values } = parse(argv);
  return {
    help: values.help ?? false,
    dev: values.dev ?? false,
    data: values.data === undefined ? undefined : parseFolder(values.data, cwd),
    port: values.port === undefined ? undefined : parsePort(values.port),
    csv: values.csv === undefined ? undefined : parseCsvPath(values.csv, cwd),
    prometheus: values.prometheus === undefined ? undefined : parsePrometheusUrl(values.prometheus),
  };
}

function parse(argv) {
  try {
    return parseArgs({
      args: argv,
      options: {
        port: { type: 'string' },
        csv: { type: 'string' },
        prometheus: { type: 'string' },
        data: { type: 'string' },
        dev: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [firstSentence] = String(error.message).split(/\. (?=[A-Z])/);
    throw new UsageError(`${firstSentence}. The options are --port, --csv, --prometheus, --data, --dev and --help.`);
  }
}

function parsePort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new UsageError(`--port got "${text}"; expected a whole number from 1 to 65535.`);
  }
  return port;
}

function parseCsvPath(text, cwd) {
  const file = path.resolve(cwd, text);
  if (!existsSync(file)) {
    throw new UsageError(`--csv got "${text}", but there is no such file in ${cwd}.`);
  }
  if (!statSync(file).isFile()) {
    throw new UsageError(`--csv got "${text}", which is not a file; expected a CSV file.`);
  }
  return file;
}

function parseFolder(text, cwd) {
  const folder = path.resolve(cwd, text);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UsageError(`--data got "${text}", which is a file; expected a folder.`);
  }
  return folder;
}

function parsePrometheusUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--prometheus got "${text}"; expected an address like http://localhost:9090.`);
  }
  return url.href;
}
