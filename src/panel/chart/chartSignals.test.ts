import { createTheme, FieldType, formattedValueToString, toDataFrame } from '@grafana/data';
import { framesToSignals, type Signals } from '../../data';
import { chartSignals } from './chartSignals';

const theme = createTheme();

function signals(): Signals {
  const result = framesToSignals([
    toDataFrame({
      refId: 'A',
      fields: [
        { name: 'time', type: FieldType.time, values: [0, 60_000] },
        { name: 'requests', type: FieldType.number, values: [100, 0] },
        { name: 'errors_5xx', type: FieldType.number, values: [25, 0], config: { unit: 'reqps', max: 500 } },
      ],
    }),
  ]);
  if (result.kind === 'problem') {
    throw new Error(result.problem.message);
  }
  return result;
}

it('draws counts of errors as shares of the requests, in per cent', () => {
  const [requests, errors] = chartSignals({ signals: signals(), errorsAsRatio: true, theme });
  expect([...requests.values]).toEqual([100, 0]);
  expect([...errors.values]).toEqual([0.25, 0]);
  expect(errors.isRatio).toBe(true);
  expect(formattedValueToString(errors.field.display!(0.25))).toBe('25%');
  expect(errors.field.config.max).toBeUndefined();
});

it('leaves counts as they are where that is wanted', () => {
  const [, errors] = chartSignals({ signals: signals(), errorsAsRatio: false, theme });
  expect([...errors.values]).toEqual([25, 0]);
  expect(errors).toMatchObject({ isRatio: false, field: { config: { unit: 'reqps', max: 500 } } });
});
