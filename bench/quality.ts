/**
 * How good the defaults are on labelled gateway files, beside scikit-learn's plain recipe: `npm run bench:quality [-- FOLDER]`.
 * Each file is learnt from until its training end and judged after it, with no setting that knows the file. Prints Markdown.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTrainingRange } from '../cli/trainingRange';
import { readCsv } from '../cli/csv/readCsv';
import { runBacktest, type DetectionOptions } from '../cli/runBacktest';
import { MEASURES, meanOf, measure, type Measured } from './quality/measures';
import { plainByScikitLearn, plainVerdicts } from './quality/plainRecipe';

const DEFAULT_FOLDER = path.join('..', 'shared', 'data', 'gateway');

const ours = {
  features: { set: 'traffic' },
  scoring: 'rangeAware',
  detector: 'isolation-forest',
  threshold: { kind: 'outOfBag' },
  seed: 42,
  compare: false,
} as const;

/** The plain recipe in our own code, for machines without scikit-learn. */
const plain = {
  ...ours,
  features: { set: 'raw' },
  scoring: 'paper',
  threshold: { kind: 'contamination', contamination: 'auto' },
} as const;

interface Line {
  name: string;
  ours: Measured;
  plain: Measured;
}

async function measureFile(
  folder: string,
  name: string,
  trainEnd: string,
  plainScores: Float64Array | undefined
): Promise<Line> {
  const dataset = await readCsv({ kind: 'csv', file: name, signals: [] }, path.join(folder, name));
  const train = parseTrainingRange(`0%..${trainEnd}`);
  const run = (options: Omit<DetectionOptions, 'train'>) => runBacktest(dataset, { ...options, train });
  const backtest = run(ours);
  const judged = { dataset, trained: backtest.trained };
  const outcomeOf = ({ run: { detection, decision } }: typeof backtest) => ({
    scores: detection.scores,
    verdicts: decision.verdicts,
  });
  const plainOutcome = plainScores ? plainVerdicts(plainScores) : outcomeOf(run(plain));
  return { name, ours: measure(judged, outcomeOf(backtest)), plain: measure(judged, plainOutcome) };
}

function row(name: string, own: Measured, rival: Measured): string {
  const cells = MEASURES.map(({ key, digits }) =>
    [own, rival].map((measured) => (Number.isFinite(measured[key]) ? measured[key].toFixed(digits) : '–')).join(' / ')
  );
  return `| ${[name, ...cells].join(' | ')} |\n`;
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? DEFAULT_FOLDER;
  const manifestFile = path.join(folder, 'MANIFEST.json');
  if (!existsSync(manifestFile)) {
    process.stderr.write(`SKIPPED: there is no ${manifestFile}; give the folder of labelled files as an argument.\n`);
    return;
  }
  const manifest: Record<string, { train_end: string }> = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const scikitLearn = plainByScikitLearn(folder);
  const rival = scikitLearn
    ? "scikit-learn's plain recipe"
    : 'the plain recipe in our own code (its `paper` mode agrees with scikit-learn, which is not installed here)';
  process.stdout.write(`Ours by default / ${rival}:\n\n`);
  process.stdout.write(`| file | ${MEASURES.map(({ title }) => title).join(' | ')} |\n`);
  process.stdout.write(`| --- |${MEASURES.map(() => ' ---: |').join('')}\n`);
  const lines: Line[] = [];
  for (const [name, { train_end: trainEnd }] of Object.entries(manifest)) {
    const line = await measureFile(folder, name, trainEnd, scikitLearn?.get(name));
    lines.push(line);
    process.stdout.write(row(name.replace('.csv', ''), line.ours, line.plain));
  }
  process.stdout.write(
    row('**mean**', meanOf(lines.map((line) => line.ours)), meanOf(lines.map((line) => line.plain)))
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
