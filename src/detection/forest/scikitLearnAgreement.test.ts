import { fitScaler, transform } from '../scaling/scaler';
import { rawFeatures } from '../features/rawFeatures';
import { GOLDEN_SEEDS, readGolden, type GoldenScenario } from '../testing/golden';
import { signalOf, tableOf } from '../testing/matrix';
import type { StatusClass } from '../types';
import { fitForest } from './fit';
import { defaultForestParams } from './params';
import { anomalyScores } from './score';

/** Mean of ranks where values tie. */
function ranks(values: ArrayLike<number>): number[] {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const result = new Array<number>(order.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]] === values[order[from]]) {
      to++;
    }
    order.slice(from, to).forEach((i) => (result[i] = (from + to - 1) / 2));
  }
  return result;
}

function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length - 1) / 2;
  const product = (u: number[], v: number[]) => u.reduce((sum, value, i) => sum + (value - mean) * (v[i] - mean), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

function signalsOf(golden: GoldenScenario) {
  return Object.entries(golden.signals).map(([name, values]) =>
    /^\dxx$/.test(name)
      ? signalOf(name, values, {
          role: name === '2xx' ? 'requests' : 'errors',
          measure: 'count',
          statusClass: name as StatusClass,
        })
      : signalOf(name, values)
  );
}

/** Our anomaly scores, averaged over the seeds. */
function averagedScores(golden: GoldenScenario): Float64Array {
  const features = rawFeatures(tableOf(...signalsOf(golden)));
  const training = Uint32Array.from({ length: golden.trainingRows }, (_, row) => row);
  const scaled = transform(fitScaler('standard', features, training), features);
  const mean = new Float64Array(scaled.rowCount);
  for (const seed of GOLDEN_SEEDS) {
    const params = {
      ...defaultForestParams,
      maxSamples: golden.params.max_samples ?? defaultForestParams.maxSamples,
      maxFeatures: golden.params.max_features ?? defaultForestParams.maxFeatures,
      bootstrap: golden.params.bootstrap ?? defaultForestParams.bootstrap,
      seed,
    };
    const scores = anomalyScores(fitForest(scaled, params, training).forest, scaled);
    scores.forEach((score, row) => (mean[row] += score / GOLDEN_SEEDS.length));
  }
  return mean;
}

describe('agreement with scikit-learn, scores averaged over 20 seeds on either side', () => {
  it.each(['scenario1', 'scenario2', 'singleSeries', 'eightDimensions', 'eightDimensionsVaried'])('%s', (name) => {
    const golden = readGolden<GoldenScenario>(name);
    const ours = averagedScores(golden);
    const difference = ours.reduce((sum, score, row) => sum + Math.abs(score - golden.scores[row]), 0) / ours.length;
    const correlation = spearman(ours, golden.scores);
    const { rankCorrelation, meanAbsoluteDifference } = golden.withItself;
    process.stdout.write(
      `${name}: rank correlation ${correlation.toFixed(4)} (scikit-learn with itself ${rankCorrelation}), ` +
        `mean absolute difference ${difference.toFixed(5)} (${meanAbsoluteDifference})\n`
    );
    expect(correlation).toBeGreaterThanOrEqual(0.99);
    expect(difference).toBeLessThanOrEqual(0.005);
  });
});
