import { toDataFrame } from '@grafana/data';
import { readLabels } from './readLabels';

const RANGE = { from: 0, to: 1000 };
const frameOf = (rows: object[]) => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return toDataFrame({
    fields: names.map((name) => ({ name, values: rows.map((row) => Reflect.get(row, name)) })),
  });
};

test('an annotation that two queries bring is one label', () => {
  const row = { id: 7, time: 10, timeEnd: 20, text: 'x', tags: ['incident'] };
  expect(readLabels([frameOf([row]), frameOf([row, { ...row, id: 8 }])], RANGE).map(({ id }) => id)).toEqual([
    '7',
    '8',
  ]);
});

test('labels come earliest first, with alerts among them', () => {
  const labels = readLabels(
    [
      frameOf([
        { id: 1, time: 500, text: 'late', tags: ['deploy'], alertId: 0 },
        { id: 2, time: 100, text: 'rule {a=b} - A=1', newState: 'Alerting', prevState: 'Normal', alertId: 4 },
        { id: 3, time: 200, text: 'rule {a=b} - A=0', newState: 'Normal', prevState: 'Alerting', alertId: 4 },
      ]),
    ],
    RANGE
  );
  expect(labels).toMatchObject([
    { from: 100, to: 200, source: { origin: 'alert' } },
    { from: 500, to: 500, kind: 'deploy', source: { origin: 'grafana' } },
  ]);
});
