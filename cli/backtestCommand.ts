import { accessSync, constants, existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DetectionError } from '../src/detection';
import { UsageError } from '../workbench/server/UsageError.mjs';
import { readArguments, type BacktestOptions, type CsvSource, type PrometheusSource } from './arguments';
import { streamRecords } from './csv/streamRecords';
import { readCsv } from './csv/readCsv';
import type { Dataset } from './dataset';
import { createProgress, type Progress, type ProgressOutput } from './progress';
import { readPrometheus } from './readPrometheus';
import { reportJson } from './reportJson';
import { reportText } from './reportText';
import { runBacktest } from './runBacktest';
import { isoOf } from './trainingRange';
import { usage } from './usage';
import { writeScores, type EachTime } from './writeScores';

/** What a command line has of the world outside. */
export interface Surroundings {
  stdout: { write(text: string): unknown };
  stderr: ProgressOutput;
  /** Where relative paths start. */
  cwd: string;
  /** Unix milliseconds. */
  now: () => number;
}

/** Rows, and their times as the input writes them. */
interface Input {
  dataset: Dataset;
  eachTime: EachTime;
}

/** Runs one command line. Resolves to the exit code: 0, or 2 after one line about bad input. */
export async function backtestCommand(args: string[], surroundings: Surroundings): Promise<0 | 2> {
  const { stdout, stderr, now } = surroundings;
  const progress = createProgress(stderr, now);
  try {
    const options = readArguments(args, now());
    if (options === 'help') {
      stdout.write(usage);
    } else {
      await run(options, surroundings, progress);
    }
    return 0;
  } catch (error) {
    progress.end();
    if (error instanceof UsageError) {
      stderr.write(`backtest: ${oneLine(error.message)}\n`);
      return 2;
    }
    throw error;
  }
}

async function run(options: BacktestOptions, { stdout, stderr, cwd }: Surroundings, progress: Progress): Promise<void> {
  const { source, json, scores, plot } = options;
  const inputFile = source.kind === 'csv' ? path.resolve(cwd, source.file) : undefined;
  const outputs = { scores: scores && path.resolve(cwd, scores), plot: plot && path.resolve(cwd, plot) };
  checkOutput('scores', outputs.scores, inputFile);
  checkOutput('plot', outputs.plot, inputFile);

  const { dataset, eachTime } =
    source.kind === 'csv'
      ? await csvInput(source, path.resolve(cwd, source.file), progress)
      : await prometheusInput(source, progress);
  progress.begin('Detecting');
  const backtest = detecting(dataset.source, () => runBacktest(dataset, options, progress.report));
  if (outputs.scores) {
    await writeScores(outputs.scores, backtest, eachTime);
  }
  if (outputs.plot) {
    // The chart library is large; only those who ask for a picture wait for it.
    const { plotSvg } = await import('./plot/plotSvg');
    writeFileSync(outputs.plot, plotSvg(backtest));
  }
  progress.end();
  dataset.notes.forEach((note) => stderr.write(`${dataset.source}: ${oneLine(note)}\n`));
  stdout.write(json ? `${reportJson(backtest)}\n` : reportText(backtest));
}

async function prometheusInput(source: PrometheusSource, progress: Progress): Promise<Input> {
  progress.begin('Asking Prometheus');
  const dataset = await readPrometheus(source, progress.report);
  return { dataset, eachTime: async (take) => dataset.table.times.forEach((time) => take(isoOf(time))) };
}

async function csvInput(source: CsvSource, file: string, progress: Progress): Promise<Input> {
  progress.begin(`Reading ${source.file}`);
  const { columns, ...dataset } = await readCsv(source, file, progress.report);
  const eachTime: EachTime = async (take) => {
    let isHeader = true;
    progress.begin('Writing scores');
    // Read again, for millions of times as text would take more memory than all numbers together.
    await streamRecords(file, {
      name: source.file,
      onProgress: progress.report,
      onRecord: (cells) => {
        if (!isHeader) {
          take(cells[columns.time.index]);
        }
        isHeader = false;
      },
    });
  };
  return { dataset, eachTime };
}

/** What detection can't learn from is bad input, too. */
function detecting<Result>(source: string, detect: () => Result): Result {
  try {
    return detect();
  } catch (error) {
    throw error instanceof DetectionError ? new UsageError(`${source}: ${error.message}`) : error;
  }
}

/** Before the work rather than after it. */
function checkOutput(option: string, file: string | undefined, inputFile: string | undefined): void {
  if (file === undefined) {
    return;
  }
  if (inputFile !== undefined && existsSync(file) && existsSync(inputFile)) {
    if (realpathSync(file) === realpathSync(inputFile)) {
      throw new UsageError(`--${option} is ${file}, the input itself; name another file.`);
    }
  }
  try {
    accessSync(path.dirname(file), constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`--${option} is ${file}, whose folder can't be written to (${code}); name another file.`);
  }
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new UsageError(`--${option} is ${file}, which is a folder; name a file.`);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
