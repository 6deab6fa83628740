import * as fc from 'fast-check';
import { detect } from '../detect';
import { firstRows, normalNumbers, requestOf, signalOf, tableOf } from '../testing/matrix';
import type { SignalTable } from '../types';
import { splitByEntity } from './splitByEntity';

const tables = fc
  .array(
    fc.record({
      entity: fc.constantFrom('', 'a', 'b', 'c'),
      role: fc.constantFrom('requests' as const, 'errors' as const, 'latency' as const),
      values: fc.array(fc.constantFrom(NaN, 1, 2), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 7 }
  )
  .map((columns) =>
    tableOf(
      ...columns.map(({ values, ...rest }, index) =>
        signalOf(`s${index}`, values, { ...rest, measure: rest.role === 'latency' ? 'level' : 'count' })
      )
    )
  );

/** Puts the parts together again; what is shared goes along with others, but is a part of its own too, the last. */
function join(parts: ReturnType<typeof splitByEntity>, rowCount: number): SignalTable['signals'] {
  const joined: SignalTable['signals'] = [];
  for (const { entity, table, rows, signals } of parts) {
    table.signals.forEach((signal, index) => {
      const values = new Float64Array(rowCount).fill(NaN);
      rows.forEach((row, own) => (values[row] = signal.values[own]));
      joined[signals[index]] = { ...signal, entity, values };
    });
  }
  return joined;
}

it('loses nothing: joined again, the parts are the table', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(join(splitByEntity(table), table.times.length)).toEqual(table.signals);
    })
  );
});

it('has the rows of its entity only, at their times', () => {
  fc.assert(
    fc.property(tables, (table) => {
      for (const { entity, table: part, rows } of splitByEntity(table)) {
        const own = table.signals.filter((signal) => signal.entity === entity);
        const expected = [...table.times.keys()].filter((row) => own.some(({ values }) => !Number.isNaN(values[row])));
        expect([...rows]).toEqual(expected);
        expect([...part.times]).toEqual(expected.map((row) => table.times[row]));
      }
    })
  );
});

it('does not change with the signals of other entities', () => {
  fc.assert(
    fc.property(tables, (table) => {
      for (const { entity, table: part } of splitByEntity(table)) {
        const without = { ...table, signals: table.signals.filter((signal) => ['', entity].includes(signal.entity)) };
        expect(splitByEntity(without).find((other) => other.entity === entity)!.table).toEqual(part);
      }
    })
  );
});

it('names what no entity owns last, and shares the arrays of entities that have every row', () => {
  const table = tableOf(
    signalOf('all', [1, 2]),
    signalOf('b', [1, NaN], { entity: 'b' }),
    signalOf('a', [1, 2], { entity: 'a' })
  );
  const parts = splitByEntity(table);
  expect(parts.map(({ entity }) => entity)).toEqual(['b', 'a', '']);
  expect(parts[0].table.times).toHaveLength(1);
  expect(parts[1].table.times).toBe(table.times);
  expect(parts[1].table.signals[0].values).toBe(table.signals[2].values);
});

it('judges errors of an entity without requests by the requests that all share', () => {
  const parts = splitByEntity(
    tableOf(
      signalOf('total', [9, 9], { role: 'requests', measure: 'count' }),
      signalOf('errors of a', [1, 1], { role: 'errors', measure: 'count', entity: 'a' }),
      signalOf('latency of b', [1, 1], { role: 'latency', entity: 'b' })
    )
  );
  expect(parts.map(({ table }) => table.signals.map(({ id }) => id))).toEqual([
    ['total', 'errors of a'],
    ['latency of b'],
    ['total'],
  ]);
});

it("scores an entity as it would alone, to the last bit, whatever the others' rows", () => {
  const rows = 200;
  const own = normalNumbers(rows, 1, 100, 5);
  const alone = tableOf(signalOf('a', own));
  const [a] = splitByEntity(
    tableOf(
      signalOf('a', [...own, NaN, NaN], { entity: 'a' }),
      signalOf('b', normalNumbers(rows + 2, 2, 10, 1), { entity: 'b' })
    )
  );
  const training = firstRows(100, rows);
  expect(detect(requestOf(a.table, training))).toEqual(detect(requestOf(alone, training)));
});
