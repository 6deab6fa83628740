import { parse } from 'papaparse';
import { toCsv } from './csv';
import { loadBalancer } from './scenarios/loadBalancer';

describe('toCsv', () => {
  it('writes a header, ISO times, values and the truth', () => {
    expect(
      toCsv({
        times: [0, 60_000],
        columns: [{ name: 'a, b', unit: 'short', values: [1.5, null] }],
        truth: [0, 1],
      })
    ).toBe('time,"a, b",is_incident\n1970-01-01T00:00:00.000Z,1.5,0\n1970-01-01T00:01:00.000Z,,1\n');
  });

  it('gives back every value when it is read', () => {
    const table = loadBalancer.make({ start: 0, seed: 42 });
    const { data } = parse<Record<string, string>>(toCsv(table), { header: true, skipEmptyLines: true });
    expect(data.map((row) => Number(row['5xx']))).toEqual(table.columns[3].values);
    expect(data.map((row) => Number(row.is_incident))).toEqual(table.truth);
    expect(data.map((row) => Date.parse(row.time))).toEqual(table.times);
  });
});
