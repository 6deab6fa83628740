import fc from 'fast-check';
import { findIncidents } from './findIncidents';

/** Rows by letter: A anomalous, n normal, - without a score, a blank no row at all; one minute each. */
function incidentsOf(rows: string) {
  const present = [...rows].map((kind, minute) => ({ kind, minute })).filter(({ kind }) => kind !== ' ');
  const times = Float64Array.from(present, ({ minute }) => minute * 60_000);
  const verdicts = Uint8Array.from(present, ({ kind }) => (kind === 'A' ? 1 : 0));
  const scores = Float64Array.from(present, ({ kind }, i) =>
    kind === '-' ? NaN : kind === 'A' ? 0.8 + i / 1000 : 0.4
  );
  return findIncidents(times, verdicts, scores);
}
const minutesOf = (rows: string) => incidentsOf(rows).map(({ start, end }) => [start / 60_000, end / 60_000]);

describe('findIncidents', () => {
  it.each([
    ['nothing anomalous', 'nnnn', []],
    ['no rows', '', []],
    ['a single row', 'nAn', [[1, 1]]],
    ['one row in all', 'A', [[0, 0]]],
    [
      'runs at either end',
      'AAnnA',
      [
        [0, 1],
        [4, 4],
      ],
    ],
    [
      'a normal row ends a run',
      'AAnAA',
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ['one row without a score does not', 'AA-AA', [[0, 4]]],
    [
      'two in a row do',
      'AA--AA',
      [
        [0, 1],
        [4, 5],
      ],
    ],
    ['one now and then does not', 'A-A-A', [[0, 4]]],
    ['one absent row does not', 'nnnAA AA', [[3, 7]]],
    [
      'two absent rows do',
      'nnnAA  AA',
      [
        [3, 4],
        [7, 8],
      ],
    ],
    [
      'one absent and one without a score do',
      'nnnAA -AA',
      [
        [3, 4],
        [7, 8],
      ],
    ],
    [
      'an unscored row is no edge of an incident',
      '-A-nA-',
      [
        [1, 1],
        [4, 4],
      ],
    ],
    [
      'a normal row beside a missing one ends a run',
      'A-nA',
      [
        [0, 0],
        [3, 3],
      ],
    ],
  ])('%s: %p', (_, rows, expected) => {
    expect(minutesOf(rows)).toEqual(expected);
  });

  it('knows the highest score and its row', () => {
    expect(incidentsOf('nAAAn')).toEqual([
      { firstRow: 1, lastRow: 3, start: 60_000, end: 180_000, peakScore: 0.803, peakRow: 3 },
    ]);
  });

  it('holds every anomalous row once, and none that is normal', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'n', '-', ' ')), (kinds) => {
        const present = kinds.filter((kind) => kind !== ' ');
        const incidents = incidentsOf(kinds.join(''));
        const holders = present.map((_, row) => incidents.filter((i) => i.firstRow <= row && row <= i.lastRow).length);
        present.forEach((kind, row) => {
          expect(holders[row]).toBeLessThanOrEqual(kind === 'n' ? 0 : 1);
          expect(kind !== 'A' || holders[row] === 1).toBe(true);
        });
      })
    );
  });
});
