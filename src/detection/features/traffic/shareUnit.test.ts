import { createRandom } from '../../random';
import { firstRows, signalOf, tableOf } from '../../testing/matrix';
import { shareUnit } from './shareUnit';
import { trafficFeatures } from './trafficFeatures';

const rows = Uint32Array.of(0, 1, 2);

it.each<[number[], 1 | 100]>([
  [[0.004, 0.006, 1], 1],
  [[0.4, 1.2, 0.6], 100],
  [[NaN, 0.5, NaN], 1],
])('of %p is %d', (ratios, unit) => {
  expect(shareUnit(Float64Array.from(ratios), rows)).toBe(unit);
});

it('lets a ratio have the same features in per cent as in shares', () => {
  const random = createRandom(3);
  const shares = Array.from({ length: 600 }, (_, row) => (row === 590 ? 0.4 : 0.02 + 0.01 * random.nextDouble()));
  const requests = signalOf(
    'RPM',
    shares.map(() => 1000),
    { role: 'requests', measure: 'count' }
  );
  const featuresOf = (values: number[]) => {
    const ratio = signalOf('errors', values, { role: 'errors', measure: 'ratio' });
    return trafficFeatures(tableOf(requests, ratio), firstRows(500, 600));
  };
  const inShares = featuresOf(shares);
  const inPercent = featuresOf(shares.map((share) => 100 * share));
  inShares.matrix.columns.forEach((column, f) => {
    const other = inPercent.matrix.columns[f];
    column.forEach((value, row) => expect(Math.abs(other[row] - value) > 1e-6).toBe(false));
    expect(Array.from(other, Number.isNaN)).toEqual(Array.from(column, Number.isNaN));
  });
  const typical = ({ readings }: typeof inShares) => readings.find(({ id }) => id === 'errors')!.typical[599];
  expect(typical(inPercent) / typical(inShares)).toBeCloseTo(100, 6);
});
