import { alertBands } from './alertBands';
import type { Annotation } from './annotation';

const RANGE = { from: 0, to: 1000 };
const change = (time: number, prevState: string, newState: string, fields: Partial<Annotation> = {}): Annotation => ({
  id: time,
  alertId: 4,
  time,
  timeEnd: time,
  prevState,
  newState,
  text: `High errors {alertname=High errors} - A=${time}`,
  ...fields,
});
const spans = (changes: Annotation[]) => alertBands(changes, RANGE).map(({ from, to }) => [from, to]);

test('an alert fires from one change to the next that ends it', () => {
  expect(
    spans([change(100, 'Normal', 'Pending'), change(200, 'Pending', 'Alerting'), change(300, 'Alerting', 'Normal')])
  ).toEqual([[200, 300]]);
});

test('the order in which the changes come does not matter', () => {
  expect(spans([change(300, 'Alerting', 'Normal'), change(200, 'Pending', 'Alerting')])).toEqual([[200, 300]]);
});

test('what fired before the range, or fires still, reaches to its end', () => {
  expect(spans([change(300, 'Alerting', 'Normal'), change(700, 'Normal', 'Alerting')])).toEqual([
    [0, 300],
    [700, 1000],
  ]);
});

test('an error in between goes on firing', () => {
  expect(
    spans([change(1, 'Normal', 'Alerting'), change(2, 'Alerting', 'Error'), change(3, 'Error', 'Normal')])
  ).toEqual([[1, 3]]);
});

test('alerts and their series are kept apart', () => {
  const other = { text: 'High errors {route=/cart} - A=1' };
  expect(
    spans([
      change(1, 'Normal', 'Alerting'),
      change(2, 'Normal', 'Alerting', other),
      change(3, 'Alerting', 'Normal', other),
      change(4, 'Alerting', 'Normal'),
      change(5, 'Normal', 'Alerting', { alertId: 9 }),
    ])
  ).toEqual([
    [1, 4],
    [2, 3],
    [5, 1000],
  ]);
});

test('a band says which rule it was, comes from an alert, and can not be changed', () => {
  const [band] = alertBands([change(1, 'Normal', 'Alerting')], RANGE);
  expect(band).toMatchObject({
    id: '',
    kind: null,
    text: 'High errors {alertname=High errors}',
    source: { origin: 'alert' },
  });
});
