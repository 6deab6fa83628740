import { FieldType, type Labels, toDataFrame } from '@grafana/data';
import fc from 'fast-check';
import { fieldRole, fieldStatusClass } from './roles';
import { addUpStatusCodes, type AlignedColumn } from './statusFamilies';

function column(labels: Labels, values: number[], name = `{${Object.values(labels).join()}}`): AlignedColumn {
  const frame = toDataFrame({ refId: 'A', fields: [{ name: 'Value', type: FieldType.number, values, labels }] });
  const [field] = frame.fields;
  const role = fieldRole(field, frame);
  const statusClass = fieldStatusClass(field, role, frame);
  const base = { id: JSON.stringify(labels), name, role, statusClass, field, frame, axis: 0 };
  return { ...base, values: Float64Array.from(values), members: [base] };
}

test('columns without a status stay what they are', () => {
  const given = [column({ lb: 'a' }, [1, NaN]), column({ status: 'ok' }, [1, NaN])];
  expect(addUpStatusCodes(given)).toEqual({ columns: given, filledRows: 0 });
});

test('a role that a person chose keeps a code apart', () => {
  const chosen = column({ code: '503' }, [5]);
  const { columns } = addUpStatusCodes([
    column({ code: '500' }, [1]),
    { ...chosen, role: 'other', statusClass: undefined },
  ]);
  expect(columns.map(({ values }) => values[0])).toEqual([1, 5]);
});

test('other labels, and other queries, keep codes apart', () => {
  const { columns } = addUpStatusCodes([
    column({ code: '500', method: 'GET' }, [1]),
    column({ code: '500', method: 'PUT' }, [2]),
  ]);
  expect(columns).toHaveLength(2);
});

test('a second status label does not', () => {
  const labels = (code: string) => ({ status: '5xx', code });
  expect(addUpStatusCodes([column(labels('500'), [1]), column(labels('502'), [2])]).columns).toMatchObject([
    { id: 'A:Value{status="5xx"}', values: Float64Array.of(3) },
  ]);
});

test('a row’s total stays the same, and is missing only where every code is', () => {
  const codes = ['200', '204', '302', '404', '500', '503'];
  const value = fc.oneof(fc.nat(1000), fc.constant(NaN));
  const rows = fc.array(fc.tuple(...codes.map(() => value)), { minLength: 1, maxLength: 10 });
  const total = (values: number[]) => values.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0);
  fc.assert(
    fc.property(rows, (given) => {
      const { columns } = addUpStatusCodes(
        codes.map((code, i) =>
          column(
            { code },
            given.map((row) => row[i])
          )
        )
      );
      expect(columns.map(({ statusClass }) => statusClass)).toEqual(['2xx', '3xx', '4xx', '5xx']);
      given.forEach((row, at) => {
        const added = columns.map(({ values }) => values[at]);
        expect(total(added)).toBe(total(row));
        expect(added.some(Number.isNaN)).toBe(row.every(Number.isNaN));
      });
    })
  );
});
